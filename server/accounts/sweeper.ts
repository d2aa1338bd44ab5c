import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Gate } from './gate.js';
import { sweep } from './sweep.store.js';
import { GATE } from './tokens.js';

const EVERY = 3_600_000;

/** Deletes what has ended, at the start and every hour. Until then it opens nothing: every look asks for the time. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Sweeper');
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(GATE) private readonly gate: Gate) {}

  async onApplicationBootstrap(): Promise<void> {
    const { gate } = this;
    await sweep(gate);
    this.timer = setInterval(() => {
      sweep(gate).catch((error: unknown) => {
        this.logger.error('what has ended could not be deleted; the next try is in an hour', error);
      });
    }, EVERY).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
