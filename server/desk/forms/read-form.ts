import { typedDate } from '../../domain/wording/typed-date.js';
import type { Form } from '../proposals/change.js';
import type { Control } from './controls.js';
import { CITATION, PARTY } from './parts.js';

/** What was typed, by the names of the inputs; what is missing is empty. */
export type Typed = (name: string) => string;

/** More sources than a form ever has room for. */
const MOST_SOURCES = 50;

/**
 * Puts what was typed into the form of the data files. Nothing is judged here and nothing is lost: what is no date or no number stays as it
 * was typed, and is refused by name when the form is read.
 */
export function readClaimForm(controls: readonly Control[], typed: Typed, language: string): Form {
  const kind = typed('kind');
  return compact({
    ...(kind === 'unknown' || kind === 'none' ? { [kind]: true } : { value: readValue(controls, typed, language) }),
    rank: typed('rank') === 'normal' ? undefined : given(typed('rank')),
    by: readParts(PARTY, 'by', typed),
    asOf: dateFrom(typed('asOf'), language),
    wording: given(typed('wording')),
    note: given(typed('note')),
    reason: given(typed('reason')),
    clearance: given(typed('clearance')),
    sources: Array.from({ length: MOST_SOURCES }, (_, index) => readParts(CITATION, `source.${String(index)}`, typed)).filter(
      (each) => each !== undefined,
    ),
  });
}

/** The same of a form that is a value and nothing more, such as that of a source. */
export const readValueForm = (controls: readonly Control[], typed: Typed, language: string): Form =>
  (readValue(controls, typed, language) ?? {}) as Form;

function readParts(parts: readonly string[], name: string, typed: Typed): Form | undefined {
  const read = compact(Object.fromEntries(parts.map((part) => [part, given(typed(`${name}.${part}`))])));
  return Object.keys(read).length === 0 ? undefined : read;
}

function readValue(controls: readonly Control[], typed: Typed, language: string): unknown {
  const parts = controls.flatMap((control) => {
    const part = readPart(control, typed(inputName(control)).trim(), language);
    return part === undefined ? [] : [{ steps: control.path === '' ? [] : control.path.split('.'), part }];
  });
  const [whole] = parts;
  if (!whole) return undefined;
  if (whole.steps.length === 0) return whole.part;
  const value: Record<string, unknown> = {};
  for (const { steps, part } of parts) put(value, steps, part);
  return squeezed(value);
}

export const inputName = ({ path }: Control): string => (path === '' ? 'value' : `value.${path}`);

function readPart({ as }: Control, text: string, language: string): unknown {
  if (text === '') return undefined;
  if (as === 'date') return dateFrom(text, language);
  if (as === 'number') return Number.isFinite(Number(text.replace(',', '.'))) ? Number(text.replace(',', '.')) : text;
  if (as === 'flag') return text === 'true';
  return as === 'lines' || as === 'terms' || as === 'records'
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : text;
}

/** A year alone is a number in the data files. */
function dateFrom(text: string, language: string): unknown {
  const date = typedDate(text, language) ?? given(text);
  return date !== undefined && /^[1-9]\d{3}$/.test(date) ? Number(date) : date;
}

function put(into: Record<string, unknown>, [step = '', ...rest]: readonly string[], part: unknown): void {
  if (rest.length === 0) into[step] = part;
  else put((into[step] ??= {}) as Record<string, unknown>, rest, part);
}

/** Numbered parts become a list, without the places that were left empty. */
function squeezed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [key, squeezed(part)]);
  return entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key)) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

const compact = (whole: Record<string, unknown>): Form =>
  Object.fromEntries(Object.entries(whole).filter(([, part]) => part !== undefined));
