import { Module } from '@nestjs/common';
import { RegistryModule } from '../registry/registry.module.js';
import { PeopleResolver } from './people/people.resolver.js';

/** Lists, status, timelines. */
@Module({ imports: [RegistryModule], providers: [PeopleResolver] })
export class ExploreModule {}
