import { dayNumber } from '../values/calendar-day.js';

/** What a mark looks like: shapes that are told apart without colour. */
export const SHAPES = {
  ring: 'M-4 0A4 4 0 1 1 4 0A4 4 0 1 1-4 0Z',
  dash: 'M-1-4.5H1V4.5H-1Z',
  diamond: 'M0-5.5L5.5 0L0 5.5L-5.5 0Z',
  gate: 'M-4-5V5M-4 0H4M1-3L4 0L1 3',
  cross: 'M-4-4L4 4M4-4L-4 4',
} as const;

export type Shape = keyof typeof SHAPES;

/** The turns that are marked in a lane; a capture is the beginning of a bar and has no mark of its own. */
const SHAPE_OF: Readonly<Record<string, Shape>> = {
  trialOpened: 'ring',
  hearing: 'dash',
  judgment: 'diamond',
  appeal: 'dash',
  ended: 'gate',
  died: 'cross',
  deathAnnounced: 'cross',
};

export const shapeOf = (kind: string): Shape | undefined => SHAPE_OF[kind];

/** Where something that is dated stands: in the middle of the days that it may have been; undefined where it has no day. */
export function middleOf({ earliest, latest }: { readonly earliest: string | null; readonly latest: string | null }): number | undefined {
  const [first, last] = [earliest ?? latest, latest ?? earliest];
  return first === null || last === null ? undefined : (dayNumber(first) + dayNumber(last) + 1) / 2;
}
