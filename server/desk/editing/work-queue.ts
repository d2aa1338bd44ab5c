import { groupBy } from '../../domain/group-by.js';
import { findingInWords } from '../../domain/rules/in-words.js';
import type { Stale } from '../../domain/stale.js';
import type { ReadView } from '../../registry/read-view.js';
import type { RegistryRecord, SourceRecord } from '../../registry/record.js';
import type { Found, Side, WorkQueue } from '../contradictions.js';

/** What waits for the editors, and the view of the revision that it was worked out from. */
export interface OpenQueue {
  readonly queue: WorkQueue;
  readonly view: ReadView;
}

/** What one rule finds, or what nobody has looked at for long: one kind of work, done in one go. */
export interface WorkGroup {
  readonly rule: string;
  /** True where something is missing, false where something may be wrong. */
  readonly isGap: boolean;
  readonly tasks: readonly Task[];
  readonly view: ReadView;
}

interface Task {
  readonly record: string;
  readonly findings: readonly Found[];
  readonly stale?: Stale;
}

export interface WorkItem {
  readonly record: RegistryRecord;
  readonly messages: readonly string[];
  readonly sides: readonly ShownSide[];
  /** What should be read again. */
  readonly sources: readonly SourceRecord[];
}

interface ShownSide {
  readonly record: RegistryRecord;
  readonly property: string;
  readonly label: string;
  readonly claim: string | undefined;
}

export interface Stretch {
  readonly skip?: number;
  readonly first?: number;
}

const PAGE = 50;

/** Of many claims with the same fault so many are offered; the others are found at the record. */
const MOST_SIDES = 6;

/** Why a record is stale, as the queue names the groups of it. */
const STALE = { custody: 'CUSTODY_UNCONFIRMED', sources: 'SOURCES_UNREAD' } as const;

/** Lightest last: what contradicts itself misleads readers today, a missing page number does not. Rules that stand in no line come first. */
const LIGHTER: readonly (readonly string[])[] = [
  [STALE.custody],
  ['TOTAL_DISAGREES_WITH_LIST', 'COUNT_DECREASED'],
  [STALE.sources],
  ['SENTENCE_WITHOUT_VERDICT'],
  ['REFERENCE_WITHOUT_LOCATOR'],
];

const GAPS = ['SENTENCE_WITHOUT_VERDICT', 'REFERENCE_WITHOUT_LOCATOR'];

/** The work by kinds, the weightiest first. Whatever has an error in it comes before all that has none. */
export function workGroups({ queue, view }: OpenQueue, rule?: string): readonly WorkGroup[] {
  const found = queue.contradictions.flatMap(({ record, findings }) =>
    [...groupBy(findings, (finding) => finding.rule)].map(([code, own]) => ({ code, task: { record: record.id, findings: own } })),
  );
  const stale = queue.stale.map((each) => ({ code: STALE[each.why], task: { record: each.record, findings: [], stale: each } }));
  const all: readonly { readonly code: string; readonly task: Task }[] = [...found, ...stale];
  return [...groupBy(all, ({ code }) => code)]
    .filter(([code]) => rule === undefined || code === rule)
    .map(([code, own]) => {
      const tasks = own.map(({ task }) => task).sort((a, b) => Number(hasError(b)) - Number(hasError(a)));
      return { rule: code, isGap: GAPS.includes(code) && !tasks.some(hasError), tasks, view };
    })
    .sort((a, b) => weightOf(a) - weightOf(b));
}

const hasError = ({ findings }: Task): boolean => findings.some(({ severity }) => severity === 'error');

const weightOf = ({ rule, tasks }: WorkGroup): number => (tasks.some(hasError) ? -2 : LIGHTER.findIndex((rules) => rules.includes(rule)));

export async function workItems({ tasks, view }: WorkGroup, { skip = 0, first = PAGE }: Stretch): Promise<readonly WorkItem[]> {
  const items = await Promise.all(tasks.slice(skip, skip + first).map((task) => workItem(task, view)));
  return items.filter((item) => item !== undefined);
}

async function workItem({ record: id, findings, stale }: Task, view: ReadView): Promise<WorkItem | undefined> {
  const record = await view.record(id);
  if (!record) return undefined;
  const sources = stale?.why === 'sources' ? await Promise.all(stale.sources.map((source) => view.source(source))) : [];
  const messages = stale?.why === 'custody' ? [custodyInWords(stale, view)] : findings.map((each) => findingInWords(each, view.wording));
  return {
    record,
    messages,
    sides: await sidesOf(stale?.why === 'custody' ? [confirmationOf(id)] : findings.flatMap(({ sides }) => sides), view),
    sources: sources.filter((source) => source !== undefined),
  };
}

const confirmationOf = (record: string): Side => ({ record, property: 'lastConfirmed', claim: undefined });

function custodyInWords({ confirmedOn, unknownFrom }: Extract<Stale, { why: 'custody' }>, { wording }: ReadView): string {
  const confirmed = confirmedOn === null ? wording.phrase('desk.queue.never') : wording.date(confirmedOn);
  return wording.phrase('desk.queue.custody', { confirmed, from: wording.date(unknownFrom) });
}

async function sidesOf(sides: readonly Side[], view: ReadView): Promise<readonly ShownSide[]> {
  const distinct = [...new Map(sides.map((side) => [`${side.record} ${side.property} ${side.claim ?? ''}`, side])).values()];
  const shown = distinct.slice(0, MOST_SIDES).map(async (side) => {
    const record = await view.record(side.record);
    return record && { ...side, record, label: view.wording.phrase(`model.${record.kind}.${side.property}`) };
  });
  return (await Promise.all(shown)).filter((side) => side !== undefined);
}

/** What the work of a group is called. */
export const labelOfGroup = ({ rule, view }: WorkGroup): string => view.wording.phrase(`desk.queue.group.${rule}`);
