import DataLoader from 'dataloader';
import type { Source } from '../domain/claim.js';
import { propertyOf } from '../model/index.js';
import { groupBy } from '../domain/group-by.js';
import { EVERYONE } from '../domain/values/index.js';
import type { Statements } from '../persistence/database.js';
import type { Languages, LanguageWording } from './wording.js';
import type { Needed } from './look-ahead.js';
import {
  RegistryRecord,
  type LabelledTerm,
  type Referrer,
  type View,
  RecordClaim,
  type SourceRecord,
  type SourcedCitation,
} from './record.js';
import {
  citationsOf,
  claimsOf,
  partsOf,
  recordsAround,
  recordsById,
  recordsBySlug,
  referrersOf,
  sourcesById,
  type CitationRow,
  type ClaimRow,
  type RecordRow,
  type SourceRow,
} from './registry.store.js';
import { citationFromRow, sourceFromRow } from './rows.js';
import type { RecordNames } from './names.projection.js';

/** Where sources of one revision are kept between requests. */
export interface SourceShelf {
  get(id: string): Source | undefined;
  set(id: string, source: Source): unknown;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * The registry as of one revision, for one request and in one language. Every record exists once; whatever several fields ask for
 * is asked of the database together.
 */
export class ReadView implements View {
  private readonly records = new Map<string, RegistryRecord>();
  private readonly sources = new Map<string, SourceRecord>();
  private readonly terms = new Map<string, LabelledTerm>();
  /** Where a record's page was loaded as a whole, the way back to it is known without asking. */
  private readonly knownReferrers = new Map<string, readonly Referrer[]>();
  private readonly knownParts = new Map<string, readonly RegistryRecord[]>();

  private readonly byId = new DataLoader<string, RegistryRecord | undefined>(async (ids) => {
    this.keep(await recordsById(this.db, ids, this.revision));
    return ids.map((id) => this.records.get(id));
  });
  private readonly claims = new DataLoader<string, true>(async (ids) => {
    const records = ids.map((id) => this.records.get(id)).filter((record) => record !== undefined);
    const fresh = records.filter((record) => !record.covers(NOTHING));
    await this.loadClaims(fresh, this.needed);
    await this.loadClaims(
      records.filter((record) => !fresh.includes(record)),
      undefined,
    );
    await this.keepReferenced(records);
    return ids.map(() => true);
  });
  private readonly parts = new DataLoader<string, readonly RegistryRecord[]>(async (ids) => {
    const groups = groupBy(this.keep(await partsOf(this.db, ids, this.revision)), (record) => record.parentId);
    return ids.map((id) => groups.get(id) ?? []);
  });
  private readonly referrers = new DataLoader<string, readonly Referrer[]>(async (ids) => {
    const rows = await referrersOf(this.db, ids, this.revision);
    this.keep(rows);
    const groups = groupBy(rows, (row) => row.target_id);
    return ids.map((id) => (groups.get(id) ?? []).map((row) => ({ record: this.known(row.id), property: row.property })));
  });
  private readonly sourceById = new DataLoader<string, SourceRecord | undefined>(async (ids) => {
    await this.fetchSources(ids);
    return ids.map((id) => this.sources.get(id));
  });

  readonly wording: LanguageWording;

  constructor(
    readonly db: Statements,
    readonly revision: number,
    languages: Languages,
    language: string,
    /** What the request may ask about; a record that is asked for more is read again, whole. */
    private readonly needed?: Needed,
    /** Sources of this revision that earlier requests have read. */
    private readonly shelf: SourceShelf = new Map(),
  ) {
    this.wording = languages.wording(language, (id) => this.records.get(id)?.ownName ?? '');
  }

  /** The record under an id: at once where it is known already. */
  record(id: string): RegistryRecord | Promise<RegistryRecord | undefined> {
    return this.records.get(id) ?? this.byId.load(id);
  }

  source(id: string): SourceRecord | Promise<SourceRecord | undefined> {
    return this.sources.get(id) ?? this.sourceById.load(id);
  }

  async bySlug(kind: string, slug: string): Promise<RegistryRecord | undefined> {
    const [record] = this.keep(await recordsBySlug(this.db, kind, [slug], this.revision));
    return record;
  }

  /** A record with all that its page is made of: three statements and one for the names of what it refers to, whatever the size. */
  async around(kind: string, slug: string): Promise<RegistryRecord | undefined> {
    const records = this.keep(await recordsAround(this.db, kind, slug, this.revision));
    const root = records.find((record) => record.kind === kind && record.slug === slug);
    if (!root) return undefined;
    await this.loadClaims(records, this.needed);
    await this.keepReferenced(records);
    this.knownParts.set(
      root.id,
      records.filter((record) => record.parentId === root.id),
    );
    this.knownReferrers.set(root.id, referrersAmong(records, root.id));
    if (kind === 'person') this.knownReferrers.set(EVERYONE, referrersAmong(records, EVERYONE));
    return root;
  }

