import { SEVERAL, UNKNOWN } from '../../domain/numbers/category.js';
import { heldOverTime, byPerson, type HeldOn } from '../../domain/numbers/held-over-time.js';
import { outcomeOn, STANDING } from '../../domain/numbers/outcome.js';
import { sentenceClass, SENTENCES } from '../../domain/numbers/sentence.js';
import { medianWait, waitClass, WAITS, type WaitOfMany } from '../../domain/numbers/wait.js';
import { dayText } from '../../domain/values/calendar-day.js';
import { readDay } from '../../graphql/day.js';
import type { ReadView } from '../../registry/read-view.js';
import { ledger, type FiguresLedger } from './ledger.js';
import { countedSentences, countedSpans, countedWaits, type SpanRow } from './numbers.store.js';

/** What people are counted as. */
interface CountedClass {
  readonly code: string;
  readonly label: string;
}

interface Distribution {
  readonly definition: string;
  readonly total: number;
  readonly rows: readonly { readonly class: CountedClass; readonly people: number }[];
}

interface HeldSeries {
  readonly definition: string;
  readonly total: readonly HeldOn[];
  readonly categories: readonly { readonly category: CountedClass; readonly points: readonly HeldOn[] }[];
}

interface WaitingTimes extends Distribution {
  readonly known: number;
  readonly median: { readonly min: number; readonly max: number } | undefined;
}

/** The numbers of one revision for one day. Each is read when it is asked for; those for today stay with the view. */
export class Statistics {
  readonly on: string;
  private spans: Promise<readonly SpanRow[]> | undefined;

  constructor(
    private readonly view: ReadView,
    private readonly day: number,
    private readonly codesOf: (vocabulary: string) => readonly string[],
  ) {
    this.on = dayText(day);
  }

  async people(): Promise<number> {
    const { total } = await this.sentences();
    return total;
  }

  heldOverTime(): Promise<HeldSeries> {
    return this.kept('held over time', async () => {
      const { total, byCategory } = heldOverTime(await this.allSpans(), this.day);
      const zeros = total.map(({ on }) => ({ on, min: 0, max: 0 }));
      const categories = [...this.codesOf('category'), SEVERAL, UNKNOWN].map((code) => ({
        category: this.called('category', code),
        points: byCategory.get(code) ?? zeros,
      }));
      return { definition: this.definition('held'), total, categories };
    });
  }

  outcomes(): Promise<Distribution> {
    return this.kept('outcomes', async () => {
      const everybody = await this.people();
      const counts = new Map<string, number>();
      const people = [...byPerson(await this.allSpans())];
      for (const spans of people) add(counts, outcomeOn(this.day, spans.map(inDays), spans[0]?.died_from ?? null), 1);
      add(counts, 'no-detention', everybody - people.length);
      const [held, possibly, notKnown, none] = STANDING;
      const ways = this.codesOf('detention-end').filter((code) => code !== UNKNOWN);
      return this.distribution('outcomes', 'outcome', [held, possibly, ...ways, notKnown, UNKNOWN, none], counts);
    });
  }

  sentences(): Promise<Distribution> {
    return this.view.once('sentences', async () => {
      const counts = new Map<string, number>();
      for (const { sentence, months, people } of await countedSentences(this.view.db, this.view.revision))
        add(counts, sentenceClass(sentence, months), people);
      return this.distribution('sentences', 'sentence', SENTENCES, counts);
    });
  }

  captureToTrial(): Promise<WaitingTimes> {
    return this.view.once('capture to trial', async () => {
      const counts = new Map<string, number>();
      const known: WaitOfMany[] = [];
      for (const wait of await countedWaits(this.view.db, this.view.revision)) {
        add(counts, waitClass(wait), wait.people);
        if (wait.min !== null && wait.max !== null) known.push({ min: wait.min, max: wait.max, people: wait.people });
      }
      return {
        ...this.distribution('waits', 'wait', WAITS, counts),
        known: known.reduce((sum, { people }) => sum + people, 0),
        median: medianWait(known),
      };
    });
  }

  async figures({ slug }: { readonly slug?: string | null }): Promise<FiguresLedger> {
    const whole = await this.view.once('figures', async () => ledger(this.view, () => this.allSpans()));
    const entries = slug ? whole.filter(({ figure }) => figure.slug === slug) : whole;
    return { definition: this.definition('figures'), entries };
  }

  private distribution(about: string, wording: string, codes: readonly string[], counts: ReadonlyMap<string, number>): Distribution {
    const rows = codes.map((code) => ({ class: this.called(wording, code), people: counts.get(code) ?? 0 }));
    return { definition: this.definition(about), total: rows.reduce((sum, { people }) => sum + people, 0), rows };
  }

  /** Words of the catalogue go before the vocabulary's: `unknown` is said in full here. */
  private called(about: string, code: string): CountedClass {
    const vocabulary = VOCABULARIES[about];
    const { wording } = this.view;
    const known = vocabulary !== undefined && this.codesOf(vocabulary).includes(code) && code !== UNKNOWN;
    return { code, label: known ? wording.term(vocabulary, code) : wording.phrase(`numbers.${about}.${code}`) };
  }

  private definition(about: string): string {
    return this.view.wording.phrase(`numbers.definition.${about}`);
  }

  private allSpans(): Promise<readonly SpanRow[]> {
    return (this.spans ??= countedSpans(this.view.db, this.view.revision));
  }

  /** What is counted for today is asked for by everybody; for any other day it is counted anew. */
  private kept<T>(question: string, answer: () => Promise<T>): Promise<T> {
    return this.day === readDay(undefined, 'on') ? this.view.once(`${question} ${this.on}`, answer) : answer();
  }
}

/** The vocabularies that have names for classes. */
const VOCABULARIES: Readonly<Record<string, string>> = { category: 'category', outcome: 'detention-end' };

const inDays = (span: SpanRow) => ({
  possibleFrom: span.possible_from,
  heldFrom: span.held_from,
  heldUntil: span.held_until,
  possibleUntil: span.possible_until,
  unknownFrom: span.unknown_from,
  endedAs: span.ended_as,
});

const add = (counts: Map<string, number>, code: string, people: number): void => void counts.set(code, (counts.get(code) ?? 0) + people);
