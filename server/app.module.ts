import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { AccountsModule } from './accounts/accounts.module.js';
import { GATE } from './accounts/tokens.js';
import { DeskModule } from './desk/desk.module.js';
import { DESK_HOUSE } from './desk/proposals/tokens.js';
import { ExploreModule } from './explore/explore.module.js';
import { schemaParts } from './schema.js';
import { AllowGuard } from './graphql/allow.guard.js';
import { formatError } from './graphql/format-error.js';
import { httpStatusPlugin } from './graphql/http-status.plugin.js';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { LARGEST_DOCUMENT_TOKENS, limits } from './graphql/limits.js';
import { LogModule } from './log/log.module.js';
import { LOG_KEEPER } from './log/tokens.js';
import { Database } from './persistence/database.js';
import { RegistryModule } from './registry/registry.module.js';
import { Languages } from './registry/wording.js';
import type { RequestContext } from './registry/views.js';
import { deskOf, type House } from './house.js';
import type { WebBuild } from './site/pages.js';
import { SiteModule } from './site/site.module.js';

/** What the open house offers to every module. */
@Global()
@Module({})
class HouseModule {
  static of(house: House): DynamicModule {
    const providers = [
      { provide: Database, useValue: house.database },
      { provide: Languages, useValue: house.languages },
      { provide: LOG_KEEPER, useValue: house.log },
      { provide: GATE, useValue: house.gate },
      { provide: DESK_HOUSE, useValue: deskOf(house) },
    ];
    return { module: HouseModule, providers, exports: providers };
  }
}

/** The whole program on an open house. */
@Module({})
export class AppModule {
  static of(house: House, web?: WebBuild): DynamicModule {
    const { validationRules, plugins } = limits();
    return {
      module: AppModule,
      providers: [{ provide: APP_GUARD, useClass: AllowGuard }],
      imports: [
        DiscoveryModule,
        HouseModule.of(house),
        RegistryModule,
        LogModule,
        ExploreModule,
        AccountsModule,
        DeskModule,
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: ApolloDriver,
          path: '/graphql',
          ...schemaParts(house.vocabularies),
          // The API is for others: anyone may ask what it offers.
          introspection: true,
          graphiql: false,
          persistedQueries: false,
          csrfPrevention: true,
          includeStacktraceInErrorResponses: false,
          // A refusal says itself with which status.
          preserveHttpStatusForExecutionErrors: false,
          formatError,
          parseOptions: { maxTokens: LARGEST_DOCUMENT_TOKENS },
          validationRules: [...validationRules],
          // Without cache control, which would be asked about every field.
          plugins: [ApolloServerPluginCacheControlDisabled(), httpStatusPlugin, ...(plugins as (typeof httpStatusPlugin)[])],
          context: (request: FastifyRequest): RequestContext => ({
            latestRevision: request.latestRevision,
            language: house.languages.negotiate(request.headers['accept-language']),
            viewer: request.viewer,
          }),
        }),
        // The pages take every address that is left.
        ...(web ? [SiteModule.of(web, house.config.origin ?? `http://localhost:${String(house.config.port)}`)] : []),
      ],
    };
  }
}
