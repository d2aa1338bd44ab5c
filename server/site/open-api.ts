import type { FastifyInstance } from 'fastify';
import { isApi } from './security-headers.js';

const DAY = 86_400;

/**
 * GET questions to the API are anonymous, whatever a browser sends along; so they need no protection against forged requests, and
 * plain GraphQL-over-HTTP clients may ask. Preflight questions of other sites are answered.
 */
export function openApi(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isApi(request.url)) return;
    if (request.method === 'GET' || request.method === 'HEAD') {
      delete request.headers.cookie;
      delete request.headers.authorization;
      request.headers['apollo-require-preflight'] = 'true';
    }
    if (request.method === 'OPTIONS') {
      await reply
        .code(204)
        .headers({
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'content-type, apollo-require-preflight',
          'access-control-max-age': String(DAY),
          allow: 'GET, HEAD, POST, OPTIONS',
        })
        .send();
    }
  });
}
