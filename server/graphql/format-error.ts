import type { GraphQLFormattedError } from 'graphql';

const CODES_FOR_ASKERS = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  // What clients that try persisted queries wait for, to send the whole query then.
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** All that is said of a fault. */
export const FAULT = { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR' } } as const;

/** What leaves the house: refusals as they are, faults without their inner story. */
export function formatError(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = error.extensions?.code;
  if (typeof code !== 'string' || !CODES_FOR_ASKERS.has(code)) return { ...FAULT, path: error.path };
  const { rule, path } = error.extensions ?? {};
  return { ...error, extensions: { code, ...(rule !== undefined && { rule }), ...(path !== undefined && { path }) } };
}
