import { custodyOf, diedFrom, type Custody } from '../custody.js';
import type { Known } from './known.js';
import type { Subject } from './subject.js';
import { Surroundings } from './surroundings.js';

/** How many people a whole registry names as held, at most, between two days. Worked out when it is first asked. */
export function heldList(whole: Known): NonNullable<Known['mostHeld']> {
  let people: readonly (readonly Custody<Subject>[])[] | undefined;
  return (first, last) => {
    people ??= new Surroundings(whole).ofKind('person').map(custodyIn);
    return people.filter((custody) => custody.some(({ span }) => span.possibleFrom <= last && first < span.possibleUntil)).length;
  };
}

/** The detentions of a person in days, as status and time held are worked out from them; none lasts beyond a death. */
export function custodyIn(person: Subject): readonly Custody<Subject>[] {
  const trials = person.namedBy('defendant', 'person').flatMap(({ parent }) => parent ?? []);
  const died = diedFrom(person) ?? Infinity;
  return custodyOf(person, person.parts('detention'), trials).map(({ detention, span }) => ({
    detention,
    span: {
      ...span,
      possibleUntil: Math.min(span.possibleUntil, died),
      unknownFrom: span.unknownFrom !== null && span.unknownFrom >= died ? null : span.unknownFrom,
    },
  }));
}
