import { WHOLE, moved, zoomed, type View } from '../../../server/domain/places/zoom.js';

const STEP = 60;
const NEARER = 1.4;
const WHEEL = 1.0025;
/** A pointer that moved less has been pressed, not dragged. */
const STILL = 4;

/** Makes a map that was served answer to keys, buttons, mouse and fingers. Marks and names keep their size. */
export function openMap(frame: HTMLElement): void {
  const svg = frame.querySelector('svg');
  if (!svg) return;
  const drawing = svg;
  const { width, height } = drawing.viewBox.baseVal;
  const canvas = { width, height };
  const marks = [...drawing.querySelectorAll<SVGGElement>('.map-mark')].map((mark) => ({ mark, at: mark.getAttribute('transform') ?? '' }));
  let view: View = WHOLE;

  const show = (next: View): void => {
    view = next;
    const { x, y, times } = view;
    drawing.setAttribute('viewBox', [x, y, width / times, height / times].map((part) => part.toFixed(2)).join(' '));
    for (const { mark, at } of marks) mark.setAttribute('transform', times === 1 ? at : `${at} scale(${(1 / times).toFixed(4)})`);
    frame.classList.toggle('enlarged', times > 1);
  };
  const middle = (): { x: number; y: number } => ({ x: view.x + width / view.times / 2, y: view.y + height / view.times / 2 });
  const zoom = (by: number, around = middle()): void => {
    show(zoomed(view, by, around, canvas));
  };
  const move = (x: number, y: number): void => {
    show(moved(view, x / view.times, y / view.times, canvas));
  };
  const acts: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => {
      move(-STEP, 0);
    },
    ArrowRight: () => {
      move(STEP, 0);
    },
    ArrowUp: () => {
      move(0, -STEP);
    },
    ArrowDown: () => {
      move(0, STEP);
    },
    '+': () => {
      zoom(NEARER);
    },
    '=': () => {
      zoom(NEARER);
    },
    '-': () => {
      zoom(1 / NEARER);
    },
    '0': () => {
      show(WHOLE);
    },
  };
  const tools: Readonly<Record<string, string>> = { in: '+', out: '-', all: '0' };

  frame.addEventListener('keydown', (event) => {
    // Arrows scroll as ever until there is something to move.
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act || (event.key.startsWith('Arrow') && view.times === 1)) return;
    event.preventDefault();
    act();
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-map-tool]'))
    button.addEventListener('click', () => acts[tools[button.dataset.mapTool ?? ''] ?? '']?.());

  listenToPointers();

  function listenToPointers(): void {
    const down = new Map<number, { x: number; y: number }>();
    let travelled = 0;
    const at = (event: MouseEvent): { x: number; y: number } => {
      const box = drawing.getBoundingClientRect();
      return { x: ((event.clientX - box.left) / box.width) * width, y: ((event.clientY - box.top) / box.height) * height };
    };
    const onMap = (point: { x: number; y: number }): { x: number; y: number } => ({
      x: view.x + point.x / view.times,
      y: view.y + point.y / view.times,
    });
    drawing.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      if (down.size === 0) travelled = 0;
      down.set(event.pointerId, at(event));
    });
    drawing.addEventListener('pointermove', (event) => {
      const before = down.get(event.pointerId);
      if (!before) return;
      const now = at(event);
      const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
      if (other) {
        const by = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
        zoom(by, onMap({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }));
      } else move(before.x - now.x, before.y - now.y);
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      if (travelled > STILL && !drawing.hasPointerCapture(event.pointerId)) drawing.setPointerCapture(event.pointerId);
      down.set(event.pointerId, now);
    });
    const up = (event: PointerEvent): void => {
      down.delete(event.pointerId);
    };
    drawing.addEventListener('pointerup', up);
    drawing.addEventListener('pointercancel', up);
    // A mark that was dragged has not been followed.
    drawing.addEventListener('click', (event) => {
      if (travelled > STILL) event.preventDefault();
      travelled = 0;
    });
    drawing.addEventListener('dragstart', (event) => {
      event.preventDefault();
    });
    frame.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        zoom(WHEEL ** -event.deltaY, onMap(at(event)));
      },
      { passive: false },
    );
  }
}
