import type { Board } from './board.js';

const STEP = 0.1;
const NEARER = 0.7;
/** Further than there is anything. */
const FAR = 1e6;

/** What keys do. Earlier is to the left in every script. */
const KEYS: Readonly<Record<string, (board: Board) => void>> = {
  ArrowLeft: (board) => board.move(-STEP),
  ArrowRight: (board) => board.move(STEP),
  ArrowUp: (board) => board.chooseBy(-1),
  ArrowDown: (board) => board.chooseBy(1),
  PageUp: (board) => board.choosePage(-1),
  PageDown: (board) => board.choosePage(1),
  Home: (board) => board.move(-FAR),
  End: (board) => board.move(FAR),
  '+': (board) => board.zoom(NEARER),
  '=': (board) => board.zoom(NEARER),
  '-': (board) => board.zoom(1 / NEARER),
  '0': (board) => board.showAll(),
  Enter: (board) => board.follow(),
};

const TOOLS: Readonly<Record<string, (board: Board) => void>> = {
  earlier: (board) => board.move(-3 * STEP),
  later: (board) => board.move(3 * STEP),
  in: (board) => board.zoom(NEARER),
  out: (board) => board.zoom(1 / NEARER),
  all: (board) => board.showAll(),
};

export function listenToKeys(element: HTMLElement, board: Board): void {
  element.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act(board);
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-lane-tool]'))
    button.addEventListener('click', () => TOOLS[button.dataset.laneTool ?? '']?.(board));
}
