import { createContext, useContext } from 'react';
import type { Citation, Source } from './fragments.js';

/** A place on the page that rests on a source. */
export interface Use {
  readonly anchor: string;
  readonly label: string;
}

export interface Footnote {
  readonly number: number;
  readonly source: Source;
  readonly uses: readonly Use[];
  readonly quotes: readonly { readonly text: string; readonly language: string | null; readonly locator: string | null }[];
}

/**
 * The numbers of a page's sources, given in the order in which the page first cites them. A page is rendered once, from top to bottom,
 * so the list at its end knows them all.
 */
export class Footnotes {
  private readonly notes = new Map<string, Footnote>();

  /** The numbers under which citations stand, each once, ascending. */
  cite(citations: readonly Citation[], use: Use): readonly number[] {
    const numbers = citations.map((citation) => this.note(citation, use).number);
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  get all(): readonly Footnote[] {
    return [...this.notes.values()];
  }

  private note({ source, quote, quoteLanguage, locator }: Citation, use: Use): Footnote {
    const known = this.notes.get(source.id) ?? { number: this.notes.size + 1, source, uses: [], quotes: [] };
    const uses = known.uses.some(({ anchor }) => anchor === use.anchor) ? known.uses : [...known.uses, use];
    const isNew = quote !== null && known.quotes.every(({ text }) => text !== quote);
    const quotes = isNew ? [...known.quotes, { text: quote, language: quoteLanguage, locator }] : known.quotes;
    const note = { ...known, uses, quotes };
    this.notes.set(source.id, note);
    return note;
  }
}

export const FootnotesContext = createContext<Footnotes | undefined>(undefined);

export function useFootnotes(): Footnotes {
  const footnotes = useContext(FootnotesContext);
  if (!footnotes) throw new Error('a source mark stands outside of a page with footnotes');
  return footnotes;
}
