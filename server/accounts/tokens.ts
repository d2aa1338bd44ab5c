/** Where people are let in (Gate); undefined where nobody is: on a mirror. */
export const GATE = Symbol('gate');
