import type { Told } from '../client/lanes/told.js';
import type { PageContext } from '../frame/page-context.js';
import { filterIn, orderIn } from '../people/filter.js';
import type { LetteredEvent } from './EventsBand.js';
import type { Stretch } from '../../server/domain/lanes/scale.js';

/** The sentences that the script says, and what is put into them. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'lanes.span': ['from', 'to'],
  'lanes.at': ['name', 'held'],
  'lanes.failed': [],
  'lanes.undated': [],
  'lanes.from.day': ['day'],
  'lanes.from.between': ['first', 'last'],
  'lanes.from.unknown': ['day'],
  'lanes.until.day': ['day'],
  'lanes.until.between': ['first', 'last'],
  'lanes.until.now': [],
  'lanes.until.unknown': ['day'],
};

interface Shown {
  readonly count: number;
  readonly stretch: Stretch;
  readonly whole: Stretch;
  readonly events: readonly LetteredEvent[];
}

/** What the script needs to know of a page. */
export function toldOf({ query, today, wording, askedRevision }: PageContext, { count, stretch, whole, events }: Shown): Told {
  const words = Object.entries(SAID).map(([key, names]) => [
    key,
    wording.phrase(key, Object.fromEntries(names.map((name) => [name, `{${name}}`]))),
  ]);
  return {
    list: { filter: filterIn(query, today), orderBy: orderIn(query, 'captured'), revision: askedRevision ?? null },
    count,
    stretch,
    whole,
    today,
    revision: askedRevision ?? null,
    events: events.map(({ day, letter, title }) => ({ day, letter, title })),
    words: Object.fromEntries(words) as Told['words'],
  };
}
