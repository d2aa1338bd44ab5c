/** What the server tells the script about the page: it stands in one attribute of the board. */
export interface Told {
  /** The variables under which the API lists the same people. */
  readonly list: Readonly<Record<string, unknown>>;
  readonly count: number;
  /** Day numbers. */
  readonly stretch: { readonly from: number; readonly until: number };
  readonly whole: { readonly from: number; readonly until: number };
  readonly today: string;
  readonly revision: number | null;
  readonly events: readonly { readonly day: number; readonly letter: string; readonly title: string }[];
  /** Sentences of the catalogue by their keys, with names in braces where something is put in. */
  readonly words: Readonly<Record<string, string>>;
}
