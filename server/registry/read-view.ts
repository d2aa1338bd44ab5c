import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { Source } from '../domain/claim.js';
import { propertyOf } from '../model/index.js';
import { groupBy } from '../domain/group-by.js';
import type { Soon } from '../domain/soon.js';
import { EVERYONE } from '../domain/values/index.js';
import type { Statements } from '../persistence/database.js';
import type { Languages, LanguageWording } from './wording.js';
import { neededOf, type Needed } from './look-ahead.js';
import { RegistryRecord, type LabelledTerm, type Referrer, type View, RecordClaim, type SourceRecord } from './record.js';
import {
  claimsOf,
  recordsAround,
  recordsById,
  recordsBySlug,
  recordsNear,
  recordsOfKind,
  recordsWithWholes,
  redirectedTo,
  sourcesById,
  type ClaimRow,
  type NearRow,
  type RecordRow,
  type SourceRow,
} from './registry.store.js';
import { sourceFromRow } from './rows.js';
import type { RecordNames } from './names.projection.js';

// Answers about the whole revision that are kept, one for each combination of filters.
const MOST_ANSWERS = 1_000;

// What was asked is kept in the maps of the view, not a second time by its loaders.
const UNKEPT = { cache: false } as const;

/**
 * The registry as of one revision, in one language. Every record exists once; whatever several fields ask for is asked of the
 * database together, and what was read stays at hand for the requests to come: a revision never changes.
 */
export class ReadView implements View {
  private readonly records = new Map<string, RegistryRecord>();
  private readonly sources = new Map<string, Source>();
  private readonly shown = new Map<string, SourceRecord>();
  private readonly terms = new Map<string, LabelledTerm>();
  /** The ways from record to record that have been asked for. */
  private readonly knownReferrers = new Map<string, readonly Referrer[]>();
  private readonly answers = new LRUCache<string, Promise<unknown>>({ max: MOST_ANSWERS });
  private readonly whole = new Map<string, { readonly root: RegistryRecord; readonly around: readonly RegistryRecord[] }>();
  private readonly knownParts = new Map<string, readonly RegistryRecord[]>();

  private readonly byId = new DataLoader<string, RegistryRecord | undefined>(async (ids) => {
    this.keep(await recordsById(this.db, ids, this.revision));
    return ids.map((id) => this.records.get(id));
  }, UNKEPT);
  private readonly claims = new DataLoader<RegistryRecord, true>(
    async (records) => {
      await this.loadClaims([...new Set(records)], undefined);
      return records.map(() => true);
    },
    // In the next turn: what a list and the records near it wait for is then read at once.
    { ...UNKEPT, batchScheduleFn: (run) => void setImmediate(run) },
  );
  private readonly near = new DataLoader<string, true>(async (ids) => {
    const ways = groupBy(await recordsNear(this.db, [...new Set(ids)], this.revision), (row) => row.target_id);
    for (const rows of ways.values()) this.keep(rows);
    for (const id of ids) this.keepWays(id, ways.get(id) ?? []);
    return ids.map(() => true);
  }, UNKEPT);
  private readonly sourceById = new DataLoader<string, SourceRecord | undefined>(async (ids) => {
    await this.fetchSources(ids);
    return ids.map((id) => this.sourceAtHand(id));
  }, UNKEPT);

  readonly wording: LanguageWording;

  constructor(
    readonly db: Statements,
    readonly revision: number,
    languages: Languages,
    language: string,
  ) {
    this.wording = languages.wording(language, (id) => this.records.get(id)?.ownName ?? '');
  }

  /** How much is at hand. */
  get size(): number {
    return this.records.size + this.sources.size;
  }

  /** The record under an id: at once where it is known already. */
  record(id: string): Soon<RegistryRecord | undefined> {
    return this.records.get(id) ?? this.byId.load(id);
  }

  source(id: string): Soon<SourceRecord | undefined> {
    return this.sourceAtHand(id) ?? this.sourceById.load(id);
  }

  /** A record at hand under its slug: also one that only a draft adds. */
  atHand(kind: string, slug: string): RegistryRecord | undefined {
    return [...this.records.values()].find((record) => record.kind === kind && record.slug === slug);
  }

  async bySlug(kind: string, slug: string): Promise<RegistryRecord | undefined> {
    const [record] = this.keep(await recordsBySlug(this.db, kind, [slug], this.revision));
    return record;
  }

