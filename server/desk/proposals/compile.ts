import type { Claim, Operation, Source } from '../../domain/claim.js';
import type { Parsed, Referents, Refusal } from '../../domain/values/index.js';
import { allKinds, kindNamed, propertyOf, type Property } from '../../model/index.js';
import { readClaim } from '../../registry/files/read-claim.js';
import { readSource } from '../../registry/files/read-source.js';
import { SLUG } from '../../registry/files/slug.js';
import type { Change } from './change.js';
import type { KnownRegistry, StandingRecord } from './known-registry.js';
import { mergeOperations } from './merge.js';
import { accept, refuse, type Outcome } from './outcome.js';
import { revertOperations } from './revert.js';

/** A refusal with the change that it is about. */
export interface ChangeRefusal extends Refusal {
  /** The `key` of the change. */
  readonly change: string;
}

export interface Compiled {
  readonly operations: readonly Operation[];
  readonly refusals: readonly ChangeRefusal[];
  /** What each change comes to, by its key; nothing where it is refused. */
  readonly byChange: ReadonlyMap<string, readonly Operation[]>;
}

/** Judges the steps of a draft against the registry and turns those that hold into operations. */
export function compile(changes: readonly Change[], registry: KnownRegistry): Compiled {
  const draft = new Draft(changes, registry);
  const byChange = new Map<string, readonly Operation[]>();
  const refusals: ChangeRefusal[] = [];
  for (const change of changes) {
    const parsed = draft.operationsOf(change);
    if (parsed.ok) byChange.set(change.key, parsed.value);
    else refusals.push(...parsed.refusals.map((refusal) => ({ ...refusal, change: change.key })));
  }
  return { operations: [...byChange.values()].flat(), refusals, byChange };
}

/** The registry as it would be with the draft: what a change may refer to. */
class Draft implements Referents {
  private readonly created = new Map<string, StandingRecord>();
  private readonly sources = new Map<string, Parsed<Source>>();
  private readonly taken = new Set<string>();
  /** Records that a merge of this draft takes away. */
  private readonly gone = new Set<string>();
  /** Where the next claim of a record's property goes. */
  private readonly ends = new Map<string, number>();

  constructor(
    changes: readonly Change[],
    private readonly registry: KnownRegistry,
  ) {
    for (const change of changes) {
      if (change.do === 'merge') this.gone.add(change.record);
      if (change.do === 'create') {
        const { record: id, kind, slug, parent } = change;
        if (!this.created.has(id) && allKinds().some((each) => each.name === kind))
          this.created.set(id, { id, kind, slug, ...(parent !== undefined && { parent }) });
      }
      if (change.do === 'source' && typeof change.form.id === 'string') this.sources.set(change.form.id, readSource(change.form, this));
    }
  }

  codesOf(vocabulary: string): readonly string[] {
    return this.registry.codesOf(vocabulary);
  }

  idOf(kind: string, slug: string): string | undefined {
    const created = [...this.created.values()].find((record) => record.kind === kind && record.slug === slug);
    return created?.id ?? this.registry.bySlug(kind, slug)?.id;
  }

  slugOf(kind: string, id: string): string | undefined {
    const record = this.record(id);
    return record?.kind === kind ? record.slug : undefined;
  }

  operationsOf(change: Change): Outcome {
    switch (change.do) {
      case 'state':
        return this.state(change);
      case 'retract':
        return this.retract(change.record, change.claim);
      case 'create':
        return this.create(change);
      case 'source':
        return this.putSource(change.form);
      case 'capture':
        return this.addCapture(change);
      case 'merge':
        return this.once(mergeOperations(change, this.registry));
      case 'revert':
        return this.once(revertOperations(change.revision, this.registry));
    }
  }

  private record(id: string): StandingRecord | undefined {
    return this.gone.has(id) ? undefined : (this.created.get(id) ?? this.registry.record(id));
  }

  /** A change of many operations, none of which may take back what another change does. */
  private once(outcome: Outcome): Outcome {
    if (!outcome.ok) return outcome;
    const claims = outcome.value.flatMap((operation) => (operation.do === 'retractClaim' ? [operation.claim] : []));
    const twice = claims.find((claim) => this.taken.has(claim));
    if (twice !== undefined) return refuse('claim', 'CLAIM_TWICE', twice, 'claims that no other change of this draft takes back');
    for (const claim of claims) this.taken.add(claim);
    return outcome;
  }

