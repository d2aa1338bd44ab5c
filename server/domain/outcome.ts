/** Why something was not done: which rule, about which input, and what its sentence is filled with. The words are the catalogue's. */
export interface Refused {
  readonly rule: string;
  readonly path: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What came of something that may be refused. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refused: Refused };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (rule: string, path: string, values?: Refused['values']): { readonly ok: false; readonly refused: Refused } => ({
  ok: false,
  refused: { rule, path, ...(values && { values }) },
});
