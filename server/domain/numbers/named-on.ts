import { byPerson, untilDeath, type CountedSpan } from './held-over-time.js';

/** Days between which a number was true, both included (day numbers). */
export interface Between {
  readonly first: number;
  readonly last: number;
}

/** The people whom the registry names as held in that time: on each of its days for certain, or possibly on one of them. */
export interface NamedOn {
  readonly certainly: readonly string[];
  readonly possibly: readonly string[];
}

/** Whom the registry can name for each of these times. */
export function namedOn(spans: readonly CountedSpan[], times: readonly Between[]): readonly NamedOn[] {
  const found = times.map(() => ({ certainly: [] as string[], possibly: [] as string[] }));
  for (const person of byPerson(spans)) {
    const id = person[0]?.person_id ?? '';
    for (const [index, { first, last }] of times.entries()) {
      if (person.some((span) => span.held_from <= first && last < untilDeath(span, span.held_until))) found[index]?.certainly.push(id);
      else if (person.some((span) => span.possible_from <= last && first < untilDeath(span, span.possible_until)))
        found[index]?.possibly.push(id);
    }
  }
  return found;
}
