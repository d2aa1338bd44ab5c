import type { Claim, Operation, Source } from '../../server/domain/claim.js';
import { fuzzyDate } from '../../server/domain/values/index.js';
import { stableId } from '../../server/registry/files/stable-id.js';

/** People in one revision of the synthetic registry. */
export const PEOPLE_A_REVISION = 1_000;

const SOURCES = 500;
const PLACES = 200;
const COURTS = 20;
const PEOPLE_A_TRIAL = 10;

type Addition = Extract<Operation, { do: 'addClaim' }>;

/** A generator that gives the same numbers on every machine (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) % below) | 0;
  };
}

export const personSlug = (index: number): string => `person-${String(index)}`;
const id = (kind: string, index: number): string => stableId(kind, `${kind}-${String(index)}`);

/** What everyone refers to: sources, places, courts and a petition for all. */
export function groundOperations(): Operation[] {
  const sources = Array.from({ length: SOURCES }, (_, index): Operation => ({ do: 'putSource', source: source(index) }));
  const places = Array.from({ length: PLACES }, (_, index) => named('place', index, `Place ${String(index)}`)).flat();
  const courts = Array.from({ length: COURTS }, (_, index) => named('organisation', index, `Court ${String(index)}`)).flat();
  return [...sources, ...places, ...courts, ...petition()];
}

const source = (index: number): Source => ({
  id: `source-${String(index)}`,
  title: `Report number ${String(index)} on people held and where they are`,
  publisher: `Publisher ${String(index % 60)}`,
  kind: 'news',
  language: 'en',
  url: `https://example.org/report/${String(index)}`,
  issued: '2023-10-02',
  accessed: '2024-01-01',
  abstract: 'What was read there, in a sentence or two of the registry’s own words, as long as such sentences usually are.',
});

function named(kind: string, index: number, full: string): Operation[] {
  const record = id(kind, index);
  return [
    { do: 'addRecord', record, kind, slug: `${kind}-${String(index)}` },
    { do: 'addClaim', record, position: 1, claim: claim('names', { full, language: 'en' }, [index % SOURCES]) },
  ];
}

function petition(): Operation[] {
  const record = id('petition', 0);
  const facts: [string, unknown][] = [
    ['titles', 'Release everyone'],
    ['concerns', { scope: 'all' }],
    ['urls', { url: 'https://example.org/petition' }],
    ['startDate', fuzzyDate('2021-01-28')],
    ['signatureCounts', { count: 4_200, target: 5_000, asOf: fuzzyDate('2023-05-01') }],
  ];
  return [
    { do: 'addRecord', record, kind: 'petition', slug: 'petition-0' },
    ...facts.map(([property, value], position): Operation => ({
      do: 'addClaim',
      record,
      position: position + 1,
      claim: claim(property, value, [1, 2]),
    })),
  ];
}

const claim = (property: string, value: unknown, sources: readonly number[]): Claim => ({
  property,
  kind: 'value',
  value,
  rank: 'normal',
  citations: [...new Set(sources)].map((index) => ({ source: `source-${String(index)}` })),
});

/** The operations of the people from `first` on, as many as one revision has: each with 20 to 40 claims in all. */
export function peopleOperations(first: number, count: number): Operation[] {
  return Array.from({ length: count }, (_, offset) => personOperations(first + offset)).flat();
}

function personOperations(index: number): Operation[] {
  const random = generator(index + 1);
  const sources = (): number[] => Array.from({ length: 1 + random(3) }, () => random(SOURCES));
  const date = (year: number): string =>
    `${String(year)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
  const person = id('person', index);
  const detention = id('detention', index);
  const captured = 2018 + random(7);
  const released = random(10) < 6;
  const add = (record: string, facts: readonly (readonly [string, unknown])[]): Addition[] =>
    facts.map(([property, value], position) => ({
      do: 'addClaim',
      record,
      position: position + 1,
      claim: claim(property, value, sources()),
    }));
  const name = `Given${String(random(5_000))} Family${String(index)}`;
  const extra = Array.from(
    { length: random(14) },
    (_, each) => ['occupations', `Occupation ${String(each)} of ${String(random(400))}`] as const,
  );
  return [
    { do: 'addRecord', record: person, kind: 'person', slug: personSlug(index) },
    ...add(person, [
      ['names', { full: name, language: 'en', script: 'Latn', kind: 'primary' }],
      ['names', { full: `Անուն${String(index)} Ազգանուն`, language: 'hy', script: 'Armn', kind: 'native' }],
      ['names', { full: `Имя${String(index)} Фамилия`, language: 'ru', script: 'Cyrl', kind: 'variant' }],
      ['birthDate', fuzzyDate(date(1950 + random(50)))],
      ['birthPlace', id('place', random(PLACES))],
      ['categories', ['civilian', 'prisoner-of-war', 'former-official'][random(3)]],
      ['roles', { title: `Office ${String(random(90))}`, from: fuzzyDate('2010'), to: fuzzyDate('2015') }],
      ...extra,
    ]),
    { do: 'addRecord', record: detention, kind: 'detention', slug: `detention-${String(index)}`, parent: person },
    ...add(detention, [
      ['startDate', fuzzyDate(date(captured))],
      ['capturePlace', id('place', random(PLACES))],
      ['circumstances', `Taken on the road, according to report ${String(random(900))}`],
      ['lastConfirmed', fuzzyDate('2026-05-01')],
      ...(released
        ? [
            ['endDate', fuzzyDate(date(captured + 1))] as const,
            ['end', 'released'] as const,
            ['endPlace', id('place', random(PLACES))] as const,
          ]
        : []),
    ]),
    ...trialOperations(index, person, add),
  ];
}

function trialOperations(
  index: number,
  person: string,
  add: (record: string, facts: readonly (readonly [string, unknown])[]) => Addition[],
): Operation[] {
  const trial = Math.floor(index / PEOPLE_A_TRIAL);
  const proceeding = id('proceeding', trial);
  const defendant = id('defendant', index);
  const opened: Operation[] = [
    { do: 'addRecord', record: proceeding, kind: 'proceeding', slug: `proceeding-${String(trial)}` },
    ...add(proceeding, [
      ['titles', `Trial ${String(trial)}`],
      ['court', id('organisation', trial % COURTS)],
      ['openedOn', fuzzyDate('2025-01-17')],
      ['judgmentDate', fuzzyDate('2025-06-05')],
      ['judges', { name: `Judge ${String(trial % 70)}`, seat: 'presiding' }],
    ]),
  ];
  return [
    ...(index % PEOPLE_A_TRIAL === 0 ? opened : []),
    { do: 'addRecord', record: defendant, kind: 'defendant', slug: `defendant-${String(index)}`, parent: proceeding },
    ...add(defendant, [
      ['person', person],
      ['charges', { label: 'Article 214-1', statutes: [{ state: 'AZ', code: 'Criminal Code', article: '214-1' }] }],
      ['verdict', 'guilty'],
      ['sentence', { years: 5 + (index % 20) }],
    ]),
  ];
}
