import type { RecordContent } from '../claim.js';
import { namesIn } from './surroundings.js';

/** The kinds of record that rules compare with one another. Others (places, organisations) are named by too many to be a way. */
export const COMPARED: readonly string[] = ['person', 'detention', 'proceeding', 'defendant', 'event'];

/** A way ends at an event: what happened to many at once compares none of them with another. */
export const isPassed = (kind: string): boolean => kind !== 'event';

/** Rules look as far as from a detention over its person to the person's part in a trial. */
export const STEPS = 2;

/** The records that `judgeRecord` must know beside the one that it judges. */
export function neighbourhoodOf(id: string, records: readonly RecordContent[]): readonly RecordContent[] {
  const compared = records.filter(({ kind }) => COMPARED.includes(kind));
  if (!compared.some((record) => record.id === id)) return records.filter((record) => record.id === id);
  const ways = waysBetween(compared);
  const ends = new Set(compared.filter((record) => record.id !== id && !isPassed(record.kind)).map((record) => record.id));
  let reached = new Set([id]);
  for (let step = 0; step < STEPS; step += 1)
    reached = new Set([...reached, ...[...reached].flatMap((each) => (ends.has(each) ? [] : [...(ways.get(each) ?? [])]))]);
  return compared.filter((record) => reached.has(record.id));
}

/** From each record to what it is a part of, what it names, its parts and what names it; trials with one case number know each other. */
function waysBetween(records: readonly RecordContent[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Set(records.map(({ id }) => id));
  const ways = new Map<string, Set<string>>();
  const connect = (from: string, to: string): void => {
    ways.set(from, (ways.get(from) ?? new Set()).add(to));
    ways.set(to, (ways.get(to) ?? new Set()).add(from));
  };
  for (const record of records) {
    if (record.parent !== undefined) connect(record.id, record.parent);
    for (const targets of namesIn(record).values()) for (const target of targets) if (known.has(target)) connect(record.id, target);
    for (const claim of record.claims) if (claim.property === 'caseNumbers') connect(record.id, `case number ${String(claim.value)}`);
  }
  return ways;
}
