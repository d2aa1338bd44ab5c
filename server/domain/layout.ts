/** The size of a drawing, in units of its own. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
}

/** A box by its middle, in units of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Marks come no nearer to each other. */
const GAP = 3;

/** So often marks are pushed apart at most; a crowd that has found no rest by then stays as it is. */
const ROUNDS = 200;

const overlap = (a: Box, b: Box): { readonly x: number; readonly y: number } => ({
  x: (a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x),
  y: (a.height + b.height) / 2 + GAP - Math.abs(a.y - b.y),
});

export function collide(a: Box, b: Box): boolean {
  const { x, y } = overlap(a, b);
  return x > 0.01 && y > 0.01;
}

const within = (box: Box, { width, height }: Canvas): Box => ({
  ...box,
  x: Math.min(Math.max(box.x, box.width / 2), width - box.width / 2),
  y: Math.min(Math.max(box.y, box.height / 2), height - box.height / 2),
});

/**
 * Pushes boxes apart until none covers another, each as little as it takes and none off the canvas. The same boxes always come to
 * stand the same way: of two on one spot the first goes up.
 */
export function spread(boxes: readonly Box[], canvas: Canvas): readonly Box[] {
  const placed = boxes.map((box) => within(box, canvas));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const [i] of placed.entries())
      for (let j = i + 1; j < placed.length; j++) {
        const [a, b] = [placed[i] as Box, placed[j] as Box];
        if (!collide(a, b)) continue;
        const { x, y } = overlap(a, b);
        const push = x < y ? { x: (a.x <= b.x ? x : -x) / 2, y: 0 } : { x: 0, y: (a.y <= b.y ? y : -y) / 2 };
        placed[i] = within({ ...a, x: a.x - push.x, y: a.y - push.y }, canvas);
        placed[j] = within({ ...b, x: b.x + push.x, y: b.y + push.y }, canvas);
        moved = true;
      }
    if (!moved) break;
  }
  return placed;
}

/** What is written beside a box, as long and high as it is. */
export interface Label {
  readonly width: number;
  readonly height: number;
}

const BESIDE = {
  right: (box: Box, label: Label) => ({ x: box.x + box.width / 2 + label.width / 2 + GAP, y: box.y }),
  left: (box: Box, label: Label) => ({ x: box.x - box.width / 2 - label.width / 2 - GAP, y: box.y }),
  above: (box: Box, label: Label) => ({ x: box.x, y: box.y - box.height / 2 - label.height / 2 - GAP }),
  below: (box: Box, label: Label) => ({ x: box.x, y: box.y + box.height / 2 + label.height / 2 + GAP }),
};

export type Side = keyof typeof BESIDE;

/** Where a label stands, and on which side of its box. */
export interface PlacedLabel<S extends Side> extends Box {
  readonly side: S;
}

/**
 * Finds for each box a place for its label beside it, where it covers neither a box nor another label: on the first of the
 * sides where there is room. The first boxes choose first; a label for which there is no room is undefined.
 */
export function placeLabels<S extends Side>(
  boxes: readonly Box[],
  labels: readonly Label[],
  canvas: Canvas,
  sides: readonly S[],
): readonly (PlacedLabel<S> | undefined)[] {
  const taken: Box[] = [...boxes];
  return boxes.map((box, index) => {
    const label = labels[index];
    if (!label) return undefined;
    const free = sides
      .map((side) => ({ side, ...label, ...BESIDE[side](box, label) }))
      .find((each) => isOn(canvas, each) && !taken.some((other) => other !== box && collide(each, other)));
    if (free) taken.push(free);
    return free;
  });
}

const isOn = ({ width, height }: Canvas, box: Box): boolean =>
  box.x - box.width / 2 >= 0 && box.x + box.width / 2 <= width && box.y - box.height / 2 >= 0 && box.y + box.height / 2 <= height;
