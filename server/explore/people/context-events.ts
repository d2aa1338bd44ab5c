import { dayNumber, type FuzzyDate } from '../../domain/values/index.js';
import type { RegistryRecord, View } from '../../registry/record.js';
import type { Dossier } from './dossier.js';

/** How long before a capture an event still explains it. */
const DAYS_BEFORE = 60;

/** What kinds of events bear on everyone's life. */
const GENERAL = ['hostilities', 'blockade', 'negotiation'];

/** The general events around a person's captivity that do not name them: from some weeks before it until its end. */
export async function contextFor(dossier: Dossier, known: readonly RegistryRecord[]): Promise<readonly RegistryRecord[]> {
  const events = await contextEvents(dossier.person.view);
  return events.filter((event) => !known.includes(event) && isNear(event, dossier));
}

/** Every general event: what everyone's captivity is read against. */
export async function contextEvents(view: View): Promise<readonly RegistryRecord[]> {
  const events = await view.recordsOfKind('event');
  await view.load(events);
  return events.filter(isGeneral);
}

const isGeneral = (event: RegistryRecord): boolean =>
  GENERAL.includes(event.best<string>('type') ?? '') && event.fact('persons').claims.length === 0;

function isNear(event: RegistryRecord, { custody }: Dossier): boolean {
  const date = event.best<FuzzyDate>('date');
  if (!date?.earliest) return false;
  const day = dayNumber(date.earliest);
  return custody.some(({ span }) => day >= span.possibleFrom - DAYS_BEFORE && day < span.possibleUntil);
}
