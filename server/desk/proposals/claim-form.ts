import { randomUUID } from 'node:crypto';
import type { Claim, Operation } from '../../domain/claim.js';
import type { ReadView } from '../../registry/read-view.js';
import type { LanguageWording } from '../../registry/wording.js';
import { propertyOf } from '../../model/index.js';
import type { RecordClaim, RegistryRecord, SourceRecord } from '../../registry/record.js';
import { controlsOf, type Control } from '../forms/controls.js';
import { fillClaimForm } from '../forms/fill-form.js';
import { inputName } from '../forms/read-form.js';
import { spelledClaim } from '../forms/spelled.js';
import type { Change, Form } from './change.js';
import type { DeskHouse, DeskProblem } from './desk.js';
import { draftView, type DraftView } from './draft-view.js';
import { notesOn, type InputNote } from './input-notes.js';
import { judgeCompiled } from './judge-draft.js';
import { problemsOf, warningsOf } from './problems.js';
import type { Proposal } from './proposal.js';
import { changeDigest, workingDraft } from './put-change.js';
import { sourcesUnder } from './search.store.js';
import { wordProblem, type WordedProblem } from './word-problem.js';

/** What is shown where somebody states a fact. */
export interface ClaimForm {
  readonly record: RegistryRecord;
  readonly property: string;
  readonly label: string;
  /** The change of the draft that it is, or will be. */
  readonly change: string;
  readonly draft: string | undefined;
  /** The change as it was read; absent for a new one. */
  readonly digest: string | undefined;
  /** The claim whose place it takes. */
  readonly replaced: RecordClaim | undefined;
  /** What is claimed already. */
  readonly standing: readonly RecordClaim[];
  readonly sensitive: boolean;
  readonly controls: readonly ShownControl[];
  /** What stands in the inputs, by their names. */
  readonly filled: Readonly<Record<string, string>>;
  readonly notes: readonly InputNote[];
  /** Sources that are at hand: of the draft, and those that the record rests on. */
  readonly sources: readonly SourceRecord[];
  /** What is wrong, by the names of the inputs. */
  readonly problems: readonly WordedProblem[];
  readonly warnings: readonly WordedProblem[];
}

export interface ShownControl extends Omit<Control, 'as' | 'vocabulary'> {
  readonly name: string;
  readonly as: string;
  /** Empty for a value without parts. */
  readonly label: string;
  readonly options: readonly { readonly code: string; readonly label: string }[];
}

/** Which form is asked for: one for a new claim, for a claim that stands, or one that a draft holds already. */
export interface AskedForm {
  readonly record?: string | null;
  readonly property?: string | null;
  readonly claim?: string | null;
  readonly draft?: string | null;
  readonly change?: string | null;
}

type Statement = Extract<Change, { do: 'state' }>;

const MOST_SOURCES = 12;

/** The form for a claim of a property: empty, filled with a claim that stands, or as it was left. */
export async function claimForm(desk: DeskHouse, author: string, asked: AskedForm, language: string): Promise<ClaimForm | undefined> {
  const { database, languages } = desk;
  const draft = await workingDraft(database, author, asked.draft ?? undefined);
  const change = draft?.changes.find((each): each is Statement => each.key === asked.change && each.do === 'state');
  if (asked.change && !change) return undefined;
  const seen = await draftView(desk, draft, language);
  const { view, sources } = seen;
  const record = await view.record(change?.record ?? asked.record ?? '');
  const property = record && propertyOf(record.declaration, change?.property ?? asked.property ?? '');
  if (!property) return undefined;
  await view.load([record]);
  const standing = record.fact(property.name).claims;
  const replaced = standing.find((each) => each.id === (change ? change.replaces : asked.claim));
  const judged = change && draft ? await judge(desk, draft, change, seen) : undefined;
  const claim = judged ? judged.claim : replaced;
  const form = (claim && (await spelledIn(claim, property.type, view))) ?? change?.form ?? {};
  const controls = controlsOf(property.type, form.value);
  const filled = fillClaimForm(controls, form);
  const under = await sourcesUnder(view.db, [record.id, record.parentId ?? record.id], view.revision, MOST_SOURCES);
  const ofDraft = await Promise.all(sources.map((id) => view.source(id)));
  return {
    record,
    property: property.name,
    label: view.wording.phrase(`model.${record.kind}.${property.name}`),
    change: change?.key ?? randomUUID(),
    draft: draft?.id,
    digest: change && changeDigest(change),
    replaced,
    standing,
    sensitive: property.sensitive ?? false,
    controls: controls.map((control) => shownControl(control, view.wording, languages)),
    filled,
    notes: await notesOn(form, controls, filled, view),
    sources: [...new Set([...ofDraft.filter((source) => source !== undefined), ...under.map((row) => view.keepSource(row))])],
    problems: judged?.problems ?? [],
    warnings: judged?.warnings ?? [],
  };
}