  /**
   * A record with all that its page is made of: two statements, one for sources and one for the names of what it refers to, whatever
   * the size. Of what has not been read yet, only what is needed is read.
   */
  around(kind: string, slug: string, needed?: Needed): Soon<RegistryRecord | undefined> {
    const known = this.whole.get(`${kind}/${slug}`);
    if (!known) return this.readAround(kind, slug, needed);
    const complete = known.around.every((record) => record.covers(neededOf(needed, record.kind)));
    return complete ? known.root : this.fill(known.around, needed).then(() => known.root);
  }

  private async readAround(kind: string, slug: string, needed: Needed): Promise<RegistryRecord | undefined> {
    const records = this.keep(await recordsAround(this.db, kind, slug, this.revision));
    const root = records.find((record) => record.kind === kind && record.slug === slug);
    if (!root) return this.redirected(kind, slug, needed);
    await this.fill(records, needed);
    this.whole.set(`${kind}/${slug}`, { root, around: records });
    this.knownParts.set(
      root.id,
      records.filter((record) => record.parentId === root.id),
    );
    this.knownReferrers.set(root.id, referrersAmong(records, root.id));
    if (kind === 'person') this.knownReferrers.set(EVERYONE, referrersAmong(records, EVERYONE));
    return root;
  }

  /** The record that one has become: two records for one person, once merged, answer under both addresses. */
  private async redirected(kind: string, slug: string, needed: Needed): Promise<RegistryRecord | undefined> {
    const other = await redirectedTo(this.db, kind, slug, this.revision);
    return other === undefined || other === slug ? undefined : this.around(kind, other, needed);
  }

  /** Finds what is near records: their parts, those that name them, and what these are parts of. One statement for all. */
  async readNear(records: readonly RegistryRecord[]): Promise<void> {
    const unknown = records.filter(({ id }) => !this.knownParts.has(id) || !this.knownReferrers.has(id));
    await Promise.all(unknown.map(({ id }) => this.near.load(id)));
  }

  /** The claims of the given rows, their records with them. */
  async claimsIn(rows: readonly ClaimRow[]): Promise<readonly RecordClaim[]> {
    const unknown = rows.map((row) => row.record_id).filter((id) => !this.records.has(id));
    if (unknown.length > 0) this.keep(await recordsWithWholes(this.db, [...new Set(unknown)], this.revision));
    const records = rows.map((row) => this.records.get(row.record_id));
    const properties = new Set(rows.map((row) => row.property));
    await this.load(
      records.filter((record) => record !== undefined),
      properties,
    );
    return rows.flatMap((row, index) => records[index]?.fact(row.property).claims.filter((claim) => claim.id === row.id) ?? []);
  }

  /** Makes the facts of records readable: at least those of the given properties. */
  load(records: readonly RegistryRecord[], properties?: ReadonlySet<string>): Soon<void> {
    const missing = records.filter((record) => !record.covers(properties));
    return missing.length === 0 ? undefined : Promise.all(missing.map((record) => this.claims.load(record))).then(() => undefined);
  }

  partsOf(record: RegistryRecord): Soon<readonly RegistryRecord[]> {
    return this.knownParts.get(record.id) ?? this.near.load(record.id).then(() => this.knownParts.get(record.id) ?? []);
  }

  /** The records that name one; `EVERYONE` stands for all people held. */
  referrersOf(target: string): Soon<readonly Referrer[]> {
    return this.knownReferrers.get(target) ?? this.near.load(target).then(() => this.knownReferrers.get(target) ?? []);
  }

  /** All records of a kind of which there are few, such as events. */
  recordsOfKind(kind: string): Promise<readonly RegistryRecord[]> {
    return this.once(`records of ${kind}`, async () => this.keep(await recordsOfKind(this.db, kind, this.revision)));
  }

  /** An answer about the whole revision, such as a count, worked out once. */
  once<T>(question: string, answer: () => Promise<T>): Promise<T> {
    const known = this.answers.get(question) as Promise<T> | undefined;
    if (known) return known;
    const found = answer();
    this.answers.set(question, found);
    found.catch(() => this.answers.delete(question));
    return found;
  }

