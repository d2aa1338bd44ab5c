import { withholdingTypeDefs } from './desk/withholding/type-defs.js';
import { editingTypeDefs } from './desk/editing/type-defs.js';
import { deskTypeDefs } from './desk/proposals/type-defs.js';
import { reportsTypeDefs } from './desk/reports/reports.resolver.js';
import { Json } from './graphql/json.js';
import { changesTypeDefs } from './log/changes/changes.type-defs.js';
import { changeFields } from './log/changes/change-fields.js';
import { differenceTypeDefs } from './log/difference.type-defs.js';
import { personFields } from './explore/people/person-fields.js';
import { accountsTypeDefs } from './accounts/type-defs.js';
import { mapTypeDefs } from './explore/map/type-defs.js';
import { numbersTypeDefs } from './explore/numbers/type-defs.js';
import { enumName, peopleTypeDefs } from './explore/people/type-defs.js';
import { recordKinds, searchTypeDefs } from './explore/search/type-defs.js';
import { checkpointTypeDefs } from './log/checkpoint.resolver.js';
import { derivedFields, derivedTypeDefs } from './registry/graphql/derived-fields.js';
import { fieldResolvers, sourceFields } from './registry/graphql/field-resolvers.js';
import { modelTypeDefs } from './registry/graphql/model.resolver.js';
import { registryTypeDefs } from './registry/graphql/type-defs.js';
import type { Vocabularies } from './registry/files/vocabularies.js';

/** The schema's text and the resolvers that follow from the model; classes with decorators add theirs. */
export function schemaParts(vocabularies: Vocabularies): {
  readonly typeDefs: string[];
  readonly resolvers: Readonly<Record<string, object>>;
} {
  const categories = vocabularies.get('category') ?? { note: '', terms: {} };
  const generated = fieldResolvers();
  for (const [type, fields] of Object.entries({ ...derivedFields, Person: personFields }))
    generated[type] = { ...generated[type], ...fields };
  const categoryCode = Object.fromEntries(Object.keys(categories.terms).map((code) => [enumName(code), code]));
  return {
    typeDefs: [
      registryTypeDefs(),
      derivedTypeDefs,
      modelTypeDefs,
      peopleTypeDefs(categories),
      mapTypeDefs,
      searchTypeDefs(),
      numbersTypeDefs,
      accountsTypeDefs,
      checkpointTypeDefs,
      differenceTypeDefs,
      changesTypeDefs,
      deskTypeDefs,
      editingTypeDefs,
      withholdingTypeDefs,
      reportsTypeDefs,
    ],
    resolvers: { ...generated, ...changeFields, Json, Source: sourceFields, CategoryCode: categoryCode, RecordKind: recordKinds() },
  };
}
