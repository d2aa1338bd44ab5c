import type { Canvas } from '../layout.js';

/** The part of a drawing that is seen: its corner, and how many times it is enlarged. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly times: number;
}

export const WHOLE: View = { x: 0, y: 0, times: 1 };

/** Further in, coordinates of settlements would look more exact than they are. */
const MOST = 12;

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

/** Another part of the same size; never beyond the edges. */
export const moved = ({ x, y, times }: View, right: number, down: number, { width, height }: Canvas): View => ({
  x: between(0, x + right, width - width / times),
  y: between(0, y + down, height - height / times),
  times,
});

/** Enlarged or made smaller, with a point of the drawing kept where it is seen, as far as the edges allow. */
export function zoomed(view: View, by: number, around: { readonly x: number; readonly y: number }, canvas: Canvas): View {
  const times = between(1, view.times * by, MOST);
  const kept = view.times / times;
  const next = { x: around.x - (around.x - view.x) * kept, y: around.y - (around.y - view.y) * kept, times };
  return moved(next, 0, 0, canvas);
}