  term(vocabulary: string, code: string): LabelledTerm {
    const key = `${vocabulary}/${code}`;
    const term = this.terms.get(key) ?? { code, label: this.wording.term(vocabulary, code) };
    this.terms.set(key, term);
    return term;
  }

  keep(rows: readonly RecordRow[]): RegistryRecord[] {
    return rows.map((row) => this.keepOne(row));
  }

  keepOne(row: RecordRow): RegistryRecord {
    const known = this.records.get(row.id);
    if (known) return known;
    const names = row.names === null ? undefined : (JSON.parse(row.names) as RecordNames);
    const record = new RegistryRecord(this, row.id, row.kind, row.slug, row.parent_id ?? undefined, names);
    this.records.set(row.id, record);
    return record;
  }

  private keepWays(target: string, rows: readonly NearRow[]): void {
    const ways = rows.map((row) => ({ record: this.keepOne(row), property: row.property }));
    const parts = ways.filter(({ property }) => property === null);
    const referrers = ways.flatMap(({ record, property }) => (property === null ? [] : [{ record, property }]));
    this.knownParts.set(
      target,
      parts.map(({ record }) => record),
    );
    this.knownReferrers.set(
      target,
      referrers.sort((a, b) => (a.record.slug < b.record.slug ? -1 : 1)),
    );
  }

  /** A source that was read; it is put on the shelf for the requests to come. */
  keepSource(row: SourceRow): SourceRecord {
    const source = sourceFromRow(row);
    this.sources.set(source.id, source);
    return this.shownAs(source);
  }

  sourceAtHand(id: string): SourceRecord | undefined {
    const source = this.sources.get(id);
    return source && this.shownAs(source);
  }

  publisherOf(source: string): string | undefined {
    return this.sources.get(source)?.publisher;
  }

  private shownAs(source: Source): SourceRecord {
    const record = this.shown.get(source.id) ?? { ...source, view: this };
    this.shown.set(source.id, record);
    return record;
  }

  /** Reads what is needed of records of which nothing is at hand, and the whole of those that turn out to be asked for more. */
  private async fill(records: readonly RegistryRecord[], needed: Needed): Promise<void> {
    const lacking = (): RegistryRecord[] => records.filter((record) => !record.covers(neededOf(needed, record.kind)));
    await this.loadClaims(
      lacking().filter((record) => !record.isOpened),
      needed,
    );
    await this.loadClaims(lacking(), undefined);
  }

  private async loadClaims(records: readonly RegistryRecord[], needed: Needed): Promise<void> {
    if (records.length === 0) return;
    const rows = await claimsOf(this.db, records, this.revision, needed);
    const rowsByRecord = groupBy(rows, (row) => row.record_id);
    const cited = new Set<string>();
    const received: [RegistryRecord, RecordClaim[]][] = [];
    for (const record of records) {
      const claims = (rowsByRecord.get(record.id) ?? []).flatMap((row) => claimFrom(record, row));
      for (const claim of claims) for (const { source } of claim.cited) cited.add(source);
      received.push([record, claims]);
    }
    await this.fetchSources([...cited]);
    await this.keepReferenced(received.flatMap(([, claims]) => claims));
    for (const [record, claims] of received) record.receive(claims, neededOf(needed, record.kind));
  }

  /** Makes sources known to this view: from the shelf, and those that are not there from the database. */
  private async fetchSources(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.sources.has(id));
    if (missing.length === 0) return;
    for (const row of await sourcesById(this.db, missing, this.revision)) this.keepSource(row);
  }

  /** Fetches what loaded claims refer to, so that values need no further question. */
  private async keepReferenced(claims: readonly RecordClaim[]): Promise<void> {
    const named = new Set(claims.flatMap((claim) => claim.references));
    const unknown = [...named].filter((id) => id !== EVERYONE && !this.records.has(id));
    if (unknown.length > 0) this.keep(await recordsById(this.db, unknown, this.revision));
  }
}

function claimFrom(record: RegistryRecord, row: ClaimRow): RecordClaim[] {
  const property = propertyOf(record.declaration, row.property);
  return property ? [new RecordClaim(record, property, row)] : [];
}

const referrersAmong = (records: readonly RegistryRecord[], wanted: string): readonly Referrer[] =>
  records.flatMap((record) => {
    const properties = new Set(record.references.filter(({ target }) => target === wanted).map(({ property }) => property));
    return [...properties].map((property) => ({ record, property }));
  });
