import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** Larger documents are refused before they are parsed whole: overlapping fragments cost far more than their length. */
export const LARGEST_DOCUMENT_TOKENS = 1_000;

/** What a stranger's document may ask for. Refusals are validation errors, told to the asker. */
export function limits(): { readonly validationRules: readonly ValidationRule[]; readonly plugins: readonly object[] } {
  const refusing = { propagateOnRejection: false, onReject: [report] };
  const { validationRules, plugins } = new ApolloArmor({
    maxDepth: { n: 14, ...refusing },
    maxAliases: { n: 30, ...refusing },
    maxDirectives: { n: 20, ...refusing },
    costLimit: { maxCost: 50_000, ...refusing },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  return { validationRules: [...validationRules, knownOperations], plugins };
}

/** What the schema has no root for is refused before it is run, as one of the asker's faults. */
const knownOperations: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`This API has no ${node.operation}.`, { nodes: node }));
  },
});

/** Thrown, a rejection would count as a fault of ours; reported, it is one of the document. */
function report(context: unknown, { message }: GraphQLError): void {
  (context as ValidationContext).reportError(new GraphQLError(message.replace(/^Syntax Error: /, '')));
}
