/** Who answers for the log (LogKeeper). */
export const LOG_KEEPER = Symbol('log keeper');
