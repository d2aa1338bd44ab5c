import { Module } from '@nestjs/common';
import { MeResolver } from './me.resolver.js';

/** People who sign in. */
@Module({ providers: [MeResolver] })
export class AccountsModule {}
