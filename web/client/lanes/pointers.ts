import type { Board } from './board.js';

/** A pointer that moved less has been pressed, not dragged. */
const STILL = 4;
/** How much a turn of the wheel zooms, for each pixel that it would scroll. */
const WHEEL = 1.0025;

/**
 * Mouse, pen and fingers: dragging sideways moves through time, pinching and the wheel with Ctrl zoom; up and down the board scrolls as
 * everything does.
 */
export function listenToPointers(element: HTMLElement, board: Board): void {
  const down = new Map<number, { x: number; y: number }>();
  let travelled = 0;

  const at = (event: MouseEvent): { x: number; y: number } => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) travelled = 0;
    down.set(event.pointerId, at(event));
  });
  element.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    const now = at(event);
    if (!before) {
      element.classList.toggle('over-name', board.isName(now.x, now.y) && board.indexAt(now.y) !== undefined);
      return;
    }
    const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    if (other) board.zoom(distance(before, other) / distance(now, other), board.partAt((now.x + other.x) / 2));
    else board.drag(now.x - before.x);
    travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (travelled > STILL && !element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    down.set(event.pointerId, now);
  });
  element.addEventListener('pointerup', (event) => {
    const pressed = down.delete(event.pointerId) && travelled <= STILL;
    const { x, y } = at(event);
    const index = board.indexAt(y);
    if (!pressed || index === undefined) return;
    if (board.isName(x, y)) board.follow(index);
    else board.choose(index);
  });
  element.addEventListener('pointercancel', (event) => down.delete(event.pointerId));
  element.addEventListener(
    'wheel',
    (event) => {
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      if (event.ctrlKey || event.metaKey) board.zoom(WHEEL ** event.deltaY, board.partAt(at(event).x));
      else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) board.drag(-sideways);
      else return;
      event.preventDefault();
    },
    { passive: false },
  );
}

/** Two fingers never stand on one spot. */
const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
