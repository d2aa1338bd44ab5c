import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { keepAnswers } from './graphql/answers.js';
import { FaultsFilter } from './graphql/faults.filter.js';
import { validation } from './graphql/validation.js';
import type { House } from './house.js';
import { loadWebBuild } from './site/pages.js';
import { serveSite } from './site/serve.js';
import { latestRevision } from './registry/registry.store.js';

const LARGEST_BODY = 100_000;

interface AppOptions {
  /** False where every question must be worked out anew: a benchmark of that work. */
  readonly keepAnswers?: boolean;
}

/** The HTTP application on an open house; it is not listening yet. */
export async function createApp(house: House, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const web = await loadWebBuild();
  const adapter = new FastifyAdapter({ bodyLimit: LARGEST_BODY, routerOptions: { maxParamLength: 300 } });
  if (options.keepAnswers !== false) keepAnswers(adapter.getInstance(), () => latestRevision(house.database));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(house, web), adapter, { logger: ['error', 'warn'] });
  await serveSite(app, web?.client);
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new FaultsFilter(adapter));
  app.enableShutdownHooks();
  return app;
}
