import { plainMove } from './move.js';

/** Takes a draft or a proposal back; it stays readable for its author. */
export const withdraw = plainMove('withdraw');
