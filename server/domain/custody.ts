import type { Fact } from './fact.js';
import type { Property } from './kinds.js';
import { heldSpan, type DetentionDates, type HeldSpan } from './status.js';
import { contains, dayNumber, fuzzyDate, type FuzzyDate } from './values/index.js';

/** All that is claimed about one property, and how the property is declared. */
export interface DeclaredFact extends Fact {
  readonly declaration: Property;
}

/** A record whose facts can be read, wherever it is kept. */
export interface FactReader {
  fact(property: string): DeclaredFact;
}

/** A detention with its span in days. */
export interface Custody<R extends FactReader = FactReader> {
  readonly detention: R;
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

/** How a detention ended where the person did not live to its end. */
const DEATHS = ['died', 'killed'];

/** The detentions of a person in days. All given records must be loaded. */
export function custodyOf<R extends FactReader>(
  person: FactReader,
  detentions: readonly R[],
  proceedings: readonly FactReader[],
): readonly Custody<R>[] {
  return detentions.flatMap((detention) => {
    const span = heldSpan(datesOf(person, detention, proceedings));
    return span ? [{ detention, span }] : [];
  });
}

function datesOf(person: FactReader, detention: FactReader, proceedings: readonly FactReader[]): DetentionDates {
  const start = bestDate(detention, 'startDate');
  const term = detention.fact('end').best;
  const diedThere = term?.kind === 'value' && DEATHS.includes(term.value as string);
  const end = bestDate(detention, 'endDate') ?? (diedThere ? dateOfDeath(person) : undefined);
  const own = SIGNS.flatMap((name) => datesIn(detention.fact(name)));
  const trials = proceedings.flatMap((proceeding) => TRIAL_SIGNS.flatMap((name) => datesIn(proceeding.fact(name))));
  const within = (date: FuzzyDate): boolean => isWithin(date, start, end);
  return { start, end, ended: term?.kind === 'value', signs: [...own, ...trials].filter(within) };
}

/** The days that a fact's standing claims name: in their values, and as the day of which they speak. */
function datesIn(fact: DeclaredFact): FuzzyDate[] {
  return fact.claims
    .filter((claim) => claim.rank !== 'deprecated' && claim.kind === 'value')
    .flatMap((claim) => [...fact.declaration.type.dates(claim.value), ...(claim.asOf ? [claim.asOf] : [])]);
}

/** A sign counts only inside the detention: a release reported years later is no sign of custody. */
function isWithin(date: FuzzyDate, start: FuzzyDate | undefined, end: FuzzyDate | undefined): boolean {
  if (date.earliest === null || date.latest === null) return false;
  const afterStart = !start?.earliest || dayNumber(date.latest) >= dayNumber(start.earliest);
  const beforeEnd = !end?.latest || dayNumber(date.earliest) <= dayNumber(end.latest);
  return afterStart && beforeEnd && !(end !== undefined && contains(date, end));
}

/** The first day on which the person is certainly dead, or null. A death that was announced happened on that day at the latest. */
export function diedFrom(person: FactReader): number | null {
  const latest = dateOfDeath(person)?.latest;
  return latest === null || latest === undefined ? null : dayNumber(latest);
}

/** When the person died; where only the announcement has a date, on that day or any day before it. */
function dateOfDeath(person: FactReader): FuzzyDate | undefined {
  const announced = bestDate(person, 'deathAnnouncedOn');
  return bestDate(person, 'deathDate') ?? (announced?.latest ? fuzzyDate(`../${announced.latest}`) : undefined);
}

function bestDate(record: FactReader, property: string): FuzzyDate | undefined {
  const { best } = record.fact(property);
  return best?.kind === 'value' ? (best.value as FuzzyDate) : undefined;
}
