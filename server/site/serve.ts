import { join } from 'node:path';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { refuseOtherMethods } from './methods.js';
import { openApi } from './open-api.js';
import { secure } from './security-headers.js';

const LARGEST_POLICY_REPORT = 8_000;

/** Browsers give their reports a type of its own. */
function takePolicyReports(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/csp-report', { parseAs: 'string', bodyLimit: LARGEST_POLICY_REPORT }, parse);
}

/** What every answer passes through: headers, the rules of the API, the built files, compression. */
export async function serveSite(app: NestFastifyApplication, client: string | undefined): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  secure(fastify);
  openApi(fastify);
  takePolicyReports(fastify);
  await app.register(compress, { global: true, encodings: ['br', 'gzip'], threshold: 1024 });
  // Only who asks for the parts of a form gets any; until then nothing of it is read.
  await app.register(multipart);
  if (client === undefined) return;
  refuseOtherMethods(fastify);
  await app.register(files, {
    root: join(client, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
    decorateReply: false,
  });
}
