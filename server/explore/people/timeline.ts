import type { FuzzyDate } from '../../domain/values/index.js';
import { allKinds, type KindDeclaration, type Property } from '../../model/index.js';
import { inOrder } from '../../domain/timeline.js';
import type { RecordClaim, RecordFact, RegistryRecord, SourcedCitation } from '../../registry/record.js';
import type { Dossier } from './dossier.js';

/** One dated thing in a person's life, with what it rests on. */
export interface TimelineEntry {
  readonly date: FuzzyDate;
  readonly kind: string;
  readonly title: string;
  readonly assertedBy: string | null;
  readonly disputed: boolean;
  readonly context: boolean;
  readonly citations: readonly SourcedCitation[];
  readonly record: RegistryRecord;
}

/** The properties that a timeline is made of: those with a place on it, and the details of its sentences. */
export const TIMELINE: ReadonlySet<string> = new Set([
  ...allKinds().flatMap((kind) => kind.properties.filter((property) => property.timeline !== undefined).map((property) => property.name)),
  ...['capturePlace', 'end', 'endPlace', 'court', 'sentence', 'birthPlace', 'body'],
]);

/** What is marked in the lane of a person among many: turns in the captivity and the trial, not what else is known. */
const MARKED = ['captured', 'trialOpened', 'hearing', 'judgment', 'appeal', 'ended', 'died', 'deathAnnounced'];

const isMarked = ({ timeline }: Property): boolean => MARKED.includes(timeline ?? '');

/** The properties that marks are made of. */
export const MARKS: ReadonlySet<string> = new Set([
  ...allKinds().flatMap((kind) => kind.properties.filter(isMarked).map(({ name }) => name)),
  ...['capturePlace', 'end', 'endPlace', 'court', 'sentence'],
]);

/** The marks of a lane, in order: of all that a timeline has, only these are read. */
export function marksOf(dossier: Dossier): readonly TimelineEntry[] {
  const records = [dossier.person, ...dossier.detentions, ...dossier.proceedings, ...dossier.defendants];
  return inOrder(merged(records.flatMap((record) => entriesOf(record, dossier, false, isMarked))));
}

/** Everything of the records that carries a date and has a place on a timeline, in order. All records must be loaded. */
export function timelineOf(dossier: Dossier, others: readonly RegistryRecord[]): readonly TimelineEntry[] {
  const records = [dossier.person, ...dossier.detentions, ...dossier.proceedings, ...dossier.defendants, ...others];
  return inOrder(withoutEchoes(merged(records.flatMap((record) => entriesOf(record, dossier, false)))));
}

/** The entries that a record outside the person's own life makes. */
export const contextEntries = (record: RegistryRecord, dossier: Dossier): readonly TimelineEntry[] => entriesOf(record, dossier, true);

const placed = new WeakMap<KindDeclaration, readonly Property[]>();

/** The properties of a kind that have a place on a timeline. */
function placedOn(kind: KindDeclaration): readonly Property[] {
  const known = placed.get(kind) ?? kind.properties.filter((property) => property.timeline !== undefined);
  placed.set(kind, known);
  return known;
}

function entriesOf(
  record: RegistryRecord,
  dossier: Dossier,
  context: boolean,
  isWanted?: (property: Property) => boolean,
): TimelineEntry[] {
  const placed = placedOn(record.declaration);
  return record
    .factsAmong(isWanted ? placed.filter(isWanted) : placed)
    .flatMap((fact) => (fact.declaration.many ? manyEntries(fact, dossier, context) : singleEntry(fact, dossier, context)));
}

/** A fact with one value makes one entry: the best date, resting on every claim that agrees with it. */
function singleEntry(fact: RecordFact, dossier: Dossier, context: boolean): TimelineEntry[] {
  const { best, claims } = fact;
  const [date] = best?.kind === 'value' ? fact.declaration.type.dates(best.value) : [];
  if (!best || !date) return [];
  const agreeing = claims.filter(
    (claim) => claim.kind === 'value' && claim.rank === best.rank && !fact.declaration.type.differs(claim.value, best.value),
  );
  return [entry(fact, best, date, agreeing, dossier, context)];
}