interface JudgedStatement {
  /** Absent where it cannot be read yet. */
  readonly claim: Claim | undefined;
  readonly problems: readonly WordedProblem[];
  readonly warnings: readonly WordedProblem[];
}

async function judge({ database }: DeskHouse, draft: Proposal, change: Statement, { view, compiled }: DraftView): Promise<JudgedStatement> {
  const judged = await judgeCompiled(database, draft, compiled, view.revision);
  const prefix = `changes.${change.key}`;
  const fact = `${change.record}.${change.property}`;
  const isHere = ({ path }: DeskProblem): boolean =>
    path === prefix || path.startsWith(`${prefix}.`) || path === fact || path.startsWith(`${fact}.`);
  const worded = (problems: readonly DeskProblem[]): readonly WordedProblem[] =>
    problems.filter(isHere).map((problem) => {
      const { path, ...rest } = wordProblem(problem, view.wording);
      return { ...rest, path: path.startsWith(prefix) ? inputAt(path.slice(prefix.length + 1)) : 'value' };
    });
  const added = (judged.byChange.get(change.key) ?? []).find(
    (each): each is Extract<Operation, { do: 'addClaim' }> => each.do === 'addClaim',
  );
  return { claim: added?.claim, problems: worded(problemsOf(judged)), warnings: worded(warningsOf(judged)) };
}

/** The name of the input in which a part of a written claim was typed. */
function inputAt(path: string): string {
  if (path === 'sources' || path === '') return path === '' ? 'value' : 'source.0.source';
  const citation = /^sources\.(\d+)(?:\.(.+))?$/.exec(path);
  return citation ? `source.${citation[1] ?? '0'}.${citation[2] ?? 'source'}` : path;
}

/** A claim as a person would write it, with the slugs of what it names. */
export async function spelledIn(claim: Claim, type: Parameters<typeof spelledClaim>[1], view: ReadView): Promise<Form> {
  const ids = [
    ...(claim.kind === 'value' ? type.references(claim.value) : []),
    ...[claim.assertedBy?.organisation, claim.assertedBy?.person].filter((id) => id !== undefined),
  ];
  await Promise.all(ids.map((each) => view.record(each)));
  return spelledClaim(claim, type, (kind, id) => {
    const known = view.record(id);
    return known === undefined || known instanceof Promise || known.kind !== kind ? undefined : known.slug;
  });
}

export function shownControl(
  { as, vocabulary, ...control }: Control,
  wording: LanguageWording,
  languages: DeskHouse['languages'],
): ShownControl {
  const terms = vocabulary === undefined ? {} : (languages.vocabularies.get(vocabulary)?.terms ?? {});
  return {
    ...control,
    name: inputName({ ...control, as }),
    as: as.toUpperCase(),
    label: labelOf(control.path, wording),
    options: Object.keys(terms).map((code) => ({ code, label: wording.term(vocabulary ?? '', code) })),
  };
}

/** "Statute 2 · Article": the parts on the way, numbers with what they count. */
function labelOf(path: string, wording: LanguageWording): string {
  const steps = path === '' ? [] : path.split('.');
  return steps
    .flatMap((step, index) => (/^\d+$/.test(step) ? [] : [wording.phrase(`part.${step}`, { number: Number(steps[index + 1] ?? 0) + 1 })]))
    .join(' · ');
}
