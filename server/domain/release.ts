/** Who may see something. What nothing is decided about is public. */
export const VISIBILITIES = ['public', 'embargoed', 'restricted', 'confidential'] as const;

export type Visibility = (typeof VISIBILITIES)[number];

/** When, and for whom, something may be seen. */
export interface Release {
  readonly visibility: Visibility;
  /** Embargoed: the first day (ISO, UTC) on which everybody may see it. */
  readonly until?: string;
  /** Confidential: the accounts that may see it, beside its author's. */
  readonly editors?: readonly string[];
}

export const PUBLIC: Release = { visibility: 'public' };

/** True where not everybody may see it on a day. */
export const isHeldBack = ({ visibility, until }: Release, today: string): boolean =>
  visibility === 'embargoed' ? until === undefined || today < until : visibility !== 'public';
