import type { IncomingHttpHeaders } from 'node:http';

/**
 * True where a page of this site, or nobody else's page, sent the request. Browsers say so themselves; older ones name the origin. What
 * says neither is not believed: scripts use tokens, not cookies.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, own: string): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === own : site === 'same-origin';
}
