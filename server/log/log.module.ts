import { Module } from '@nestjs/common';
import { ChangesResolver, ComparisonResolver, stretchResolvers } from './changes/changes.resolver.js';
import { CheckpointResolver } from './checkpoint.resolver.js';
import { RegistryModule } from '../registry/registry.module.js';
import { LogController } from './log.controller.js';

/** The public log: checkpoints, proofs, entries, what changed. */
@Module({
  imports: [RegistryModule],
  controllers: [LogController],
  providers: [CheckpointResolver, ChangesResolver, ComparisonResolver, ...stretchResolvers()],
})
export class LogModule {}
