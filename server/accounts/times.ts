const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far somebody has come in signing in, and where she may go from there. */
export const STAGES = {
  setup: ['second-factor', 'open'],
  'second-factor': ['open'],
  open: ['open'],
} as const satisfies Record<string, readonly string[]>;

export type Stage = keyof typeof STAGES;

/** How long each stage lasts, whatever is done in it (NIST SP 800-63B-4, AAL2: a day at most). */
export const LASTS: Readonly<Record<Stage, number>> = { setup: 30 * MINUTE, 'second-factor': 10 * MINUTE, open: DAY };

/** A session in which nothing happens ends after this. */
export const IDLE = HOUR;

/** Use is noted at most once in this time. */
export const NOTED_EVERY = MINUTE;

/** How long a one-time link may be used. */
export const LINK_LASTS = 2 * DAY;

/** How long a secret waits for the first code of its app. */
export const UNCONFIRMED_LASTS = DAY;

/** How long security events are kept. */
export const EVENTS_LAST = 365 * DAY;

export const after = (from: Date, milliseconds: number): string => new Date(from.getTime() + milliseconds).toISOString();

export const before = (from: Date, milliseconds: number): string => after(from, -milliseconds);
