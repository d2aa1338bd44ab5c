import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** Whatever JSON can say; what is in it is judged where it is read. */
export const Json = new GraphQLScalarType({
  name: 'Json',
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
