import type { Source } from './claim.js';
import { custodyIn } from './rules/held-list.js';
import type { Known } from './rules/known.js';
import type { Subject } from './rules/subject.js';
import { Surroundings } from './rules/surroundings.js';
import { dayText } from './values/calendar-day.js';
import { dayNumber, fuzzyDate } from './values/index.js';

/** So long before the state of a person becomes "not known since", editors are told. */
const NOTICE_DAYS = 60;

/** A source counts as looked at for so long. */
const LOOKED_AT_DAYS = 365;

/** Something that was true when somebody last looked. */
export type Stale =
  | {
      readonly why: 'custody';
      /** The detention whose end is open. */
      readonly record: string;
      readonly person: string;
      /** The last day with a sign of custody. */
      readonly confirmedOn: string | null;
      /** From this day on nothing is known, unless a new sign is found. */
      readonly unknownFrom: string;
      readonly lapsed: boolean;
    }
  | {
      readonly why: 'sources';
      readonly record: string;
      /** The sources under its claims that nobody has looked at for over a year. */
      readonly sources: readonly string[];
    };

/** The records of a whole registry that somebody should look after. */
export function staleRecords(whole: Known): readonly Stale[] {
  const around = new Surroundings(whole);
  const today = dayNumber(whole.today);
  const old = new Set((whole.sources ?? []).filter((source) => isOld(source, today)).map(({ id }) => id));
  return [
    ...around.ofKind('person').flatMap((person) => staleCustody(person, today)),
    ...around.all().flatMap((subject) => restingOn(subject, old)),
  ];
}

function staleCustody(person: Subject, today: number): Stale[] {
  return custodyIn(person).flatMap(({ detention, span }): Stale[] => {
    const { unknownFrom, confirmedOn } = span;
    if (unknownFrom === null || today < unknownFrom - NOTICE_DAYS) return [];
    return [
      {
        why: 'custody',
        record: detention.id,
        person: person.id,
        confirmedOn: confirmedOn === null ? null : dayText(confirmedOn),
        unknownFrom: dayText(unknownFrom),
        lapsed: today >= unknownFrom,
      },
    ];
  });
}

function isOld({ accessed }: Source, today: number): boolean {
  const { latest } = fuzzyDate(accessed);
  return latest !== null && dayNumber(latest) + LOOKED_AT_DAYS < today;
}

function restingOn({ record }: Subject, old: ReadonlySet<string>): Stale[] {
  const standing = record.claims.filter(({ rank }) => rank !== 'deprecated');
  const sources = [...new Set(standing.flatMap(({ citations }) => citations.map(({ source }) => source)))].filter((source) =>
    old.has(source),
  );
  return sources.length === 0 ? [] : [{ why: 'sources', record: record.id, sources }];
}
