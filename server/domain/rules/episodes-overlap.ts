import { isBefore, type Sureness } from '../values/index.js';
import { datesOf, type Accounts, type Clash, type DatedClaim } from './clash.js';
import type { Rule } from './rule.js';
import type { Subject } from './subject.js';

/** Nobody is in two detentions at once. A detention lasts to the day before its end, so that one may begin on the day the other ends. */
export const episodesOverlap: Rule = {
  code: 'EPISODES_OVERLAP',
  severity: 'error',
  kinds: ['person'],
  judge(person) {
    const episodes = person.parts('detention').map(episodeOf);
    return episodes.flatMap((one, index) =>
      episodes.slice(index + 1).flatMap((other) => {
        const found = overlap(one, other) ?? unended(one, other) ?? unended(other, one);
        return found ? [{ path: '', ...found }] : [];
      }),
    );
  },
};

interface Episode {
  readonly start: Accounts;
  /** The end; where none is known, the days on which the person was still held. */
  readonly until: Accounts;
  readonly ended: boolean;
}

function episodeOf(detention: Subject): Episode {
  const [start = []] = datesOf(detention, 'startDate');
  const [end = []] = datesOf(detention, 'endDate');
  const signs = [...datesOf(detention, 'lastConfirmed').flat(), ...start];
  return { start, until: end.length > 0 ? end : latestOf(signs), ended: detention.properties.some(({ name }) => /^end/.test(name)) };
}

const latestOf = (dates: Accounts): Accounts =>
  dates.toSorted((a, b) => (b.date.earliest ?? '').localeCompare(a.date.earliest ?? '')).slice(0, 1);

function overlap(one: Episode, other: Episode): Clash | undefined {
  const [starts, ends] = [[one.start[0], other.start[0]] as const, [one.until[0], other.until[0]] as const];
  const best = sureness(starts, ends);
  if (best === 'certainly') return { claims: present(...starts, ...ends) };
  for (const a of one.start)
    for (const b of other.start)
      for (const c of one.until)
        for (const d of other.until)
          if (sureness([a, b], [c, d]) === 'certainly')
            return { claims: present(a, b, c, d), severity: 'warning', parameters: { context: 'account' } };
  return undefined;
}

type Pair = readonly [DatedClaim | undefined, DatedClaim | undefined];

/** Two spans have a day in common where each begins before the other ends. */
function sureness([startA, startB]: Pair, [untilA, untilB]: Pair): Sureness {
  if (!startA || !startB || !untilA || !untilB) return 'no';
  const both = [isBefore(startA.date, untilB.date), isBefore(startB.date, untilA.date)];
  if (both.includes('no')) return 'no';
  return both.includes('possibly') ? 'possibly' : 'certainly';
}

/** A detention of which no end is stated, though a later one begins: one of the two is wrong, or the end was forgotten. */
function unended(earlier: Episode, later: Episode): Clash | undefined {
  const [a] = earlier.start;
  const [b] = later.start;
  if (!a || !b || earlier.ended || isBefore(a.date, b.date) !== 'certainly') return undefined;
  return { claims: [a, b], severity: 'warning', parameters: { context: 'unended' } };
}

const present = (...claims: readonly (DatedClaim | undefined)[]): readonly DatedClaim[] => [
  ...new Set(claims.filter((claim) => claim !== undefined)),
];
