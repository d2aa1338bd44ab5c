import { today } from '../graphql/day.js';
import type { DeskHouse } from './proposals/desk.js';
import { liftEmbargoes } from './proposals/lift-embargoes.js';

const EVERY_MS = 60_000;

/** Looks, from the start on and every minute, whether an embargo is over. Each look waits for the one before. */
export class EmbargoClock {
  /** What was complained about already. */
  private readonly told = new Set<string>();

  constructor(
    private readonly desk: DeskHouse,
    private readonly complain: (sentence: string) => void,
  ) {}

  start(afterMs = 0): void {
    setTimeout(() => void this.look().then(() => this.start(EVERY_MS)), afterMs).unref();
  }

  /** Looks once. Never fails: what is wrong is said. */
  async look(): Promise<void> {
    try {
      for (const { proposal, problems } of await liftEmbargoes(this.desk, today())) {
        const rules = problems.map(({ rule }) => rule).join(', ');
        this.tell(`The embargo of proposal ${proposal} is over, but it cannot be published (${rules}); mend it at the desk.`);
      }
    } catch (error) {
      this.tell(`Embargoes could not be looked at: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private tell(sentence: string): void {
    if (this.told.has(sentence)) return;
    this.told.add(sentence);
    this.complain(sentence);
  }
}
