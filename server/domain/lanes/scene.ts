import { placeOf, type Stretch } from './scale.js';
import type { Bar, Piece } from './bar.js';
import type { Shape } from './mark.js';

/** A person's lane, ready to be drawn. */
export interface Lane {
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly marks: readonly { readonly day: number; readonly shape: Shape }[];
}

/** What part of everything is seen: days across, pixels down. */
export interface Seen {
  readonly stretch: Stretch;
  /** How wide the days are drawn. */
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly laneHeight: number;
}

export interface DrawnPiece {
  readonly is: Piece['is'];
  readonly left: number;
  readonly right: number;
}

export interface DrawnLane<L extends Lane = Lane> {
  readonly index: number;
  /** Undefined where the lane has not been read yet. */
  readonly lane: L | undefined;
  readonly top: number;
  readonly pieces: readonly DrawnPiece[];
  readonly marks: readonly { readonly x: number; readonly shape: Shape }[];
}

/** A mark that stands just outside reaches in so far. */
const MARK = 6;
/** A bar of a day is still seen when decades are. */
const NARROWEST = 2;

/** What is to be drawn: of all lanes those that are seen, and of these what lies in the days that are seen. */
export function sceneOf<L extends Lane>(lanes: readonly (L | undefined)[], count: number, seen: Seen): readonly DrawnLane<L>[] {
  const first = Math.max(0, Math.floor(seen.top / seen.laneHeight));
  const last = Math.min(count, Math.ceil((seen.top + seen.height) / seen.laneHeight));
  const drawn: DrawnLane<L>[] = [];
  for (let index = first; index < last; index += 1) {
    const lane = lanes[index];
    drawn.push({
      index,
      lane,
      top: index * seen.laneHeight - seen.top,
      pieces: lane ? lane.bars.flatMap(({ pieces }) => piecesSeen(pieces, seen)) : [],
      marks: lane ? marksSeen(lane, seen) : [],
    });
  }
  return drawn;
}

function piecesSeen(pieces: readonly Piece[], { stretch, width }: Seen): readonly DrawnPiece[] {
  return pieces
    .filter(({ from, until }) => from < stretch.until && until > stretch.from)
    .map(({ is, from, until }) => {
      const left = placeOf(from, stretch) * width;
      return { is, left, right: Math.max(placeOf(until, stretch) * width, left + NARROWEST) };
    });
}

const marksSeen = ({ marks }: Lane, { stretch, width }: Seen): readonly { readonly x: number; readonly shape: Shape }[] =>
  marks.map(({ day, shape }) => ({ x: placeOf(day, stretch) * width, shape })).filter(({ x }) => x > -MARK && x < width + MARK);
