import { randomUUID } from 'node:crypto';
import { today } from '../../graphql/day.js';
import type { SourceRecord } from '../../registry/record.js';
import { SOURCE_KEYS, SourceForm } from '../../registry/files/read-source.js';
import { controlsOf } from '../forms/controls.js';
import { fillClaimForm } from '../forms/fill-form.js';
import { inputName } from '../forms/read-form.js';
import type { Change, Form } from './change.js';
import { shownControl, type ShownControl } from './claim-form.js';
import type { DeskHouse } from './desk.js';
import { draftView } from './draft-view.js';
import { dateNote, type InputNote } from './input-notes.js';
import { changeDigest, workingDraft } from './put-change.js';
import { wordProblem, type WordedProblem } from './word-problem.js';

/** What is shown where somebody describes a source. */
export interface ShownSourceForm {
  readonly source: SourceRecord | undefined;
  readonly change: string;
  readonly draft: string | undefined;
  readonly digest: string | undefined;
  readonly controls: readonly ShownControl[];
  readonly filled: Readonly<Record<string, string>>;
  readonly notes: readonly InputNote[];
  readonly problems: readonly WordedProblem[];
}

export interface AskedSource {
  readonly id?: string | null;
  readonly draft?: string | null;
  readonly change?: string | null;
}

type Described = Extract<Change, { do: 'source' }>;

/** The form for a source: empty, filled with what the registry says of it, or as it was left in a draft. */
export async function sourceForm(
  desk: DeskHouse,
  author: string,
  asked: AskedSource,
  language: string,
): Promise<ShownSourceForm | undefined> {
  const { database, languages } = desk;
  const draft = await workingDraft(database, author, asked.draft ?? undefined);
  const isAsked = (each: Change): each is Described =>
    each.do === 'source' && (asked.change ? each.key === asked.change : Boolean(asked.id) && each.form.id === asked.id);
  const change = draft?.changes.find(isAsked);
  const { view, compiled } = await draftView(desk, draft, language);
  const source = await view.source(asked.id ?? '');
  if ((asked.change && !change) || (asked.id && !source && !change)) return undefined;
  const form: Form = change?.form ?? (source ? formOf(source) : { accessed: today() });
  const controls = controlsOf(SourceForm);
  const filled = fillClaimForm(controls, { value: form });
  return {
    source,
    change: change?.key ?? randomUUID(),
    draft: draft?.id,
    digest: change && changeDigest(change),
    controls: controls.map((control) => ({
      ...shownControl(control, view.wording, languages),
      label: view.wording.phrase(`part.${control.path}`),
    })),
    filled,
    notes: controls
      .filter(({ as }) => as === 'date')
      .map((control) => dateNote(inputName(control), filled[inputName(control)], view, language))
      .filter((note) => note !== undefined),
    problems: compiled.refusals
      .filter((refusal) => refusal.change === change?.key)
      .map(({ rule, path, found, expected }) => wordProblem({ rule, path: `value.${path}`, values: { found, expected } }, view.wording)),
  };
}

/** The source as a data file says it. */
const formOf = (source: SourceRecord): Form => Object.fromEntries(SOURCE_KEYS.map((key) => [key, source[key]]));
