import type { FastifyReply } from 'fastify';

/**
 * What is for one person: kept by no cache, listed by no search engine. The address of the page goes along within the site, since
 * browsers that do not say where a form came from then at least name its origin.
 */
export function keepPrivate(reply: FastifyReply): FastifyReply {
  return reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin', vary: 'Cookie' });
}

export const sendPrivately = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  keepPrivate(reply).code(status).type('text/html; charset=utf-8').send(html);
