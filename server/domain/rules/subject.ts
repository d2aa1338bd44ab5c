import type { Claim, RecordContent } from '../claim.js';
import type { DeclaredFact, FactReader } from '../custody.js';
import { contenders, weigh } from '../fact.js';
import { groupBy } from '../group-by.js';
import { kindNamed, propertyOf, type Property } from '../kinds.js';
import type { ClaimAt } from './finding.js';
import type { Known } from './known.js';

/** What a record is told about the others. */
export interface Around {
  readonly known: Known;
  subject(id: string): Subject | undefined;
  publisherOf(source: string): string;
  partsOf(id: string): readonly Subject[];
  /** The records of a kind that name the given one by that property. */
  naming(id: string, kind: string, property: string): readonly Subject[];
  /** The records of a kind that state that value of a property. */
  sharing(kind: string, property: string, value: string): readonly Subject[];
}

/** A record as the rules read it: its facts weighed, and the way to the records around it. */
export class Subject implements FactReader {
  private readonly claims: ReadonlyMap<string, readonly Claim[]>;
  private readonly weighed = new Map<string, DeclaredFact>();

  constructor(
    readonly record: RecordContent,
    readonly around: Around,
  ) {
    this.claims = groupBy(record.claims, (claim) => claim.property);
  }

  get id(): string {
    return this.record.id;
  }

  get kind(): string {
    return this.record.kind;
  }

  /** The properties that something is claimed about, in the order in which they are stated. */
  get properties(): readonly Property[] {
    return [...this.claims.keys()].map((name) => this.property(name));
  }

  /** All that is claimed about one property, weighed. */
  fact(name: string): DeclaredFact {
    const known = this.weighed.get(name);
    if (known) return known;
    const declaration = this.property(name);
    const weight = weigh(this.claims.get(name) ?? [], declaration.type, declaration.many, (source) => this.around.publisherOf(source));
    const fact = { ...weight, declaration };
    this.weighed.set(name, fact);
    return fact;
  }

  /** The value of the best claim, or undefined. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the property's type is known to the caller alone
  best<T>(name: string): T | undefined {
    const { best } = this.fact(name);
    return best?.kind === 'value' ? (best.value as T) : undefined;
  }

  /** The claim that a fact is read from, in its place. */
  bestClaim(name: string): ClaimAt | undefined {
    const { best } = this.fact(name);
    return this.claimsOf(name).find(({ claim }) => claim === best);
  }

  /** Every claim of a property, deprecated ones too. */
  claimsOf(name: string): readonly ClaimAt[] {
    this.property(name);
    return (this.claims.get(name) ?? []).map((claim, index) => ({ record: this.id, path: `${name}.${String(index)}`, claim }));
  }

  /**
   * The claims that a fact is read from. Where the record has one value of it: the best, then the others of its rank, each of them an
   * account of the same thing. Where it has several: all that are not deprecated, each for itself.
   */
  accountsOf(name: string): readonly (readonly ClaimAt[])[] {
    const standing = this.claimsOf(name).filter(({ claim }) => claim.rank !== 'deprecated' && claim.kind === 'value');
    const { best, declaration } = this.fact(name);
    if (declaration.many) return standing.map((claim) => [claim]);
    if (best?.kind !== 'value') return [];
    const equals = contenders(standing.map(({ claim }) => claim));
    const inOrder = [best, ...equals.filter((claim) => claim !== best)];
    return [inOrder.flatMap((claim) => standing.filter((each) => each.claim === claim))];
  }

  get parent(): Subject | undefined {
    return this.record.parent === undefined ? undefined : this.around.subject(this.record.parent);
  }

  parts(kind: string): readonly Subject[] {
    return this.around.partsOf(this.id).filter((part) => part.kind === kind);
  }

  /** The records that a property names, as far as they are at hand. */
  named(property: string): readonly Subject[] {
    const { type } = this.property(property);
    const ids = this.accountsOf(property).flatMap(([account]) => (account ? type.references(account.claim.value) : []));
    return [...new Set(ids)].map((id) => this.around.subject(id)).filter((subject) => subject !== undefined);
  }

  /** The records of a kind that name this one by that property. */
  namedBy(kind: string, property: string): readonly Subject[] {
    return this.around.naming(this.id, kind, property);
  }

  private property(name: string): Property {
    const property = propertyOf(kindNamed(this.kind), name);
    if (!property) throw new Error(`a ${this.kind} has no property ${name}`);
    return property;
  }
}
