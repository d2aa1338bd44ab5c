/**
 * Source marks open as small notes beside the text, on hover and on focus; a click follows the link to the list of sources.
 * Without this script they are links, and nothing is missing.
 */
const DELAY = 150;
const MARGIN = 8;
/** What a note shows of an entry of the list: title, publisher and date, the first quotation. */
const PARTS = ['.source', '.bibliography small', 'blockquote'];

const note = document.createElement('div');
note.className = 'source-note';
note.popover = 'manual';
note.setAttribute('role', 'tooltip');
note.id = 'source-note';

let timer: ReturnType<typeof setTimeout> | undefined;
let shownFor: HTMLElement | undefined;

function show(mark: HTMLAnchorElement): void {
  const item = document.getElementById(mark.hash.slice(1));
  if (!item) return;
  const parts = PARTS.flatMap((selector) => item.querySelector(selector)?.cloneNode(true) ?? []);
  note.replaceChildren(...parts);
  if (!note.isConnected) document.body.append(note);
  note.showPopover();
  place(mark);
  mark.setAttribute('aria-describedby', note.id);
  shownFor = mark;
}

function place(mark: HTMLElement): void {
  const at = mark.getBoundingClientRect();
  const size = note.getBoundingClientRect();
  const below = at.bottom + MARGIN + size.height <= innerHeight;
  const top = below ? at.bottom + MARGIN : at.top - size.height - MARGIN;
  const left = Math.max(MARGIN, Math.min(at.left, document.documentElement.clientWidth - size.width - MARGIN));
  note.style.top = `${Math.max(MARGIN, top) + scrollY}px`;
  note.style.left = `${left + scrollX}px`;
}

function hide(): void {
  clearTimeout(timer);
  if (!shownFor) return;
  shownFor.removeAttribute('aria-describedby');
  shownFor = undefined;
  note.hidePopover();
}

function soon(act: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(act, DELAY);
}

const markAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.mark') : null;

if ('showPopover' in note) {
  document.addEventListener('pointerover', (event) => {
    const mark = markAt(event.target);
    if (mark && event.pointerType === 'mouse') soon(() => show(mark));
    else if (event.target instanceof Node && note.contains(event.target)) clearTimeout(timer);
    else if (shownFor) soon(hide);
  });
  document.addEventListener('focusin', (event) => {
    const mark = markAt(event.target);
    if (mark?.matches(':focus-visible')) show(mark);
    else hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  document.addEventListener('click', hide);
}
