import type { FastifyInstance } from 'fastify';

/** An address that exists for reading answers 405 to every other method, with the ones that it knows. */
export function refuseOtherMethods(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    // Every GET finds a page, if only the one that says that there is none.
    if (!request.is404) return;
    await reply
      .code(405)
      .headers({ allow: 'GET, HEAD', 'cache-control': 'no-store' })
      .type('text/plain; charset=utf-8')
      .send('405 Method Not Allowed\n');
  });
}
