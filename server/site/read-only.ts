import type { FastifyInstance } from 'fastify';
import { isApi } from './security-headers.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A mirror takes no forms: what is published comes from its origin alone. Questions to the API are anonymous there, and so change nothing. */
export function readOnly(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (READING.has(request.method) || isApi(request.url)) return;
    const message = 'This is a mirror: it only shows what its origin publishes. Sign in, edit and report there.';
    await reply.code(403).header('cache-control', 'no-store').send({ rule: 'READ_ONLY', path: '', message });
  });
}
