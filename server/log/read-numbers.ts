import type { Problem } from '../graphql/refusal.js';

/** A request's query as the server reads it. */
export type Asked = Readonly<Record<string, unknown>>;

/** The numbers that a question takes, and what stands in for one that is left out. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly usual?: number;
}

type Read<N extends string> =
  { readonly ok: true; readonly numbers: Readonly<Record<N, number>> } | { readonly ok: false; readonly problem: Problem };

/** Reads whole numbers from a query; names the first that is not understood, and any that the question does not take. */
export function readNumbers<N extends string>(query: Asked, ranges: Readonly<Record<N, Range>>): Read<N> {
  const names = Object.keys(ranges) as N[];
  const unknown = Object.keys(query).find((name) => !(names as string[]).includes(name));
  if (unknown !== undefined) {
    const message = `${shorten(unknown)}: not known here; there is ${names.join(' and ')}.`;
    return { ok: false, problem: { rule: 'PARAMETER_UNKNOWN', path: shorten(unknown), message } };
  }
  const numbers: Partial<Record<N, number>> = {};
  for (const name of names) {
    const { least, most, usual } = ranges[name];
    const given = query[name];
    const number = given === undefined ? usual : whole(given);
    if (number === undefined || (given !== undefined && (number < least || number > most)))
      return { ok: false, problem: invalidNumber(name, given, least, most) };
    numbers[name] = number;
  }
  return { ok: true, numbers: numbers as Record<N, number> };
}

export function invalidNumber(path: string, found: unknown, least: number, most: number): Problem {
  const expected = most < least ? 'the log has no entries yet' : `give a whole number from ${String(least)} to ${String(most)}`;
  return {
    rule: 'NUMBER_INVALID',
    path,
    message: `${path}: found ${found === undefined ? 'nothing' : shorten(JSON.stringify(found))}; ${expected}.`,
  };
}

const whole = (given: unknown): number | undefined =>
  typeof given === 'string' && /^(0|[1-9]\d{0,15})$/.test(given) ? Number(given) : undefined;

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
