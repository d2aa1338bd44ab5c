import { Module } from '@nestjs/common';
import { RegistryModule } from '../registry/registry.module.js';
import { NumbersResolver } from './numbers/numbers.resolver.js';
import { PeopleResolver } from './people/people.resolver.js';
import { SearchConnectionResolver, SearchEdgeResolver, SearchResolver } from './search/search.resolver.js';

/** Lists, search, status, timelines, numbers. */
@Module({
  imports: [RegistryModule],
  providers: [PeopleResolver, SearchResolver, SearchEdgeResolver, SearchConnectionResolver, NumbersResolver],
})
export class ExploreModule {}
