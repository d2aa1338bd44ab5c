/** Under this name NestJS hands out what the verbs of the desk need. */
export const DESK_HOUSE = Symbol('desk house');
