/** The parts of a party and of a citation, as their inputs are called. */
export const PARTY = ['name', 'organisation', 'person'] as const;
export const CITATION = ['source', 'locator', 'quote', 'language'] as const;
