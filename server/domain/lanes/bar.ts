import { dayNumber } from '../values/calendar-day.js';
import type { Stretch } from './scale.js';

/** A detention as the API tells it: days such as 2023-09-27. */
export interface SpanInDays {
  readonly possibleFrom: string;
  readonly heldFrom: string;
  readonly heldUntil: string;
  readonly possibleUntil: string;
  readonly unknownFrom: string | null;
  readonly confirmedOn: string | null;
}

/** A part of a bar: drawn full where the person was certainly held, fading where that is only possible or no longer known. */
export interface Piece extends Stretch {
  readonly is: 'beginning' | 'held' | 'ending';
}

export interface Bar {
  readonly pieces: readonly Piece[];
  /** True where the detention goes on. */
  readonly open: boolean;
}

/** What is drawn of a detention. Nothing is drawn of days to come: `today` is the last day. */
export function barOf(span: SpanInDays, today: number): Bar {
  const end = today + 1;
  const heldFrom = dayNumber(span.heldFrom);
  const [certain, possible] = endsOf(span, heldFrom, end);
  const pieces: readonly Piece[] = [
    { is: 'beginning', from: dayNumber(span.possibleFrom), until: heldFrom },
    // Taken and let go on one day is a day too.
    { is: 'held', from: heldFrom, until: Math.max(certain, heldFrom + 1) },
    { is: 'ending', from: Math.max(certain, heldFrom + 1), until: possible },
  ];
  return {
    pieces: pieces.map((piece) => ({ ...piece, until: Math.min(piece.until, end) })).filter(({ from, until }) => from < until),
    open: span.unknownFrom !== null && dayNumber(span.unknownFrom) >= end,
  };
}

/** Until when the person was certainly and until when possibly held; of one without an end, certainly until the last sign once that is old. */
function endsOf({ heldUntil, possibleUntil, unknownFrom, confirmedOn }: SpanInDays, heldFrom: number, end: number): [number, number] {
  if (unknownFrom === null) return [dayNumber(heldUntil), dayNumber(possibleUntil)];
  const unknown = dayNumber(unknownFrom);
  if (unknown >= end) return [end, end];
  return [confirmedOn === null ? heldFrom : dayNumber(confirmedOn) + 1, unknown];
}
