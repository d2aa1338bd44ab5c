import type { FastifyInstance } from 'fastify';

// Scripts and styles are files of this host; nothing runs from inside a page, so a page needs no nonce and may be kept as it is.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'report-uri /policy-reports',
].join('; ');

const EVERYWHERE: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

/** The API is for others: any page may read it, without cookies. */
const OPEN: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

/** Puts the headers on every answer, errors too. */
export function secure(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers(EVERYWHERE);
    if (isApi(request.url) || isLog(request.url)) reply.headers(OPEN);
  });
}

/** Whoever checks the log may do so from any page. */
const isLog = (url: string): boolean => url.startsWith('/log/');

export const isApi = (url: string): boolean => /^\/graphql(?:[?#]|$)/.test(url);
