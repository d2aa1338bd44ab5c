import { Module } from '@nestjs/common';
import { CheckpointResolver } from './checkpoint.resolver.js';
import { LogController } from './log.controller.js';

/** The public log: checkpoints, proofs, entries. */
@Module({ controllers: [LogController], providers: [CheckpointResolver] })
export class LogModule {}
