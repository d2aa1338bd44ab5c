import { shown, type Parsed, type Refusal } from '../../domain/values/index.js';

/** A claim or a source as a person writes it: the form of the data files. It may still be incomplete. */
export type Form = Readonly<Record<string, unknown>>;

/**
 * One step of a draft, as the editor left it. `key` tells the steps of a draft apart; a record is named by its id.
 * - state: a claim of a property, in place of another where `replaces` is given
 * - retract: a claim taken back
 * - create: a new record; `slug` is the last part of its address
 * - source: a new source, or new details of one
 * - capture: an archived copy, by its hash, is one of a source
 * - merge: everything of `record` becomes `into`'s, and its address leads there
 * - revert: everything that a revision did is undone
 */
export type Change =
  | {
      readonly key: string;
      readonly do: 'state';
      readonly record: string;
      readonly property: string;
      readonly form: Form;
      readonly replaces?: string;
    }
  | { readonly key: string; readonly do: 'retract'; readonly record: string; readonly claim: string }
  | {
      readonly key: string;
      readonly do: 'create';
      readonly record: string;
      readonly kind: string;
      readonly slug: string;
      readonly parent?: string;
    }
  | { readonly key: string; readonly do: 'source'; readonly form: Form }
  | { readonly key: string; readonly do: 'capture'; readonly source: string; readonly capture: string }
  | { readonly key: string; readonly do: 'merge'; readonly record: string; readonly into: string }
  | { readonly key: string; readonly do: 'revert'; readonly revision: number };

/** Largest draft: more belongs into an import, or into several drafts. */
export const MOST_CHANGES = 500;

type Reader = (written: unknown) => boolean;

const isText: Reader = (written) => typeof written === 'string' && written.length > 0 && written.length <= 300;
const isForm: Reader = (written) => typeof written === 'object' && written !== null && !Array.isArray(written);
const isNumber: Reader = (written) => Number.isInteger(written) && (written as number) > 0;
const optionally =
  (reader: Reader): Reader =>
  (written) =>
    written === undefined || reader(written);

const PARTS: Readonly<Record<Change['do'], Readonly<Record<string, Reader>>>> = {
  state: { record: isText, property: isText, form: isForm, replaces: optionally(isText) },
  retract: { record: isText, claim: isText },
  create: { record: isText, kind: isText, slug: isText, parent: optionally(isText) },
  source: { form: isForm },
  capture: { source: isText, capture: isText },
  merge: { record: isText, into: isText },
  revert: { revision: isNumber },
};

/** Reads the steps of a draft as they came from outside. What they say is judged later; here only their shape. */
export function readChanges(written: unknown): Parsed<readonly Change[]> {
  if (!Array.isArray(written)) return { ok: false, refusals: [refusal('', written, 'a list of changes')] };
  if (written.length > MOST_CHANGES)
    return { ok: false, refusals: [refusal('', `${String(written.length)} changes`, `at most ${String(MOST_CHANGES)} in one draft`)] };
  const refusals = written.flatMap((each: unknown, index) => problemsOf(each, String(index)));
  const keys = written.map((each: { key?: unknown } | null) => each?.key);
  if (refusals.length === 0 && new Set(keys).size < keys.length)
    refusals.push(refusal('', 'a key twice', 'a key of its own for every change'));
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: written as Change[] };
}

function problemsOf(written: unknown, path: string): Refusal[] {
  const change = (typeof written === 'object' && written !== null ? written : {}) as Record<string, unknown>;
  const parts = Object.hasOwn(PARTS, String(change.do)) ? PARTS[change.do as Change['do']] : undefined;
  if (!parts) return [refusal(`${path}.do`, change.do, `one of ${Object.keys(PARTS).join(', ')}`)];
  const known = { key: isText, do: isText, ...parts };
  return [
    ...Object.keys(change)
      .filter((name) => !Object.hasOwn(known, name))
      .map((name) => refusal(`${path}.${name}`, name, `one of ${Object.keys(known).join(', ')}`)),
    ...Object.entries(known)
      .filter(([name, reads]) => !reads(change[name]))
      .map(([name]) => refusal(`${path}.${name}`, change[name], `the ${name} of a change that is to ${String(change.do)}`)),
  ];
}

const refusal = (path: string, found: unknown, expected: string): Refusal => ({
  path,
  rule: 'CHANGE_INVALID',
  found: shown(found),
  expected,
});
