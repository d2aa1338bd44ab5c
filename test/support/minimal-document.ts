import { getNamedType, isCompositeType, isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredArgument } from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLSchema } from 'graphql';

/** The shortest document that asks a root field: "Query.people" → { people { __typename } }. What it must be given is made up. */
export function minimalDocument(schema: GraphQLSchema, operation: string): string {
  const [root = '', name = ''] = operation.split('.');
  const field = schema.getType(root);
  if (!field || !('getFields' in field)) throw new Error(`no type ${root}`);
  const declared = field.getFields()[name] as GraphQLField<unknown, unknown>;
  const required = declared.args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${someValue(arg.type)}`);
  const selection = isCompositeType(getNamedType(declared.type)) ? ' { __typename }' : '';
  return `${root.toLowerCase()} { ${name}${required.length > 0 ? `(${required.join(', ')})` : ''}${selection} }`;
}

function someValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((each) => isNonNullType(each.type) && each.defaultValue === undefined);
    return `{ ${required.map((each) => `${each.name}: ${someValue(each.type)}`).join(', ')} }`;
  }
  return { Int: '1', Float: '1', Boolean: 'true' }[type.name] ?? '"x"';
}
