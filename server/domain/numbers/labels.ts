/** Something that a label belongs to: across in parts of the width, down in pixels. */
export interface Spot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export type Side = 'above' | 'right' | 'left';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LETTER = 7.5;
const MARK = 6;
const SIDES: readonly Side[] = ['above', 'right', 'left'];

/** On which side of its mark each label has room at a width; a label without room is left out. No label covers a mark or another label. */
export function placeLabels(spots: readonly Spot[], width: number): ReadonlyMap<string, Side> {
  const taken: { readonly of: string; readonly box: Box }[] = spots.map(({ key, x, y }) => ({
    of: key,
    box: around(x * width, y, MARK, MARK),
  }));
  const placed = new Map<string, Side>();
  for (const spot of spots) {
    const side = SIDES.find((each) => {
      const box = boxOf(spot, each, width);
      return box.left >= 0 && box.right <= width && taken.every((other) => other.of === spot.key || !overlap(other.box, box));
    });
    if (side === undefined) continue;
    placed.set(spot.key, side);
    taken.push({ of: `${spot.key}/label`, box: boxOf(spot, side, width) });
  }
  return placed;
}

function boxOf({ x, y, text }: Spot, side: Side, width: number): Box {
  const half = (text.length * LETTER) / 2;
  const middle = { above: 0, right: MARK + 3 + half, left: -(MARK + 3 + half) }[side];
  return around(x * width + middle, side === 'above' ? y - 14 : y, half, 6);
}

const around = (x: number, y: number, across: number, down: number): Box => ({
  left: x - across,
  right: x + across,
  top: y - down,
  bottom: y + down,
});

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
