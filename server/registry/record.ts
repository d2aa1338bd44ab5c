import type { AssertedBy, Citation, Claim, Source } from '../domain/claim.js';
import { weigh, type Fact } from '../domain/fact.js';
import { groupBy } from '../domain/group-by.js';
import type { Soon } from '../domain/soon.js';
import { kindNamed, propertyOf, type KindDeclaration, type Property } from '../model/index.js';
import type { FuzzyDate } from '../domain/values/index.js';
import type { RecordNames } from './names.projection.js';
import type { Statements } from '../persistence/database.js';
import { present } from './present.js';
import type { ClaimRow } from './registry.store.js';
import { citationsIn, qualifiersOf, valueOf, type KeptQualifiers } from './rows.js';
import type { LanguageWording } from './wording.js';

/** A term with its label in the reader's language. */
export interface LabelledTerm {
  readonly code: string;
  readonly label: string;
}

/** A record that names another, and by which property. */
export interface Referrer {
  readonly record: RegistryRecord;
  readonly property: string;
}

/** The registry as of one revision, as a record sees it: the way from record to record. */
export interface View {
  readonly db: Statements;
  readonly revision: number;
  readonly wording: LanguageWording;
  /** The record under an id: at once where it is known already. */
  record(id: string): Soon<RegistryRecord | undefined>;
  /** Makes the facts of records readable: at least those of the given properties. */
  load(records: readonly RegistryRecord[], properties?: ReadonlySet<string>): Soon<void>;
  partsOf(record: RegistryRecord): Soon<readonly RegistryRecord[]>;
  /** The records that name one; `EVERYONE` stands for all people held. */
  referrersOf(target: string): Soon<readonly Referrer[]>;
  /** All records of a kind of which there are few, such as events. */
  recordsOfKind(kind: string): Promise<readonly RegistryRecord[]>;
  /** An answer about the whole revision, such as a count, worked out once. */
  once<T>(question: string, answer: () => Promise<T>): Promise<T>;
  /** The claims of the given rows, their records with them. */
  claimsIn(rows: readonly ClaimRow[]): Promise<readonly RecordClaim[]>;
  term(vocabulary: string, code: string): LabelledTerm;
  /** A source that loaded claims cite; absent where it has been withdrawn. */
  sourceAtHand(id: string): SourceRecord | undefined;
  publisherOf(source: string): string | undefined;
}

/** A source as of the revision that a view reads. */
export interface SourceRecord extends Source {
  readonly view: View;
}

/** A citation with its source at hand. */
export interface SourcedCitation extends Citation {
  readonly cited: SourceRecord;
}

/** All that is claimed about one property of a record. */
export interface RecordFact extends Fact<unknown, RecordClaim> {
  readonly record: RegistryRecord;
  readonly declaration: Property;
}

const NONE: readonly string[] = [];

/** A claim of a record, as GraphQL and pages read it. What is kept as JSON is read when it is asked for. */
export class RecordClaim implements Claim {
  private readValue: { readonly value: unknown } | undefined;
  private readQualifiers: KeptQualifiers | undefined;
  private readCitations: readonly SourcedCitation[] | undefined;
  /** Where it stands, without the sources themselves. */
  readonly cited: readonly Citation[];

  constructor(
    readonly record: RegistryRecord,
    readonly declaration: Property,
    private readonly row: ClaimRow,
  ) {
    this.cited = citationsIn(row);
  }

  get id(): string {
    return this.row.id;
  }

  get property(): string {
    return this.row.property;
  }

  get kind(): Claim['kind'] {
    return this.row.kind;
  }

  get rank(): Claim['rank'] {
    return this.row.rank;
  }

  get publishedIn(): number {
    return this.row.published_in;
  }

  /** The value as it is kept; `presented` is the one to show. */
  get value(): unknown {
    this.readValue ??= { value: valueOf(this.row) };
    return this.readValue.value;
  }

  get assertedBy(): AssertedBy | undefined {
    return this.qualifiers.assertedBy;
  }

  get asOf(): FuzzyDate | undefined {
    return this.qualifiers.asOf;
  }

  get wording(): string | undefined {
    return this.qualifiers.wording;
  }

  get note(): string | undefined {
    return this.qualifiers.note;
  }

  get reason(): string | undefined {
    return this.qualifiers.reason;
  }

  get clearance(): string | undefined {
    return this.qualifiers.clearance;
  }

  get citations(): readonly SourcedCitation[] {
    this.readCitations ??= this.cited.flatMap((citation) => {
      const cited = this.record.view.sourceAtHand(citation.source);
      return cited ? [{ ...citation, cited }] : [];
    });
    return this.readCitations;
  }

  private get qualifiers(): KeptQualifiers {
    this.readQualifiers ??= qualifiersOf(this.row);
    return this.readQualifiers;
  }

