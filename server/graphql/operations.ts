import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { permissionOf } from './allow.js';
import type { Permission } from '../domain/roles.js';

/** Something that can be asked of the program from outside, and who may: "Query.people", "GET /robots.txt". */
export interface Operation {
  readonly name: string;
  readonly permission: Permission | undefined;
}

// What NestJS keeps of @Query, @Mutation and @Subscription; it exports no names for these keys.
const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';

/** What is not behind a controller: the API, whose root fields are guarded one by one, and the built files. */
const OPEN_ROUTES = ['/graphql', '/assets/*'];

const routesOf = new WeakMap<FastifyInstance, string[]>();

/** Remembers every address that the server answers; to be called before the first is added. */
export function rememberRoutes(server: FastifyInstance): void {
  const routes: string[] = [];
  routesOf.set(server, routes);
  server.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) routes.push(`${each} ${url}`);
  });
}

/** All root fields of the API and all addresses of the site. The application must be initialised. */
export function operationsOf(app: NestFastifyApplication): readonly Operation[] {
  const routes = routesOf.get(app.getHttpAdapter().getInstance()) ?? [];
  const handlers = new Map<string, Permission | undefined>(handlersIn(app));
  const names = [...rootFields(app), ...routes.filter((route) => !isOpen(route))];
  return names.map((name) => ({ name, permission: handlers.get(name) ?? handlers.get(name.replace(/^HEAD /, 'GET ')) }));
}

/** Refuses to start a program that would answer somewhere without having said whom. */
export function requireAllowed(operations: readonly Operation[]): void {
  const silent = operations.filter(({ permission }) => permission === undefined).map(({ name }) => name);
  if (silent.length > 0) throw new Error(`these do not say who may use them, @Allow is missing: ${silent.join(', ')}`);
}

function rootFields(app: INestApplicationContext): string[] {
  const { schema } = app.get(GraphQLSchemaHost, { strict: false });
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((root) => (root ? Object.keys(root.getFields()).map((field) => `${root.name}.${field}`) : []));
}

const isOpen = (route: string): boolean => OPEN_ROUTES.includes(route.replace(/^\w+ /, ''));

function* handlersIn(app: INestApplicationContext): Generator<[string, Permission | undefined]> {
  const discovery = app.get(DiscoveryService, { strict: false });
  const scanner = new MetadataScanner();
  for (const { instance, metatype } of [...discovery.getProviders(), ...discovery.getControllers()]) {
    const prototype = instance === null || typeof instance !== 'object' ? undefined : (Object.getPrototypeOf(instance) as object | null);
    if (!prototype) continue;
    for (const method of scanner.getAllMethodNames(prototype)) {
      const handler = (prototype as Record<string, object>)[method];
      if (handler) for (const name of namesOf(handler, metatype)) yield [name, permissionOf(handler)];
    }
  }
}

function namesOf(handler: object, type: object | null): string[] {
  const root = Reflect.getMetadata(RESOLVER_TYPE, handler) as string | undefined;
  const field = Reflect.getMetadata(RESOLVER_NAME, handler) as string | undefined;
  if (root !== undefined && field !== undefined) return [`${root}.${field}`];
  const paths = Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined;
  if (paths === undefined || !type) return [];
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  const within = [(Reflect.getMetadata(PATH_METADATA, type) as string | string[] | undefined) ?? ''].flat();
  return within.flatMap((prefix) =>
    [paths].flat().map((path) => `${method} /${[prefix, path].filter((part) => part !== '/' && part !== '').join('/')}`),
  );
}
