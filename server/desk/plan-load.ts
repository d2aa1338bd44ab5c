import type { Operation, RecordContent, Source } from '../domain/claim.js';
import { groupBy } from '../domain/group-by.js';
import { allKinds } from '../model/index.js';
import { claimDigest, canonicalJson } from '../registry/claim-digest.js';
import type { RegistryContent } from '../registry/files/content.js';
import type { KeptClaims } from '../registry/read-content.js';

/** The operations that turn one part of the registry into what its files state. */
export interface LoadStep {
  /** `sources`, or the plural of a kind. */
  readonly part: string;
  readonly operations: readonly Operation[];
}

/** What must be published so that the registry holds exactly what the files state: one step a folder, in an order in which references are known. */
export function planLoad(wanted: RegistryContent, current: RegistryContent, kept: KeptClaims): readonly LoadStep[] {
  const steps: LoadStep[] = [{ part: 'sources', operations: sourceOperations(wanted.sources, current.sources) }];
  const before = new Map(current.records.map((record) => [record.id, record]));
  const byPart = groupBy(wanted.records, (record) => topKind(record.kind));
  for (const kind of allKinds().filter((each) => !each.of)) {
    const records = byPart.get(kind.name) ?? [];
    steps.push({ part: kind.plural, operations: records.flatMap((record) => recordOperations(record, before.get(record.id), kept)) });
  }
  const ids = new Set(wanted.records.map((record) => record.id));
  const gone = current.records.filter((record) => !ids.has(record.id));
  steps.push({ part: 'withdrawn', operations: gone.flatMap((record) => withdrawal(record, kept)) });
  return steps.filter((step) => step.operations.length > 0);
}

function topKind(name: string): string {
  const kind = allKinds().find((each) => each.name === name);
  return kind?.of === undefined ? name : topKind(kind.of);
}

function sourceOperations(wanted: readonly Source[], current: readonly Source[]): Operation[] {
  const before = new Map(current.map((source) => [source.id, canonicalJson(source)]));
  const ids = new Set(wanted.map((source) => source.id));
  return [
    ...wanted.filter((source) => before.get(source.id) !== canonicalJson(source)).map((source) => ({ do: 'putSource', source }) as const),
    ...current.filter((source) => !ids.has(source.id)).map((source) => ({ do: 'withdrawSource', source: source.id }) as const),
  ];
}

function recordOperations(wanted: RecordContent, before: RecordContent | undefined, kept: KeptClaims): Operation[] {
  return [...identityOperations(wanted, before), ...claimOperations(wanted, kept.get(wanted.id) ?? [])];
}

/** A record that keeps its id may get another slug, or become a part of another; its claims stay. */
function identityOperations({ id, kind, slug, parent }: RecordContent, before: RecordContent | undefined): Operation[] {
  if (before?.kind === kind && before.slug === slug && before.parent === parent) return [];
  const addition: Operation = { do: 'addRecord', record: id, kind, slug, ...(parent !== undefined && { parent }) };
  return before ? [{ do: 'withdrawRecord', record: id }, addition] : [addition];
}

/** Claims that stand in the same order stay as they are; new and moved ones get a place between their neighbours. */
function claimOperations(wanted: RecordContent, kept: NonNullable<ReturnType<KeptClaims['get']>>): Operation[] {
  const standing = new Map(kept.map((claim) => [`${claim.property}/${claim.digest}`, claim]));
  const used = new Set<string>();
  const additions: Operation[] = [];
  for (const claims of groupBy(wanted.claims, (claim) => claim.property).values()) {
    let last = 0;
    for (const [index, claim] of claims.entries()) {
      const same = standing.get(`${claim.property}/${claimDigest(claim)}`);
      if (same && same.position > last) {
        used.add(same.id);
        last = same.position;
        continue;
      }
      const next = claims
        .slice(index + 1)
        .map((each) => standing.get(`${each.property}/${claimDigest(each)}`)?.position)
        .find((position) => position !== undefined && position > last);
      last = between(last, next);
      additions.push({ do: 'addClaim', record: wanted.id, position: last, claim });
    }
  }
  const retractions = kept
    .filter((claim) => !used.has(claim.id))
    .map((claim) => ({ do: 'retractClaim', record: wanted.id, claim: claim.id }) as const);
  return [...retractions, ...additions];
}

/** A place after one claim and before the next; where no number lies between, the claims that follow have to move. */
function between(last: number, next = Infinity): number {
  const middle = (last + next) / 2;
  return last < middle && middle < next ? middle : Math.floor(last) + 1;
}

const withdrawal = (record: RecordContent, kept: KeptClaims): Operation[] => [
  ...(kept.get(record.id) ?? []).map((claim) => ({ do: 'retractClaim', record: record.id, claim: claim.id }) as const),
  { do: 'withdrawRecord', record: record.id },
];
