import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ANONYMOUS, type Viewer } from '../domain/roles.js';
import { isSameOrigin } from '../graphql/same-origin.js';
import { sessionIn } from './cookies.js';
import type { Gate } from './gate.js';
import { viewerWith } from './session.js';

const SAFE_METHODS = ['GET', 'HEAD'];

/**
 * Finds out who asks, before anything else looks. A cookie that comes with more than reading is believed only from a page of this site.
 * Whoever brings no cookie costs no look at the database. What somebody who is known is answered is kept by nobody.
 */
export function recognise(server: FastifyInstance, gate: Gate | undefined, origin: string | undefined): void {
  server.addHook('onRequest', async (request) => {
    request.ownOrigin = origin ?? `http://${request.headers.host ?? 'localhost'}`;
    request.isSameOrigin = isSameOrigin(request.headers, request.ownOrigin);
    request.viewer = (gate && (await viewerOf(gate, request))) ?? ANONYMOUS;
  });
  server.addHook('onSend', async (request, reply) => {
    // Something may have answered before anybody looked who asks.
    const viewer = request.viewer as Viewer | undefined;
    if (!viewer || viewer.is === 'anonymous') return;
    reply.header('cache-control', 'no-store').header('vary', 'Cookie, Authorization').removeHeader('etag');
  });
}

async function viewerOf(gate: Gate, request: FastifyRequest): Promise<Viewer | undefined> {
  const token = sessionIn(request.headers.cookie);
  if (token === undefined || !(SAFE_METHODS.includes(request.method) || request.isSameOrigin)) return undefined;
  return viewerWith(gate, token);
}