function manyEntries(fact: RecordFact, dossier: Dossier, context: boolean): TimelineEntry[] {
  return fact.claims
    .filter((claim) => claim.kind === 'value' && claim.rank !== 'deprecated')
    .flatMap((claim) => {
      const date = claim.declaration.type.dates(claim.value)[0] ?? claim.asOf;
      return date ? [entry(fact, claim, date, [claim], dossier, context)] : [];
    });
}

function entry(
  fact: RecordFact,
  claim: RecordClaim,
  date: FuzzyDate,
  resting: readonly RecordClaim[],
  dossier: Dossier,
  context: boolean,
): TimelineEntry {
  const kind = fact.declaration.timeline ?? '';
  const attributed = resting.every((each) => each.assertedBy !== undefined);
  return {
    date,
    kind,
    title: titleOf(kind, claim, dossier),
    assertedBy: attributed ? (claim.assertedBy?.name ?? null) : null,
    disputed: fact.disputed,
    context: context || kind === 'born' || kind === 'role',
    citations: distinct(resting.flatMap((each) => each.citations)),
    record: fact.record,
  };
}

/** The catalogue's sentence for the kind of entry; `context` picks the variant that the known details allow. */
function titleOf(kind: string, claim: RecordClaim, dossier: Dossier): string {
  const { record } = claim;
  const { wording } = record.view;
  const said = (property: string): string | undefined => record.fact(property).best?.text;
  const value = claim.declaration.type.name === 'FuzzyDate' ? '' : capitalised(claim.title, wording.language);
  if (kind === 'captured') return variant('captured', { place: said('capturePlace') });
  if (kind === 'ended') return variant(`ended.${record.best<string>('end') ?? 'unknown'}`, { place: said('endPlace') });
  if (kind === 'trialOpened') return variant('trialOpened', { court: said('court') });
  if (kind === 'judgment') return variant('judgment', { sentence: sentenceIn(record, dossier), court: said('court') });
  if (kind === 'born') return variant('born', { place: said('birthPlace') });
  if (kind === 'stage') return variant('stage', { body: said('body'), value: claim.title });
  if (kind === 'event' || kind === 'petition') return variant(kind, { title: record.ownName, value });
  return variant(kind, { value });

  function variant(key: string, details: Record<string, string | undefined>): string {
    const known = Object.entries(details).filter((detail): detail is [string, string] => Boolean(detail[1]));
    return wording.phrase(`timeline.${key}`, { context: known.map(([name]) => name).join('_'), ...Object.fromEntries(known) });
  }
}

function sentenceIn(proceeding: RegistryRecord, dossier: Dossier): string | undefined {
  const defendant = dossier.defendants.find((each) => each.parentId === proceeding.id);
  return defendant?.fact('sentence').best?.text;
}

/** An event that a source reports of the same day as a fact of the person's own, such as the judgment, tells nothing new. */
function withoutEchoes(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const keyed = ({ date }: TimelineEntry, { source }: SourcedCitation): string => `${date.edtf}/${source}`;
  if (!entries.some(({ kind }) => kind === 'event')) return entries;
  const own = new Set(entries.filter(({ kind }) => kind !== 'event').flatMap((entry) => entry.citations.map((each) => keyed(entry, each))));
  return entries.filter((entry) => entry.kind !== 'event' || !entry.citations.some((each) => own.has(keyed(entry, each))));
}

const capitalised = (text: string, language: string): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** Claims of several sources that say the same of the same day are one entry. */
function merged(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const found = new Map<string, TimelineEntry>();
  for (const each of entries) {
    const key = `${each.date.edtf}/${each.kind}/${each.title}`;
    const same = found.get(key);
    found.set(
      key,
      same
        ? {
            ...same,
            assertedBy: same.assertedBy === each.assertedBy ? same.assertedBy : null,
            citations: distinct([...same.citations, ...each.citations]),
          }
        : each,
    );
  }
  return [...found.values()];
}

function distinct(citations: readonly SourcedCitation[]): readonly SourcedCitation[] {
  if (citations.length < 2) return citations;
  return [
    ...new Map(citations.map((citation) => [`${citation.source}/${citation.locator ?? ''}/${citation.quote ?? ''}`, citation])).values(),
  ];
}
