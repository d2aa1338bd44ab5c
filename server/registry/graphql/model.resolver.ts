import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../graphql/allow.js';
import { addressOf, allKinds, type KindDeclaration, type Property } from '../../model/index.js';
import type { Shape, ValueType } from '../../domain/values/index.js';
import { STALE_AFTER_DAYS } from '../../domain/status.js';
import { Languages, type LanguageWording } from '../wording.js';
import type { RequestContext } from '../views.js';

/** What the registry can say, for readers of it: a data dictionary that follows from the declarations. */
export const modelTypeDefs = `
type Model {
  kinds: [ModelKind!]!
  vocabularies: [Vocabulary!]!
  "After how many days without a sign an open detention no longer counts as ongoing."
  staleAfterDays: Int!
}

"A kind of record."
type ModelKind {
  name: String!
  label: String!
  plural: String!
  "What it stands for, in a sentence."
  about: String!
  "The first part of its addresses; null for parts of other records."
  address: String
  "The kind whose records this kind's records are parts of."
  of: String
  properties: [ModelProperty!]!
}

type ModelProperty {
  name: String!
  label: String!
  "The type of its values: FuzzyDate, Text …"
  type: String!
  "The parts of a composite value."
  parts: [String!]!
  "True where a record may hold several values at once."
  many: Boolean!
  section: String!
  "The vocabulary that its terms are from."
  vocabulary: String
  "The kind of record that it refers to."
  refersTo: String
}

type Vocabulary {
  name: String!
  note: String!
  terms: [Term!]!
}

extend type Query {
  model: Model!
}
`;

@Resolver('Model')
export class ModelResolver {
  constructor(private readonly languages: Languages) {}

  @Query('model')
  @Allow('read')
  model(@Context() { language }: RequestContext): { readonly wording: LanguageWording; readonly staleAfterDays: number } {
    return { wording: this.languages.wording(language, () => ''), staleAfterDays: STALE_AFTER_DAYS };
  }

  @ResolveField('kinds')
  kinds(@Parent() { wording }: { wording: LanguageWording }): readonly object[] {
    return allKinds().map((kind) => kindIn(kind, wording));
  }

  @ResolveField('vocabularies')
  vocabularies(@Parent() { wording }: { wording: LanguageWording }): readonly object[] {
    return [...this.languages.vocabularies].map(([name, { note, terms }]) => ({
      name,
      note,
      terms: Object.keys(terms).map((code) => ({ code, label: wording.term(name, code) })),
    }));
  }
}

const kindIn = (kind: KindDeclaration, wording: LanguageWording): object => ({
  name: kind.name,
  label: wording.phrase(`model.${kind.name}._`),
  plural: wording.phrase(`model.${kind.name}._plural`),
  about: wording.phrase(`model.${kind.name}._about`),
  address: kind.of === undefined ? addressOf(kind) : null,
  of: kind.of ?? null,
  properties: kind.properties.map((property) => propertyIn(kind, property, wording)),
});

const propertyIn = (kind: KindDeclaration, { name, type, many, section }: Property, wording: LanguageWording): object => ({
  name,
  label: wording.phrase(`model.${kind.name}.${name}`),
  type: type.name,
  parts: type.shape.is === 'object' ? Object.keys(type.shape.fields) : [],
  many,
  section,
  vocabulary: vocabularyOf(type.shape),
  refersTo: referredKind(type),
});

const vocabularyOf = (shape: Shape): string | null => (shape.is === 'term' ? shape.vocabulary : null);
const referredKind = ({ shape }: ValueType): string | null => (shape.is === 'record' ? shape.kind : null);
