import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ANONYMOUS, type Viewer } from '../domain/roles.js';
import { isSameOrigin } from '../graphql/same-origin.js';
import { sessionIn } from './cookies.js';
import type { Gate } from './gate.js';
import { viewerWith } from './session.js';
import { viewerWithBearer } from './token-viewer.js';

const SAFE_METHODS = ['GET', 'HEAD'];

/**
 * Finds out who asks, before anything else looks. A cookie that comes with more than reading is believed only from a page of this site.
 * Whoever brings no cookie costs no look at the database. What somebody who is known is answered is kept by nobody.
 */
export function recognise(server: FastifyInstance, gate: Gate | undefined, origin: string | undefined): void {
  server.addHook('onRequest', async (request, reply) => {
    request.ownOrigin = origin ?? `http://${request.headers.host ?? 'localhost'}`;
    request.isSameOrigin = isSameOrigin(request.headers, request.ownOrigin);
    request.viewer = (gate && (await viewerOf(gate, request))) ?? ANONYMOUS;
    if (holdsToken(request) && request.viewer.is === 'anonymous') return reply.code(401).headers(ASK_FOR_TOKEN).send(TOKEN_REFUSED);
    return undefined;
  });
  server.addHook('onSend', async (request, reply) => {
    // Something may have answered before anybody looked who asks.
    const viewer = request.viewer as Viewer | undefined;
    if (!viewer || viewer.is === 'anonymous') return;
    reply.header('cache-control', 'no-store').header('vary', 'Cookie, Authorization').removeHeader('etag');
  });
}

const ASK_FOR_TOKEN = { 'www-authenticate': 'Bearer', 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

const TOKEN_REFUSED = JSON.stringify({
  errors: [
    {
      message:
        'This token opens nothing: it was revoked, has run out, or is none of this registry. Its owner can make another under /account/tokens.',
      extensions: { code: 'UNAUTHENTICATED', rule: 'TOKEN_INVALID', path: 'authorization' },
    },
  ],
});

/** Tokens are for questions to the API by POST, and for nothing else. What a proxy before this program asks for (Basic) is not looked at. */
const holdsToken = ({ method, routeOptions, headers }: FastifyRequest): boolean =>
  method === 'POST' && routeOptions.url === '/graphql' && /^Bearer\b/i.test(headers.authorization ?? '');

async function viewerOf(gate: Gate, request: FastifyRequest): Promise<Viewer | undefined> {
  if (holdsToken(request)) return viewerWithBearer(gate, request.headers.authorization ?? '');
  const token = sessionIn(request.headers.cookie);
  if (token === undefined || !(SAFE_METHODS.includes(request.method) || request.isSameOrigin)) return undefined;
  return viewerWith(gate, token);
}