  /** True where another claim also rests on the same and says the same beside its value. */
  isSameAs(other: RecordClaim): boolean {
    return this.row.qualifiers === other.row.qualifiers && this.row.citations === other.row.citations;
  }

  /** The records that the value names. */
  get references(): readonly string[] {
    return this.kind === 'value' ? this.declaration.type.references(this.value) : NONE;
  }

  /** The value with its terms labelled and its references followed; null where it is unknown or none. */
  get presented(): unknown {
    return this.kind === 'value' ? present(this.declaration.type, this.value, this.record.view) : null;
  }

  /** The value in words, without the date that stands beside it. */
  get title(): string {
    const { wording } = this.record.view;
    return this.kind === 'value' ? this.declaration.type.title(this.value, wording) : this.text;
  }

  /** The value in words. */
  get text(): string {
    const { wording } = this.record.view;
    return this.kind === 'value' ? this.declaration.type.print(this.value, wording) : wording.phrase(`value.${this.kind}`);
  }
}

/** A record as of one revision. Its facts are there once it is loaded. */
export class RegistryRecord {
  readonly declaration: KindDeclaration;
  private claims: ReadonlyMap<string, readonly RecordClaim[]> = new Map();
  /** Which properties are at hand: none yet, some, or (`undefined` in a box) all. */
  private extent: { readonly properties: ReadonlySet<string> | undefined } | undefined;
  private named: RegistryRecord['references'] | undefined;
  private readonly weighed = new Map<string, RecordFact>();

  constructor(
    readonly view: View,
    readonly id: string,
    readonly kind: string,
    readonly slug: string,
    readonly parentId: string | undefined,
    readonly names: RecordNames | undefined,
  ) {
    this.declaration = kindNamed(kind);
  }

  /** True where some claims are at hand, or it is known that there are none. */
  get isOpened(): boolean {
    return this.extent !== undefined;
  }

  /** True where the claims of these properties are at hand. */
  covers(properties: ReadonlySet<string> | undefined): boolean {
    if (this.extent && properties) {
      for (const name of properties) if (!this.has(name) && propertyOf(this.declaration, name)) return false;
      return true;
    }
    return this.extent !== undefined && this.extent.properties === undefined;
  }

  private has(property: string): boolean {
    return this.extent !== undefined && (this.extent.properties?.has(property) ?? true);
  }

  /**
   * Takes the claims of these properties (or of all), unless they are at hand already: several requests may read the same at once.
   * What is at hand never becomes less; a record of which some is known takes only the whole.
   */
  receive(claims: readonly RecordClaim[], properties: ReadonlySet<string> | undefined): void {
    if (this.extent && (properties || this.extent.properties === undefined)) return;
    this.claims = groupBy(claims, (claim) => claim.property);
    this.extent = { properties };
    this.weighed.clear();
    this.named = undefined;
  }

  /** All that is claimed about one property, which must be at hand. */
  fact(name: string): RecordFact {
    const known = this.weighed.get(name);
    if (known) return known;
    const property = propertyOf(this.declaration, name);
    if (!property || !this.has(name)) throw new Error(`${this.kind} ${this.slug}: ${property ? 'not loaded:' : 'no property'} ${name}`);
    const claims = this.claims.get(name) ?? [];
    const weight = weigh(claims, property.type, property.many, (source) => this.view.publisherOf(source) ?? source);
    const fact = { ...weight, record: this, declaration: property };
    this.weighed.set(name, fact);
    return fact;
  }

  /** Every record that a claim at hand names, and by which property; deprecated claims do not count. */
  get references(): readonly { readonly property: string; readonly target: string }[] {
    this.named ??= [...this.claims.values()]
      .flat()
      .filter((claim) => claim.rank !== 'deprecated')
      .flatMap((claim) => claim.references.map((target) => ({ property: claim.property, target })));
    return this.named;
  }

  /** The kept value of the best claim, or undefined. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the property's type is known to the caller alone
  best<T>(name: string): T | undefined {
    const { best } = this.fact(name);
    return best?.kind === 'value' ? (best.value as T) : undefined;
  }

  /** The facts that somebody claims something about, in the order of the model. */
  get facts(): readonly RecordFact[] {
    return this.factsAmong(this.declaration.properties);
  }

  /** Those of the properties that somebody claims something about. All must be at hand. */
  factsAmong(properties: readonly Property[]): readonly RecordFact[] {
    return properties.filter(({ name }) => !this.has(name) || this.claims.has(name)).map(({ name }) => this.fact(name));
  }

  /** What the record is called in the reader's language, if it has a name of its own. */
  get ownName(): string | undefined {
    return this.names?.[this.view.wording.language] ?? this.names?.default;
  }
}
