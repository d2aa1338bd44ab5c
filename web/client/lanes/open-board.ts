import { Board } from './board.js';
import type { Told } from './told.js';

export function openBoard(element: HTMLElement): Promise<void> {
  const status = document.getElementById('board-says');
  if (!status) return Promise.resolve();
  return new Board(element, status, JSON.parse(element.dataset.lanes ?? '{}') as Told).open();
}
