import type { ValueType } from './values/index.js';

/** What a property declares beside its type. */
export interface FactOptions {
  /** True where the record may hold several values at once (names, judges). */
  readonly many?: boolean;
  /** The part of a page in which the fact is shown. */
  readonly section?: string;
  /** The kind of timeline entry that the fact's date makes. */
  readonly timeline?: string;
  /** Publishing needs a recorded reason. */
  readonly sensitive?: boolean;
  /** True where the record is sought by it, as by its name: numbers of cases, judges. */
  readonly sought?: boolean;
  /** The number of the matching entry in HURIDOCS' Events Standard Formats. */
  readonly esf?: string;
}

export interface Property extends FactOptions {
  readonly name: string;
  readonly type: ValueType;
  readonly many: boolean;
  readonly section: string;
}

export interface KindOptions {
  /** The plural in addresses, files and root fields. */
  readonly plural: string;
  /** The first part of its records' addresses on the site, where that is not the plural. */
  readonly address?: string;
  /** The kind whose records this kind's records are parts of. */
  readonly of?: string;
  /** The property that a record is called by. */
  readonly calledBy?: string;
}

export interface KindDeclaration extends KindOptions {
  readonly name: string;
  readonly properties: readonly Property[];
}

const declared = new Map<object, Property[]>();

/** Declares a property of a kind: `@Fact(FuzzyDateType) birthDate!: Fact<FuzzyDate>`. */
export function Fact(type: ValueType, options: FactOptions = {}) {
  return (kind: object, name: string): void => {
    const properties = declared.get(kind.constructor) ?? [];
    properties.push({ many: false, section: 'other', ...options, name, type });
    declared.set(kind.constructor, properties);
  };
}

const kinds = new Map<string, KindDeclaration>();

/** Declares a class as a kind of record. */
export function Kind(name: string, options: KindOptions) {
  return (target: object): void => {
    kinds.set(name, { ...options, name, properties: declared.get(target) ?? [] });
  };
}

/** The first part of the addresses of a kind's records: /trials/… */
export const addressOf = (kind: KindDeclaration): string => kind.address ?? kind.plural;

/** All kinds, in the order of their declaration. Import `model/index.js` first. */
export const allKinds = (): readonly KindDeclaration[] => [...kinds.values()];

export function kindNamed(name: string): KindDeclaration {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`no kind ${name}`);
  return kind;
}

/** The properties whose values a record is sought by: its names, and what is declared as such. */
export const soughtBy = (kind: KindDeclaration): readonly Property[] =>
  kind.properties.filter(({ name, sought }) => sought === true || name === kind.calledBy);

export const propertyOf = (kind: KindDeclaration, name: string): Property | undefined =>
  kind.properties.find((property) => property.name === name);
