import { heldSpan, type DetentionDates, type HeldSpan } from '../../domain/status.js';
import { contains, dayNumber, type FuzzyDate } from '../../domain/values/index.js';
import type { RecordFact, RegistryRecord } from '../../registry/record.js';

/** A detention with its span in days. */
export interface Custody {
  readonly detention: RegistryRecord;
  readonly span: HeldSpan;
}

/** What counts as a sign of custody beside a plain confirmation: whatever of a detention carries a date. */
const SIGNS = ['lastConfirmed', 'announcedOn', 'orders', 'stays', 'contacts', 'health'] as const;

/** Signs that a trial gives: the person was tried while held. */
const TRIAL_SIGNS = ['openedOn', 'hearings', 'judgmentDate'] as const;

/** The properties that status and time held are worked out from. */
export const CUSTODY: ReadonlySet<string> = new Set([
  'startDate',
  'endDate',
  'end',
  'deathDate',
  'deathAnnouncedOn',
  'person',
  'sentence',
  ...SIGNS,
  ...TRIAL_SIGNS,
]);

/** The detentions of a person in days. All given records must be loaded. */
export function custodyOf(detentions: readonly RegistryRecord[], proceedings: readonly RegistryRecord[]): readonly Custody[] {
  return detentions.flatMap((detention) => {
    const span = heldSpan(datesOf(detention, proceedings));
    return span ? [{ detention, span }] : [];
  });
}

function datesOf(detention: RegistryRecord, proceedings: readonly RegistryRecord[]): DetentionDates {
  const start = detention.best<FuzzyDate>('startDate');
  const end = detention.best<FuzzyDate>('endDate');
  const term = detention.fact('end').best;
  const own = SIGNS.flatMap((name) => datesIn(detention.fact(name)));
  const trials = proceedings.flatMap((proceeding) => TRIAL_SIGNS.flatMap((name) => datesIn(proceeding.fact(name))));
  const within = (date: FuzzyDate): boolean => isWithin(date, start, end);
  return { start, end, ended: term?.kind === 'value', signs: [...own, ...trials].filter(within) };
}

/** The days that a fact's standing claims name: in their values, and as the day of which they speak. */
function datesIn(fact: RecordFact): FuzzyDate[] {
  return fact.claims
    .filter((claim) => claim.rank !== 'deprecated' && claim.kind === 'value')
    .flatMap((claim) => [...claim.declaration.type.dates(claim.value), ...(claim.asOf ? [claim.asOf] : [])]);
}

/** A sign counts only inside the detention: a release reported years later is no sign of custody. */
function isWithin(date: FuzzyDate, start: FuzzyDate | undefined, end: FuzzyDate | undefined): boolean {
  if (date.earliest === null || date.latest === null) return false;
  const afterStart = !start?.earliest || dayNumber(date.latest) >= dayNumber(start.earliest);
  const beforeEnd = !end?.latest || dayNumber(date.earliest) <= dayNumber(end.latest);
  return afterStart && beforeEnd && !(end !== undefined && contains(date, end));
}

/** The first day on which the person is certainly dead, or null. A death that was announced happened on that day at the latest. */
export function diedFrom(person: RegistryRecord): number | null {
  const latest = (person.best<FuzzyDate>('deathDate') ?? person.best<FuzzyDate>('deathAnnouncedOn'))?.latest;
  return latest === null || latest === undefined ? null : dayNumber(latest);
}
