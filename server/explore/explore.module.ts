import { Module } from '@nestjs/common';
import { RegistryModule } from '../registry/registry.module.js';
import { PeopleResolver } from './people/people.resolver.js';
import { SearchConnectionResolver, SearchEdgeResolver, SearchResolver } from './search/search.resolver.js';

/** Lists, search, status, timelines. */
@Module({ imports: [RegistryModule], providers: [PeopleResolver, SearchResolver, SearchEdgeResolver, SearchConnectionResolver] })
export class ExploreModule {}
