import type { ApolloServerPlugin } from '@apollo/server';

// Faults of the document itself. GraphQL over HTTP answers them 200 to a client that asks for application/json, and 400 to every
// other.
const DOCUMENT_FAULTS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE']);

/** Chooses the HTTP status by the GraphQL-over-HTTP specification's rules for the media type that is answered. */
export const httpStatusPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== 'single' || 'data' in response.body.singleResult) return;
        const errors = response.body.singleResult.errors ?? [];
        const accept = request.http?.headers.get('accept') ?? '';
        const plainJson = accept.includes('application/json') && !accept.includes('application/graphql-response+json');
        if (plainJson && errors.every((error) => DOCUMENT_FAULTS.has(String(error.extensions?.code)))) response.http.status = 200;
      },
    };
  },
};
