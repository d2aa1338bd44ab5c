/** How exactly a place is known, the most exact first: the terms of the vocabulary. */
export const PRECISIONS = ['exact', 'settlement', 'district', 'region'] as const;

export type Precision = (typeof PRECISIONS)[number];

/**
 * How far around its point a place of a precision is drawn, in kilometres: about as far as such places reach. It is a way of drawing
 * that the exact spot is not known, no border of anything.
 */
export const REACH_KM: Readonly<Record<Precision, number>> = { exact: 0.5, settlement: 3, district: 20, region: 45 };

const isPrecision = (code: string | undefined): code is Precision => (PRECISIONS as readonly (string | undefined)[]).includes(code);

/** The precision that claims give a place with a point. Where they give none, nothing finer than the vaguest is shown. */
export const precisionOf = (code: string | undefined): Precision => (isPrecision(code) ? code : 'region');
