import type { PageWording } from '../frame/page-context.js';
import type { LanePerson, LaneSpan } from './LaneParts.js';

type Words = Pick<PageWording, 'phrase' | 'shortDate'>;

/** The day before: what is told of an end is the last day of it. */
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** "from 27 September 2023 to between 1 and 30 April 2025": what the bar of a detention shows. */
export function spanWords(span: LaneSpan, today: string, words: Words): string {
  return `${beginning(span, words)} ${ending(span, today, words)}`;
}

function beginning({ possibleFrom, heldFrom, startKnown }: LaneSpan, { phrase, shortDate }: Words): string {
  if (!startKnown) return phrase('lanes.from.unknown', { day: shortDate(heldFrom) });
  if (possibleFrom === heldFrom) return phrase('lanes.from.day', { day: shortDate(heldFrom) });
  return phrase('lanes.from.between', { first: shortDate(possibleFrom), last: shortDate(heldFrom) });
}

function ending({ heldUntil, possibleUntil, unknownFrom, confirmedOn, heldFrom }: LaneSpan, today: string, words: Words): string {
  const { phrase, shortDate } = words;
  if (unknownFrom !== null && unknownFrom > today) return phrase('lanes.until.now');
  if (unknownFrom !== null) return phrase('lanes.until.unknown', { day: shortDate(confirmedOn ?? heldFrom) });
  if (heldUntil === possibleUntil) return phrase('lanes.until.day', { day: shortDate(heldUntil) });
  return phrase('lanes.until.between', { first: shortDate(heldUntil), last: shortDate(dayBefore(possibleUntil)) });
}

/** All detentions of a person; what stands in place of a bar where there is none. */
export const heldWords = ({ custody }: LanePerson, today: string, words: Words): string =>
  custody.length === 0 ? words.phrase('lanes.undated') : custody.map((span) => spanWords(span, today, words)).join('; ');
