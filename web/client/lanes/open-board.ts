import { Board } from './board.js';
import { listenToKeys } from './keys.js';
import { listenToPointers } from './pointers.js';
import type { Told } from './told.js';

export async function openBoard(element: HTMLElement): Promise<void> {
  const status = document.getElementById('board-says');
  if (!status) return;
  const board = new Board(element, status, JSON.parse(element.dataset.lanes ?? '{}') as Told);
  if (!(await board.open())) return;
  listenToKeys(element, board);
  listenToPointers(element, board);
}
