import type { Claim, Operation, RecordContent } from '../../domain/claim.js';
import type { RegistryContent } from '../../registry/files/content.js';
import type { KeptClaims } from '../../registry/read-content.js';

/** The registry as it would be after these operations, in memory. */
export function applied(operations: readonly Operation[], { sources, records }: RegistryContent, kept: KeptClaims): RegistryContent {
  const knownSources = new Map(sources.map((source) => [source.id, source]));
  const heads = new Map(records.map((record) => [record.id, headOf(record)]));
  const claims = new Map(records.map(({ id, claims: own }) => [id, placed(own, kept.get(id) ?? [])]));
  const gone = new Set(operations.flatMap((operation) => (operation.do === 'retractClaim' ? [operation.claim] : [])));
  for (const operation of operations) {
    if (operation.do === 'putSource') knownSources.set(operation.source.id, operation.source);
    if (operation.do === 'withdrawSource') knownSources.delete(operation.source);
    if (operation.do === 'withdrawRecord') heads.delete(operation.record);
  }
  for (const operation of operations) {
    if (operation.do === 'addRecord') {
      const { record: id, ...rest } = operation;
      heads.set(id, headOf({ ...rest, id, claims: [] }));
    }
    if (operation.do === 'addClaim') {
      const { record, position, claim } = operation;
      claims.set(record, [...(claims.get(record) ?? []), { id: undefined, position, claim }]);
    }
  }
  const inOrder = (id: string): readonly Claim[] =>
    (claims.get(id) ?? [])
      .filter((each) => each.id === undefined || !gone.has(each.id))
      .sort((a, b) => a.position - b.position)
      .map(({ claim }) => claim);
  return {
    sources: [...knownSources.values()],
    records: [...heads.values()].map((head): RecordContent => ({ ...head, claims: inOrder(head.id) })),
  };
}

const headOf = ({ id, kind, slug, parent }: RecordContent): Omit<RecordContent, 'claims'> => ({
  id,
  kind,
  slug,
  ...(parent !== undefined && { parent }),
});

interface Placed {
  /** Absent for a claim that is only proposed. */
  readonly id: string | undefined;
  readonly position: number;
  readonly claim: Claim;
}

const placed = (claims: readonly Claim[], kept: NonNullable<ReturnType<KeptClaims['get']>>): Placed[] =>
  claims.map((claim, index) => ({ id: kept[index]?.id, position: kept[index]?.position ?? index, claim }));
