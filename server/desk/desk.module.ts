import { Module } from '@nestjs/common';
import { RegistryModule } from '../registry/registry.module.js';
import { Contradictions } from './contradictions.js';
import { EditingResolver, WorkGroupResolver, WorkQueueResolver } from './editing/editing.resolver.js';
import { DeskResolver } from './proposals/desk.resolver.js';
import { WithholdingResolver } from './withholding/withholding.resolver.js';
import { ReportsResolver } from './reports/reports.resolver.js';

/** Where the registry is changed. */
@Module({
  imports: [RegistryModule],
  providers: [DeskResolver, EditingResolver, WorkQueueResolver, WorkGroupResolver, Contradictions, ReportsResolver, WithholdingResolver],
})
export class DeskModule {}