  /** The claims of the given rows, their records with them. */
  async claimsIn(rows: readonly ClaimRow[]): Promise<readonly RecordClaim[]> {
    const records = await Promise.all(rows.map((row) => this.record(row.record_id)));
    const properties = new Set(rows.map((row) => row.property));
    await this.load(
      records.filter((record) => record !== undefined),
      properties,
    );
    return rows.flatMap((row, index) => records[index]?.fact(row.property).claims.filter((claim) => claim.id === row.id) ?? []);
  }

  /** Makes the facts of records readable: at least those of the given properties. */
  async load(records: readonly RegistryRecord[], properties?: ReadonlySet<string>): Promise<void> {
    const missing = records.filter((record) => !record.covers(properties));
    await Promise.all(missing.map((record) => this.claims.clear(record.id).load(record.id)));
    if (missing.some((record) => !record.covers(properties))) await this.load(missing, properties);
  }

  partsOf(record: RegistryRecord): readonly RegistryRecord[] | Promise<readonly RegistryRecord[]> {
    return this.knownParts.get(record.id) ?? this.parts.load(record.id);
  }

  /** The records that name one; `EVERYONE` stands for all people held. */
  referrersOf(target: string): readonly Referrer[] | Promise<readonly Referrer[]> {
    return this.knownReferrers.get(target) ?? this.referrers.load(target);
  }

  term(vocabulary: string, code: string): LabelledTerm {
    const key = `${vocabulary}/${code}`;
    const term = this.terms.get(key) ?? { code, label: this.wording.term(vocabulary, code) };
    this.terms.set(key, term);
    return term;
  }

  keep(rows: readonly RecordRow[]): RegistryRecord[] {
    return rows.map((row) => {
      const known = this.records.get(row.id);
      if (known) return known;
      const names = row.names === null ? undefined : (JSON.parse(row.names) as RecordNames);
      const record = new RegistryRecord(this, row.id, row.kind, row.slug, row.parent_id ?? undefined, names);
      this.records.set(row.id, record);
      return record;
    });
  }

  private known(id: string): RegistryRecord {
    const record = this.records.get(id);
    if (!record) throw new Error(`record ${id} is not at hand`);
    return record;
  }

  /** A source that was read; it is put on the shelf for the requests to come. */
  keepSource(row: SourceRow): SourceRecord {
    const source = sourceFromRow(row);
    this.shelf.set(source.id, source);
    return this.takeSource(source);
  }

  private takeSource(source: Source): SourceRecord {
    const record = this.sources.get(source.id) ?? { ...source, view: this };
    this.sources.set(source.id, record);
    return record;
  }

  private async loadClaims(records: readonly RegistryRecord[], needed: Needed): Promise<void> {
    if (records.length === 0) return;
    const rows = await claimsOf(this.db, records, this.revision, needed);
    const cited = await citationsOf(
      this.db,
      rows.map((row) => row.id),
    );
    await this.fetchSources(cited.map((citation) => citation.source_id));
    const citations = groupBy(cited, (citation) => citation.claim_id);
    const claims = groupBy(rows, (row) => row.record_id);
    for (const record of records) {
      record.receive(
        (claims.get(record.id) ?? []).flatMap((row) => this.claimOf(record, row, citations.get(row.id) ?? [])),
        needed,
      );
    }
  }

  /** Makes sources known to this view: from the shelf, and those that are not there from the database. */
  private async fetchSources(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => {
      const source = this.sources.has(id) ? undefined : this.shelf.get(id);
      if (source) this.takeSource(source);
      return !this.sources.has(id);
    });
    if (missing.length === 0) return;
    for (const row of await sourcesById(this.db, missing, this.revision)) this.keepSource(row);
  }

  private claimOf(record: RegistryRecord, row: ClaimRow, citations: readonly CitationRow[]): RecordClaim[] {
    const property = propertyOf(record.declaration, row.property);
    const sourced = citations.flatMap((citation): SourcedCitation[] => {
      const cited = this.sources.get(citation.source_id);
      return cited ? [{ ...citationFromRow(citation), cited }] : [];
    });
    return property ? [new RecordClaim(record, property, row, sourced)] : [];
  }

  /** Fetches what loaded claims refer to, so that values need no further question. */
  private async keepReferenced(records: readonly RegistryRecord[]): Promise<void> {
    const named = new Set(records.flatMap((record) => record.references.map(({ target }) => target)));
    const unknown = [...named].filter((id) => id !== EVERYONE && !this.records.has(id));
    if (unknown.length > 0) this.keep(await recordsById(this.db, unknown, this.revision));
  }
}

const referrersAmong = (records: readonly RegistryRecord[], wanted: string): readonly Referrer[] =>
  records.flatMap((record) => {
    const properties = new Set(record.references.filter(({ target }) => target === wanted).map(({ property }) => property));
    return [...properties].map((property) => ({ record, property }));
  });
