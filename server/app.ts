import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { recognise } from './accounts/recognise.js';
import { keepAnswers } from './graphql/answers.js';
import { FaultsFilter } from './graphql/faults.filter.js';
import { operationsOf, rememberRoutes, requireAllowed } from './graphql/operations.js';
import { validation } from './graphql/validation.js';
import type { House } from './house.js';
import { loadWebBuild } from './site/pages.js';
import { readOnly } from './site/read-only.js';
import { serveSite } from './site/serve.js';
import { latestRevision } from './registry/registry.store.js';

const LARGEST_BODY = 100_000;

interface AppOptions {
  /** False where every question must be worked out anew: a benchmark of that work. */
  readonly keepAnswers?: boolean;
}

/** Whose word counts about who asks; nobody's unless the instance names proxies. */
const trusted = ({ config }: House): string[] | false => (config.trustedProxies ? [...config.trustedProxies] : false);

/** The HTTP application on an open house; it is not listening yet. */
export async function createApp(house: House, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const web = await loadWebBuild();
  const adapter = new FastifyAdapter({ bodyLimit: LARGEST_BODY, routerOptions: { maxParamLength: 300 }, trustProxy: trusted(house) });
  const server = adapter.getInstance();
  rememberRoutes(server);
  if (options.keepAnswers !== false) keepAnswers(server, () => latestRevision(house.database));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(house, web), adapter, { logger: ['error', 'warn'] });
  await serveSite(app, web?.client);
  recognise(server, house.mirror ? undefined : house.gate, house.config.origin);
  if (house.mirror) readOnly(server);
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new FaultsFilter(adapter));
  app.enableShutdownHooks();
  server.addHook('onReady', async () => requireAllowed(operationsOf(app)));
  return app;
}
