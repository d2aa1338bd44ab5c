import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { validation } from './graphql/validation.js';
import type { House } from './house.js';

const LARGEST_BODY = 100_000;

/** The HTTP application on an open house; it is not listening yet. */
export async function createApp(house: House): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: LARGEST_BODY, routerOptions: { maxParamLength: 300 } });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(house), adapter, { logger: ['error', 'warn'] });
  app.useGlobalPipes(validation());
  app.enableShutdownHooks();
  return app;
}
