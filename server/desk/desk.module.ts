import { Module } from '@nestjs/common';
import { DeskResolver } from './proposals/desk.resolver.js';

/** Where the registry is changed. */
@Module({ providers: [DeskResolver] })
export class DeskModule {}
