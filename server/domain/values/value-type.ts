/** Anything that JSON and YAML can carry. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * A date as it is known: EDTF text (ISO 8601-2) with its first and last possible day.
 * A bound is an ISO day, or null where the text leaves that side open or unknown.
 */
export interface FuzzyDate {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Why a value was refused: what was found, and what would have been accepted. */
export interface Refusal {
  readonly path: string;
  readonly rule: string;
  readonly found: string;
  readonly expected: string;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What a value type must be told about the registry in order to judge terms and references. */
export interface Referents {
  /** The id of the record of that kind under that slug, or undefined where there is none. */
  idOf(kind: string, slug: string): string | undefined;
  /** The slug of a record, or undefined where there is none. */
  slugOf(kind: string, id: string): string | undefined;
  /** The codes of a vocabulary. */
  codesOf(vocabulary: string): readonly string[];
}

/** What a value type must be told about a language in order to print a value for a reader. */
export interface Wording {
  date(edtf: string): string;
  number(value: number): string;
  term(vocabulary: string, code: string): string;
  record(id: string): string;
  /** A sentence of the interface's catalogue, filled with values. */
  phrase(key: string, values?: Record<string, string | number>): string;
  /** Values that stand side by side. */
  list(values: readonly string[]): string;
}

/** How a value looks to GraphQL, the data dictionary and exports. */
export type Shape =
  | { readonly is: 'text' | 'integer' | 'number' | 'boolean' }
  | { readonly is: 'term'; readonly vocabulary: string }
  | { readonly is: 'record'; readonly kind: string }
  | { readonly is: 'object'; readonly fields: Readonly<Record<string, FieldShape>> };

export interface FieldShape {
  readonly type: ValueType;
  readonly many: boolean;
  readonly required: boolean;
}

/**
 * A type of value: how it is read from what a person wrote, kept, compared and printed.
 * T is plain data and is stored as it stands.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- types of every value stand side by side
export interface ValueType<T = any> {
  /** The name in GraphQL and in the data dictionary. */
  readonly name: string;
  /** What would be accepted, as the end of the sentence "expected …". */
  readonly expects: string;
  readonly shape: Shape;
  /** Reads what was written in a data file or a form; never throws. */
  parse(written: unknown, referents: Referents): Parsed<T>;
  /** The shortest form that parse reads back to the same value. */
  write(value: T, referents: Referents): Plain;
  print(value: T, wording: Wording): string;
  /** How the value reads beside its date, as on a timeline. */
  title(value: T, wording: Wording): string;
  /** True where two claims of these values would contradict each other as the one value of a fact. */
  differs(a: T, b: T): boolean;
  /** True where `a` says all that `b` says, and more. */
  finer(a: T, b: T): boolean;
  /** Every record that the value names. */
  references(value: T): readonly string[];
  /** The dates that the value carries, most important first. */
  dates(value: T): readonly FuzzyDate[];
}

export const accepted = <T>(value: T): Parsed<T> => ({ ok: true, value });

export function refused(found: unknown, expected: string, rule = 'VALUE_INVALID', path = ''): Parsed<never> {
  return { ok: false, refusals: [{ path, rule, found: shown(found), expected }] };
}

/** What was found, short enough for a message. */
export function shown(found: unknown): string {
  const text = found === undefined ? 'nothing' : JSON.stringify(found);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** The parts of a value type that most types share. */
export function valueType<T>(own: Pick<ValueType<T>, 'name' | 'expects' | 'shape' | 'parse'> & Partial<ValueType<T>>): ValueType<T> {
  const print = own.print ?? ((value: T) => String(value));
  return {
    write: (value) => value as Plain,
    print,
    title: print,
    differs: (a, b) => JSON.stringify(a) !== JSON.stringify(b),
    finer: () => false,
    references: () => [],
    dates: () => [],
    ...own,
  };
}
