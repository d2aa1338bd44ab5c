/**
 * Does a quotation occur in a text, letter for letter? What typesetting, copying and text extraction change is no difference: white space,
 * the shapes of quotation marks and dashes, hyphens, ligatures, invisible marks. An ellipsis leaves something out, in brackets or not.
 * Part of a word or of a number does not count: "2" is not quoted from "20".
 */
export function occursIn(quote: string, text: string): boolean {
  return occursInPlain(quote, plainText(text));
}

/** The same for a text that `plainText` has read already. */
export function occursInPlain(quote: string, text: string): boolean {
  const pieces = withoutShapes(quote).split(OMISSION).map(settled).filter(Boolean);
  let from = 0;
  for (const piece of pieces) {
    const at = wholeWordsAt(piece, text, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

/** A text as quotations are looked for in it. */
export const plainText = (text: string): string => settled(withoutShapes(text));

// After NFKC, which writes … as three dots.
const OMISSION = /[[(]\s?(?:\.\s?){2,}[\])]|\.{3,}|(?:\. ){2,}\./;

const INVISIBLE = /[\u00AD\u061C\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const DOUBLE_QUOTES = /[“”„‟«»″〝〞]|[‘’'`´]{2}/g;
const SINGLE_QUOTES = /[‘’‚‛‹›′‵`´ʼʻ՚]/g;

const withoutShapes = (text: string): string =>
  text.replace(DOUBLE_QUOTES, '"').replace(SINGLE_QUOTES, "'").normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ');

/** Hyphens between letters go, with the space that a line's end has left: "impris- onment" and "cease-fire" are read as one word. */
const settled = (text: string): string =>
  text
    .replace(/(?<=\p{L})[-‐‑֊] ?(?=\p{L})/gu, '')
    .replace(/ ?[‒–—―−] ?| - /g, ' – ')
    .replace(/ ?" ?/g, '"')
    .replace(/ (?=[,.;:!?)\]])/g, '')
    .trim();

function wholeWordsAt(piece: string, text: string, from: number): number {
  for (let at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1)) {
    if (isBreak(text.slice(0, at), piece) && isBreak(piece, text.slice(at + piece.length))) return at;
  }
  return -1;
}

/** True unless a word or a number goes on from one text to the next. */
const isBreak = (before: string, after: string): boolean =>
  !(/[\p{L}\p{N}\p{M}]$/u.test(before.slice(-2)) && /^[\p{L}\p{N}\p{M}]/u.test(after));
