import { readJson } from '../support/root.js';

/** One thing that a fact of the collection says, under one of its sources. */
export interface Fact {
  /** The record that must say it, as kind/slug. */
  readonly record: string;
  readonly field: string;
  readonly value: string;
  readonly source: string;
  readonly by?: string;
  readonly asOf?: string;
  readonly note?: string;
  /** A value of the entry itself, which does not say whose statement it is. */
  readonly head?: true;
}

interface Claim {
  readonly field: string;
  readonly value: string;
  readonly attributed_to?: string;
  readonly as_of?: string;
  readonly note?: string;
  readonly source_ids: readonly string[];
}

type Entry = { readonly slug: string; readonly claims?: readonly Claim[]; readonly source_ids?: readonly string[] } & Readonly<
  Record<string, unknown>
>;

interface Person extends Entry {
  readonly category: string;
  readonly category_source_ids?: readonly string[];
  readonly names: readonly (Omit<Claim, 'field'> & { readonly language: string; readonly script: string })[];
  readonly claims: readonly Claim[];
}

interface Observation {
  readonly date: string | null;
  readonly count: number;
  readonly target: number | null;
  readonly source_id: string;
  readonly note?: string;
}

/** The collection calls the five first documents "seeds"; the registry says what they are. */
const plainWords = readJson('test/data/plain-words.json') as readonly (readonly [string, string])[];
const plainly = (text: string): string => plainWords.reduce((plain, [jargon, word]) => plain.replaceAll(jargon, word), text);

const read = (name: string): unknown => JSON.parse(plainly(JSON.stringify(readJson(`test/data/facts/${name}.json`))));
const entries = (name: string): readonly Entry[] => read(name) as Entry[];
const people = (): readonly Person[] => read('persons') as Person[];
const slugs = readJson('test/data/slugs.json') as { readonly events: Record<string, string>; readonly figures: Record<string, string> };

/** The values that an entry holds beside its claims, where they are facts of its sources. */
const ENTRY_FIELDS = {
  petitions: ['title', 'organiser', 'addressee', 'languages', 'start_date', 'target', 'url', 'demand'],
  organisations: ['name', 'type', 'role', 'url'],
  documents: ['title', 'type', 'body', 'number', 'date', 'vote', 'note'],
  events: ['title', 'date', 'note'],
  figures: ['measure', 'value', 'as_of', 'attributed_to', 'note'],
} as const;

/** Everything that the collection says of people: the category only where it has a source. */
export function factsOfPeople(): readonly Fact[] {
  return people().flatMap((person) => {
    const record = `person/${person.slug}`;
    const category = (person.category_source_ids ?? []).map((source) => ({
      record,
      field: 'category',
      value: person.category,
      source,
      head: true as const,
    }));
    const names = person.names.flatMap((name) => spread(record, { ...name, field: 'name' }));
    return [...names, ...category, ...person.claims.flatMap((claim) => spread(record, claim))];
  });
}

/** Everything that the collection says of cases, petitions, organisations, documents, events and figures. */
export function factsOfOtherRecords(): readonly Fact[] {
  return [
    ...entries('cases').flatMap((entry) => claimsOf(entry, `case/${entry.slug}`)),
    ...entries('petitions').flatMap((entry) => petition(entry, `${entry.kind === 'campaign' ? 'campaign' : 'petition'}/${entry.slug}`)),
    ...entries('organisations').flatMap((entry) => whole(entry, `organisation/${entry.slug}`, ENTRY_FIELDS.organisations)),
    ...entries('documents').flatMap((entry) => whole(entry, `document/${entry.slug}`, ENTRY_FIELDS.documents)),
    ...entries('events').flatMap((entry) => whole(entry, `event/${slugs.events[entry.slug] ?? ''}`, ENTRY_FIELDS.events)),
    ...entries('figures').flatMap((entry) => whole(entry, `figure/${slugs.figures[entry.slug] ?? ''}`, ENTRY_FIELDS.figures)),
  ];
}

/** What a case's entry says without naming a source for each part: its names, its numbers, its people. */
export const headsOfCases = (): readonly { readonly record: string; readonly values: readonly string[] }[] =>
  entries('cases').map((entry) => ({
    record: `case/${entry.slug}`,
    values: ['name', 'status', 'body', 'application_numbers', 'hudoc_item_id', 'other_items', 'persons'].flatMap((field) =>
      texts(entry[field]),
    ),
  }));

/** The people whose category is a sorting group of the collection, which no source states. */
export const peopleWithoutCategory = (): readonly string[] =>
  people()
    .filter((person) => person.category_source_ids === undefined)
    .map((person) => `person/${person.slug}`);

/** The sources that the collection lists for each record. */
export function sourcesByRecord(): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = new Map<string, Set<string>>();
  for (const { record, source } of [...factsOfPeople(), ...factsOfOtherRecords()]) {
    sources.set(record, (sources.get(record) ?? new Set()).add(source));
  }
  return sources;
}

const spread = (record: string, { field, value, attributed_to: by, as_of: asOf, note, source_ids }: Claim): Fact[] =>
  source_ids.map((source) => ({ record, field, value, source, by, asOf, note }));

const claimsOf = (entry: Entry, record: string): Fact[] => (entry.claims ?? []).flatMap((claim) => spread(record, claim));

const texts = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(texts);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
};

/** An entry's own values stand under each of its sources, unless a claim says for that source what it says of the field. */
function whole(entry: Entry, record: string, fields: readonly string[]): Fact[] {
  const claims = claimsOf(entry, record);
  const own = fields.flatMap((field) =>
    texts(entry[field]).flatMap((value) =>
      (entry.source_ids ?? [])
        .filter((source) => !claims.some((claim) => claim.field === field && claim.source === source))

        .map((source) => ({ record, field, value, source, head: true as const })),
    ),
  );
  return [...own, ...claims];
}

function petition(entry: Entry, record: string): Fact[] {
  const counts = (entry.observations as readonly Observation[]).map(({ count, target, date, source_id: source, note }) => ({
    record,
    field: 'observation',
    value: texts([count, target, date].filter((part) => part !== null)).join(' '),
    source,
    note,
  }));
  return [...whole(entry, record, ENTRY_FIELDS.petitions), ...counts];
}
