import type { RegistryContent } from '../../server/registry/files/content.js';
import { statementsOf, type Statement } from './statements.js';

/** The five first documents, whose texts were read whole: a claim may go beyond the collection where it quotes them. */
export const READ_WHOLE: readonly string[] = [
  'seed-armenianweekly-2025',
  'seed-armactu-2025',
  'seed-changeorg-2021',
  'seed-freearmenianpows',
  'seed-massispost-2023',
];

const quotesFirstDocument = ({ source, quote }: Statement): boolean => READ_WHOLE.includes(source) && quote !== undefined;

/**
 * Statements under a source that the collection does not list for their record. A detention answers to its person's sources, a trial and
 * its defendants to those of everyone tried there; a place, a building or a record that the collection does not have, to all of them.
 */
export function strays(content: RegistryContent, listed: ReadonlyMap<string, ReadonlySet<string>>): readonly Statement[] {
  const all = new Set([...listed.values()].flatMap((sources) => [...sources]));
  const allowed = allowedSources(content, listed);
  return statementsOf(content).filter(
    (statement) => !quotesFirstDocument(statement) && !(allowed.get(statement.record) ?? all).has(statement.source),
  );
}

function allowedSources(
  content: RegistryContent,
  listed: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map(content.records.map((record) => [record.id, record]));
  const keyOf = (id: string): string => `${byId.get(id)?.kind ?? ''}/${byId.get(id)?.slug ?? ''}`;
  const allowed = new Map<string, Set<string>>([...listed].map(([record, sources]) => [record, new Set(sources)]));
  const allow = (id: string, from: string): void => {
    const sources = allowed.get(keyOf(id)) ?? new Set();
    for (const source of allowed.get(from) ?? []) sources.add(source);
    allowed.set(keyOf(id), sources);
  };
  const people = (defendant: RegistryContent['records'][number]): string[] =>
    defendant.claims.filter(({ property }) => property === 'person').map(({ value }) => keyOf(value as string));
  for (const record of content.records) {
    if (record.kind === 'detention') allow(record.id, keyOf(record.parent ?? ''));
    if (record.kind !== 'defendant') continue;
    for (const person of people(record)) {
      allow(record.id, person);
      allow(record.parent ?? '', person);
    }
  }
  for (const appeal of content.records.filter(({ kind }) => kind === 'proceeding')) {
    for (const claim of appeal.claims.filter(({ property }) => property === 'appealOf')) allow(appeal.id, keyOf(claim.value as string));
  }
  return allowed;
}
