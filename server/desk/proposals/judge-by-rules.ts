import type { Operation, RecordContent } from '../../domain/claim.js';
import type { Release } from '../../domain/release.js';
import { contenders, weigh } from '../../domain/fact.js';
import type { Finding } from '../../domain/rules/finding.js';
import { judgeRecord } from '../../domain/rules/judge.js';
import type { Known } from '../../domain/rules/known.js';
import { neighbourhoodOf } from '../../domain/rules/neighbourhood.js';
import { today } from '../../graphql/day.js';
import type { Statements } from '../../persistence/database.js';
import { textsOfSources } from '../../registry/captures/capture.store.js';
import { kindNamed } from '../../model/index.js';
import type { RegistryContent } from '../../registry/files/content.js';
import { applied } from './applied.js';
import { heldAround } from './held-around.js';
import { readNear } from './read-near.js';

/** A fact of one value whose claims would contradict each other. */
export interface Dispute {
  readonly record: string;
  readonly property: string;
  /** How many claims contend. */
  readonly claims: number;
}

/** Who will see what is judged, and who may see sources that others hold back. */
export interface Releases {
  readonly ofClaims: Release;
  readonly ofSources: ReadonlyMap<string, Release>;
}

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly disputes: readonly Dispute[];
}

/**
 * What the rules find in the records that operations touch, as they would be after them: contradictions are shown before they are kept.
 * What is worth a look there already, whoever drafts this is not told again.
 */
export async function judgeByRules(
  db: Statements,
  operations: readonly Operation[],
  revision: number,
  releases: Releases,
): Promise<Judgement> {
  const touched = recordsTouched(operations);
  if (touched.size === 0) return { findings: [], disputes: [] };
  const { content, kept } = await readNear(db, operations, revision);
  const after = applied(operations, content, kept);
  const records = [...content.records, ...after.records].filter(({ id }) => touched.has(id));
  const texts = await textsOfSources(db, sourcesQuoted(records), revision, capturesIn(operations));
  const known: Beside = {
    today: today(),
    capturedTexts: (source) => texts.get(source) ?? [],
    releaseOf: () => releases.ofClaims,
    releaseOfSource: (source) => releases.ofSources.get(source),
    mostHeld: await heldAround(db, records, revision),
  };
  const told = new Set(findingsIn(content, touched, known).map(sayingOf));
  const fresh = findingsIn(after, touched, known).filter((finding) => finding.severity === 'error' || !told.has(sayingOf(finding)));
  return {
    findings: [...new Map(fresh.map((finding) => [`${finding.rule} ${finding.record} ${finding.path}`, finding])).values()],
    disputes: disputesIn(after, operations),
  };
}

/** What is known beside the records. */
type Beside = Omit<Known, 'records' | 'sources'>;

const recordsTouched = (operations: readonly Operation[]): ReadonlySet<string> =>
  new Set(
    operations.flatMap((operation) =>
      operation.do === 'addClaim' || operation.do === 'retractClaim' || operation.do === 'addRecord' ? [operation.record] : [],
    ),
  );

const sourcesQuoted = (records: readonly RecordContent[]): ReadonlySet<string> =>
  new Set(
    records.flatMap(({ claims }) =>
      claims.flatMap(({ citations }) => citations.flatMap(({ source, quote }) => (quote === undefined ? [] : [source]))),
    ),
  );

const capturesIn = (operations: readonly Operation[]): readonly { readonly source: string; readonly capture: string }[] =>
  operations.flatMap((operation) =>
    operation.do === 'addCapture' ? [{ source: operation.source, capture: operation.capture.sha256 }] : [],
  );

const findingsIn = ({ records, sources }: RegistryContent, touched: ReadonlySet<string>, beside: Beside): readonly Finding[] =>
  records
    .filter(({ id }) => touched.has(id))
    .flatMap((record) => judgeRecord(record, { ...beside, records: neighbourhoodOf(record.id, records), sources }));

/** What a finding says, wherever in the list of claims it stands. */
const sayingOf = ({ rule, record, claims, parameters }: Finding): string =>
  JSON.stringify([rule, record, claims.map((at) => [at.record, at.claim]), parameters]);

function disputesIn({ records, sources }: RegistryContent, operations: readonly Operation[]): readonly Dispute[] {
  const publishers = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  const stated = new Set(
    operations.flatMap((operation) => (operation.do === 'addClaim' ? [`${operation.record} ${operation.claim.property}`] : [])),
  );
  return records.flatMap(({ id, kind, claims }) =>
    kindNamed(kind).properties.flatMap(({ name: property, type, many }) => {
      if (!stated.has(`${id} ${property}`)) return [];
      const own = claims.filter((claim) => claim.property === property);
      const { disputed } = weigh(own, type, many, (source) => publishers.get(source) ?? source);
      return disputed ? [{ record: id, property, claims: contenders(own).length }] : [];
    }),
  );
}
