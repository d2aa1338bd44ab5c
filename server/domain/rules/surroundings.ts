import type { RecordContent } from '../claim.js';
import { groupBy } from '../group-by.js';
import { kindNamed, propertyOf } from '../kinds.js';
import type { Known } from './known.js';
import { Subject, type Around } from './subject.js';

interface Reference {
  readonly from: Subject;
  readonly property: string;
}

/** The records that are judged together, and the ways between them. */
export class Surroundings implements Around {
  private readonly subjects: ReadonlyMap<string, Subject>;
  private readonly publishers: ReadonlyMap<string, string>;
  private parts: ReadonlyMap<string | undefined, readonly Subject[]> | undefined;
  private references: ReadonlyMap<string, readonly Reference[]> | undefined;
  private readonly values = new Map<string, ReadonlyMap<string, readonly Subject[]>>();

  constructor(readonly known: Known) {
    this.subjects = new Map(known.records.map((record) => [record.id, new Subject(record, this)]));
    this.publishers = new Map(known.sources?.map(({ id, publisher }) => [id, publisher]));
  }

  all(): readonly Subject[] {
    return [...this.subjects.values()];
  }

  ofKind(kind: string): readonly Subject[] {
    return this.all().filter((subject) => subject.kind === kind);
  }

  subject(id: string): Subject | undefined {
    return this.subjects.get(id);
  }

  publisherOf(source: string): string {
    return this.publishers.get(source) ?? source;
  }

  partsOf(id: string): readonly Subject[] {
    this.parts ??= groupBy(this.all(), ({ record }) => record.parent);
    return this.parts.get(id) ?? [];
  }

  /** The records of a kind that name the given one by that property. */
  naming(id: string, kind: string, property: string): readonly Subject[] {
    return this.referencesTo(id)
      .filter((reference) => reference.from.kind === kind && reference.property === property)
      .map(({ from }) => from);
  }

  sharing(kind: string, property: string, value: string): readonly Subject[] {
    const key = `${kind}/${property}`;
    const known = this.values.get(key) ?? this.valuesOf(kind, property);
    this.values.set(key, known);
    return known.get(value) ?? [];
  }

  private valuesOf(kind: string, property: string): ReadonlyMap<string, readonly Subject[]> {
    const stated = this.ofKind(kind).flatMap((subject) =>
      [...new Set(subject.accountsOf(property).flatMap(([account]) => (account ? [String(account.claim.value)] : [])))].map((value) => ({
        value,
        subject,
      })),
    );
    return new Map([...groupBy(stated, ({ value }) => value)].map(([value, group]) => [value, group.map(({ subject }) => subject)]));
  }

  referencesTo(id: string): readonly Reference[] {
    this.references ??= this.allReferences();
    return this.references.get(id) ?? [];
  }

  private allReferences(): ReadonlyMap<string, readonly Reference[]> {
    const found = new Map<string, Reference[]>();
    for (const from of this.subjects.values()) {
      for (const [property, targets] of namesIn(from.record)) {
        for (const target of targets) {
          const known = found.get(target);
          if (known) known.push({ from, property });
          else found.set(target, [{ from, property }]);
        }
      }
    }
    return found;
  }
}

/** The records that the standing claims of each property name. */
export function namesIn(record: RecordContent): ReadonlyMap<string, ReadonlySet<string>> {
  const kind = kindNamed(record.kind);
  const standing = record.claims.filter((claim) => claim.rank !== 'deprecated' && claim.kind === 'value');
  const targets = groupBy(standing, (claim) => claim.property);
  return new Map(
    [...targets].map(([name, claims]) => [
      name,
      new Set(claims.flatMap((claim) => propertyOf(kind, name)?.type.references(claim.value) ?? [])),
    ]),
  );
}
