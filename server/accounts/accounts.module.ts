import { Module } from '@nestjs/common';
import { AccountsResolver } from './accounts.resolver.js';
import { ArrivalResolver, FactorsResolver } from './factors.resolver.js';
import { MeResolver } from './me.resolver.js';
import { Sweeper } from './sweeper.js';

/** People who sign in. */
@Module({ providers: [MeResolver, FactorsResolver, ArrivalResolver, AccountsResolver, Sweeper] })
export class AccountsModule {}
