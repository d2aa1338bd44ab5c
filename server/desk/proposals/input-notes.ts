import type { ReadView } from '../../registry/read-view.js';
import { typedDate } from '../../domain/wording/typed-date.js';
import { displayName } from '../../registry/display-name.js';
import type { Control } from '../forms/controls.js';
import { citationsIn } from '../forms/fill-form.js';
import { inputName } from '../forms/read-form.js';
import type { Form } from './change.js';
import { recordsCalled, sourcesSaying } from './search.store.js';

/** What the desk says about what stands in an input: how it is understood, or what it may have meant. */
export interface InputNote {
  readonly input: string;
  /** A date in words, the name of a record, the title of a source. */
  readonly says: string | undefined;
  readonly offers: readonly Offer[];
}

/** What an input could hold. */
export interface Offer {
  readonly value: string;
  readonly label: string;
}

const MOST_OFFERS = 8;

/** Notes on everything in a claim's form that is a date, a record or a source. */
export async function notesOn(
  form: Form,
  controls: readonly Control[],
  filled: Readonly<Record<string, string>>,
  view: ReadView,
): Promise<readonly InputNote[]> {
  const { language } = view.wording;
  const dates = ['asOf', ...controls.filter(({ as }) => as === 'date').map(inputName)];
  const records = [
    ...controls.flatMap(({ as, refersTo, ...control }) =>
      as === 'record' && refersTo !== undefined ? [{ input: inputName({ ...control, as }), kind: refersTo }] : [],
    ),
    { input: 'by.organisation', kind: 'organisation' },
    { input: 'by.person', kind: 'person' },
  ];
  const notes = [
    ...dates.map((input) => dateNote(input, filled[input], view, language)),
    ...(await Promise.all(records.map(({ input, kind }) => recordNote(input, kind, filled[input], view)))),
    ...(await Promise.all(citationsIn(form).map((_, index) => sourceNote(index, filled, view)))),
  ];
  return notes.filter((note) => note !== undefined);
}

export function dateNote(input: string, text: string | undefined, { wording }: ReadView, language: string): InputNote | undefined {
  const edtf = text === undefined ? undefined : typedDate(text, language);
  if (edtf === undefined) return undefined;
  try {
    return { input, says: wording.date(edtf), offers: [] };
  } catch {
    return undefined;
  }
}

async function recordNote(input: string, kind: string, text: string | undefined, view: ReadView): Promise<InputNote | undefined> {
  if (text === undefined) return undefined;
  const named = view.atHand(kind, text) ?? (await view.bySlug(kind, text));
  if (named) return { input, says: await displayName(named), offers: [] };
  const found = view.keep(await recordsCalled(view.db, kind, text, view.revision, MOST_OFFERS));
  return {
    input,
    says: undefined,
    offers: await Promise.all(found.map(async (each) => ({ value: each.slug, label: await displayName(each) }))),
  };
}

async function sourceNote(index: number, filled: Readonly<Record<string, string>>, view: ReadView): Promise<InputNote | undefined> {
  const input = `source.${String(index)}.source`;
  const text = filled[input];
  if (text === undefined) return undefined;
  const named = await view.source(text);
  if (named) return { input, says: `${named.title} (${named.publisher})`, offers: [] };
  const found = await sourcesSaying(view.db, text, view.revision, MOST_OFFERS);
  return { input, says: undefined, offers: found.map(({ id, title, publisher }) => ({ value: id, label: `${title} (${publisher})` })) };
}
