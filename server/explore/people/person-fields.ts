import { when, whenAll, type Soon } from '../../domain/soon.js';
import { inOrder } from '../../domain/timeline.js';
import { timeHeld, type HeldSpan } from '../../domain/status.js';
import { dayText } from '../../domain/values/calendar-day.js';
import { readDay } from '../../graphql/day.js';
import { refuse } from '../../graphql/refusal.js';
import { declareNeeds, needsOf } from '../../registry/look-ahead.js';
import type { RegistryRecord } from '../../registry/record.js';
import { matchedName } from '../search/matched-name.js';
import { concerning } from './concerning.js';
import { contextFor } from './context-events.js';
import { CUSTODY } from '../../domain/custody.js';
import { defendantsOf, dossierOf, type Dossier } from './dossier.js';
import { statusOn } from './status-on.js';
import { MARKS, TIMELINE, contextEntries, marksOf, timelineOf, type TimelineEntry } from './timeline.js';

const LIFE = ['person', 'detention', 'proceeding', 'defendant'];

declareNeeds({
  status: needsOf(LIFE, CUSTODY),
  timeHeld: needsOf(LIFE, CUSTODY),
  matchedName: needsOf(['person'], ['names']),
  petitions: needsOf([...LIFE, 'petition'], CUSTODY),
  campaigns: needsOf([...LIFE, 'campaign'], CUSTODY),
  custody: needsOf(LIFE, CUSTODY),
  marks: needsOf(LIFE, [...CUSTODY, ...MARKS]),
  timeline: needsOf([...LIFE, 'case', 'event'], [...CUSTODY, ...TIMELINE]),
});

type Day = string | null | undefined;

/** As long as a search may be. */
const LONGEST_TEXT = 200;

const readText = (text: string): string =>
  text.length > LONGEST_TEXT
    ? refuse('VALUE_INVALID', 'text', `text must be shorter than or equal to ${String(LONGEST_TEXT)} characters`)
    : text;

/** What explore adds to a person. Plain functions: they are asked for every person of an answer, and a framework's call costs more. */
export const personFields = {
  matchedName: (person: RegistryRecord, { text }: { readonly text: string }) => matchedName(person, readText(text)),
  defendants: defendantsOf,
  cases: (person: RegistryRecord) => concerning(person, 'case'),
  petitions: (person: RegistryRecord) => concerning(person, 'petition'),
  campaigns: (person: RegistryRecord) => concerning(person, 'campaign'),
  events: (person: RegistryRecord) => concerning(person, 'event'),
  status: (person: RegistryRecord, { on }: { readonly on?: Day }) => {
    const day = readDay(on, 'on');
    return when(dossierOf(person), (dossier) => statusOn(dossier, day));
  },
  timeHeld: (person: RegistryRecord, { asOf }: { readonly asOf?: Day }) => {
    const day = readDay(asOf, 'asOf');
    return when(dossierOf(person), ({ custody }) =>
      timeHeld(
        day,
        custody.map(({ span }) => span),
      ),
    );
  },
  custody: (person: RegistryRecord) => when(dossierOf(person), ({ custody }) => custody.map(({ span }) => inDays(span))),
  marks: (person: RegistryRecord) =>
    when(dossierOf(person), (dossier) =>
      when(person.view.load([person, ...dossier.detentions, ...dossier.defendants, ...dossier.proceedings], MARKS), () => marksOf(dossier)),
    ),
  timeline: (person: RegistryRecord, { context }: { readonly context?: boolean | null }) =>
    when(dossierOf(person), (dossier) => timelineAround(dossier, context === true)),
};

/** A detention's days as a reader writes them. */
const inDays = ({ possibleFrom, heldFrom, heldUntil, possibleUntil, unknownFrom, startKnown, confirmedOn }: HeldSpan) => ({
  possibleFrom: dayText(possibleFrom),
  heldFrom: dayText(heldFrom),
  heldUntil: dayText(heldUntil),
  possibleUntil: dayText(possibleUntil),
  unknownFrom: unknownFrom === null ? null : dayText(unknownFrom),
  confirmedOn: confirmedOn === null ? null : dayText(confirmedOn),
  startKnown,
});

const timelineAround = (dossier: Dossier, withContext: boolean): Soon<readonly TimelineEntry[]> => {
  const { person, detentions, defendants, proceedings } = dossier;
  return when(whenAll([concerning(person, 'case'), concerning(person, 'event')]), (found) => {
    const others = found.flat();
    return when(person.view.load([person, ...detentions, ...defendants, ...proceedings, ...others], TIMELINE), () => {
      const own = timelineOf(dossier, others);
      return withContext ? inContext(own, dossier, others) : own;
    });
  });
};

async function inContext(
  own: readonly TimelineEntry[],
  dossier: Dossier,
  others: readonly RegistryRecord[],
): Promise<readonly TimelineEntry[]> {
  const around = await contextFor(dossier, others);
  return inOrder([...own, ...around.flatMap((event) => contextEntries(event, dossier))]);
}
