/** Whether somebody is held on a day, in the order in which the choices are offered. */
export const STATES = ['HELD', 'POSSIBLY_HELD', 'NOT_KNOWN_SINCE', 'NOT_HELD', 'DIED'] as const;

export type State = (typeof STATES)[number];