  private state({ record: id, property: name, form, replaces }: Extract<Change, { do: 'state' }>): Outcome {
    const record = this.record(id);
    if (!record) return refuse('record', 'RECORD_UNKNOWN', id, 'the id of a record');
    const kind = kindNamed(record.kind);
    const property = propertyOf(kind, name);
    if (!property) return refuse('property', 'PROPERTY_UNKNOWN', name, `one of ${kind.properties.map((each) => each.name).join(', ')}`);
    const claim = readClaim(form, property, this, (source) => this.hasSource(source));
    if (!claim.ok) return claim;
    const taken = replaces === undefined ? accept([]) : this.retract(id, replaces);
    if (!taken.ok) return taken;
    return this.addition(record, property, claim.value, replaces, taken.value);
  }

  private addition(
    record: StandingRecord,
    property: Property,
    claim: Claim,
    replaces: string | undefined,
    before: readonly Operation[],
  ): Outcome {
    const standing = this.created.has(record.id)
      ? []
      : this.registry.claims(record.id).filter((each) => each.claim.property === property.name);
    const place = `${record.id}/${property.name}`;
    const replaced = standing.find((each) => each.id === replaces);
    const end = this.ends.get(place) ?? Math.floor(Math.max(0, ...standing.map((each) => each.position)));
    const position = replaced?.position ?? end + 1;
    if (!replaced) this.ends.set(place, position);
    return accept([...before, { do: 'addClaim', record: record.id, position, claim }]);
  }

  private retract(record: string, id: string): Outcome {
    if (!this.registry.claims(record).some((claim) => claim.id === id))
      return refuse('claim', 'CLAIM_UNKNOWN', id, 'a claim of this record that still stands');
    if (this.taken.has(id)) return refuse('claim', 'CLAIM_TWICE', id, 'a claim that no other change of this draft takes back');
    this.taken.add(id);
    return accept([{ do: 'retractClaim', record, claim: id }]);
  }

  private create({ record, kind: name, slug, parent }: Extract<Change, { do: 'create' }>): Outcome {
    const kind = allKinds().find((each) => each.name === name);
    if (!kind)
      return refuse(
        'kind',
        'KIND_UNKNOWN',
        name,
        `one of ${allKinds()
          .map((each) => each.name)
          .join(', ')}`,
      );
    if (!SLUG.test(slug)) return refuse('slug', 'SLUG_INVALID', slug, 'small letters, digits and hyphens');
    const twin = [...this.created.values()].find((each) => each.kind === name && each.slug === slug && each.id !== record);
    if (twin ?? this.registry.bySlug(name, slug)) return refuse('slug', 'SLUG_TAKEN', slug, 'an address that no other record has');
    if (this.registry.record(record)) return refuse('record', 'SLUG_TAKEN', record, 'an id of its own');
    const within = parent === undefined ? undefined : this.record(parent);
    if (kind.of !== within?.kind) {
      const expected = kind.of === undefined ? 'nothing: this kind is no part of another' : `the id of the ${kind.of} that it is a part of`;
      return refuse('parent', 'PARENT_WRONG', parent ?? 'nothing', expected);
    }
    return accept([{ do: 'addRecord', record, kind: name, slug, ...(parent !== undefined && { parent }) }]);
  }

  private putSource(form: Readonly<Record<string, unknown>>): Outcome {
    const source = readSource(form, this);
    return source.ok ? accept([{ do: 'putSource', source: source.value }]) : source;
  }

  private addCapture({ source, capture: id }: Extract<Change, { do: 'capture' }>): Outcome {
    const capture = this.registry.capture(id);
    if (!capture) return refuse('capture', 'CAPTURE_UNKNOWN', id, 'the SHA-256 of an archived copy that was handed in');
    if (!this.hasSource(source)) return refuse('source', 'SOURCE_UNKNOWN', source, 'the id of a source');
    const known = this.registry.captures(source).some(({ sha256 }) => sha256 === id);
    return known
      ? refuse('capture', 'CAPTURE_TWICE', id, 'a copy that this source does not have yet')
      : accept([{ do: 'addCapture', source, capture }]);
  }

  private hasSource(id: string): boolean {
    return this.sources.has(id) || this.registry.source(id) !== undefined;
  }
}
