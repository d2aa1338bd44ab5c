import { Module } from '@nestjs/common';
import { AnyRecordResolver } from './graphql/any-record.resolver.js';
import { ModelResolver } from './graphql/model.resolver.js';
import { recordResolvers } from './graphql/record.resolver.js';
import { RegistryResolver } from './graphql/registry.resolver.js';
import { SourceResolver } from './graphql/source.resolver.js';
import { Views } from './views.js';

/** Records, claims, citations and sources, as of any revision. */
@Module({ providers: [Views, RegistryResolver, SourceResolver, AnyRecordResolver, ModelResolver, ...recordResolvers()], exports: [Views] })
export class RegistryModule {}
