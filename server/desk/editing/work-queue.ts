import { findingInWords } from '../../domain/rules/in-words.js';
import type { ReadView } from '../../registry/read-view.js';
import type { RegistryRecord, SourceRecord } from '../../registry/record.js';
import type { WorkQueue } from '../contradictions.js';
import type { WordedProblem } from '../proposals/word-problem.js';

/** What waits for the editors, and the view of the revision that it was worked out from. */
export interface OpenQueue {
  readonly queue: WorkQueue;
  readonly view: ReadView;
}

export interface WorkItem {
  readonly record: RegistryRecord;
  readonly problems: readonly WordedProblem[];
}

export interface StaleItem {
  readonly record: RegistryRecord;
  readonly why: string;
  readonly confirmedOn: string | null;
  readonly unknownFrom: string | null;
  readonly sources: readonly SourceRecord[];
}

interface Stretch {
  readonly skip?: number;
  readonly first?: number;
}

const PAGE = 50;

const within = <T>(items: readonly T[], { skip = 0, first = PAGE }: Stretch): readonly T[] => items.slice(skip, skip + first);

export async function workItems({ queue, view }: OpenQueue, stretch: Stretch): Promise<readonly WorkItem[]> {
  const items = within(queue.contradictions, stretch).map(async ({ record: { id }, findings }) => {
    const record = await view.record(id);
    return (
      record && {
        record,
        problems: findings.map((finding) => ({ rule: finding.rule, path: finding.path, message: findingInWords(finding, view.wording) })),
      }
    );
  });
  return (await Promise.all(items)).filter((item) => item !== undefined);
}

export async function staleItems({ queue, view }: OpenQueue, stretch: Stretch): Promise<readonly StaleItem[]> {
  const items = within(queue.stale, stretch).map(async (stale) => {
    const record = await view.record(stale.record);
    if (!record) return undefined;
    const sources = stale.why === 'sources' ? await Promise.all(stale.sources.map((id) => view.source(id))) : [];
    return {
      record,
      why: stale.why,
      confirmedOn: stale.why === 'custody' ? stale.confirmedOn : null,
      unknownFrom: stale.why === 'custody' ? stale.unknownFrom : null,
      sources: sources.filter((source) => source !== undefined),
    };
  });
  return (await Promise.all(items)).filter((item) => item !== undefined);
}
