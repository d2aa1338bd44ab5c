import { refusing, type Actor, type DeskHouse, type Result } from './desk.js';
import { plainMove, type Meant } from './move.js';
import type { Proposal } from './proposal.js';

const move = plainMove('return');

/** Gives a proposal back to its author, who is told why. */
export const sendBack = async (house: DeskHouse, actor: Actor, meant: Meant, text: string): Promise<Result<Proposal>> =>
  text.trim() === '' ? refusing('REASON_MISSING', 'text') : move(house, actor, meant, text);
