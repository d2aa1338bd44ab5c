import fc from 'fast-check';
import { inWords } from '../../server/registry/files/problem.js';
import { readRegistry } from '../../server/registry/files/read-registry.js';
import { registryFiles, writeRegistry } from '../../server/registry/files/write-registry.js';
import { filesOf, folderOf, removeFolders } from '../support/registry-folder.js';
import { someRegistry } from '../support/some-registry.js';

afterEach(removeFolders);

const codesOf = (vocabulary: string): readonly string[] => (vocabulary === 'source-kind' ? ['news', 'ngo'] : ['one', 'other']);
const read = (files: Readonly<Record<string, string>>) => readRegistry(folderOf(files), codesOf);

const SOURCE = `- id: armenpress-1
  title: Ruben Vardanyan is captured
  publisher: Armenpress
  kind: news
  language: en
  issued: 2023-09-27
  accessed: 2026-11-22
`;
const SOURCES = { 'sources/2023.yaml': SOURCE };
const BORN = 'birthDate:\n- value: 1968-05-25\n  sources: [ armenpress-1 ]\n';

/** What is told of one person's file, beside a good source. */
const person = (text: string): readonly string[] => problemsOf({ ...SOURCES, 'people/ruben-vardanyan.yaml': text });

function problemsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const result = read(files);
  return result.ok ? [] : result.problems.map(inWords);
}

const CLAIM_KEYS = 'value, unknown, none, rank, by, asOf, wording, note, reason, clearance, sources';
const FOLDERS = 'sources, places, organisations, facilities, documents, people, proceedings, cases, petitions, campaigns, events, figures';
const DATE = 'a date such as 2023-09-27, 2023-09, 2023, 2023-09-27~ or 2023-09-19/2023-11-02';

test('a good file is read', () => {
  const result = read({ ...SOURCES, 'people/ruben-vardanyan.yaml': BORN });
  expect(result).toMatchObject({
    ok: true,
    content: {
      sources: [{ id: 'armenpress-1', issued: '2023-09-27', accessed: '2026-11-22' }],
      records: [
        {
          kind: 'person',
          slug: 'ruben-vardanyan',
          claims: [
            {
              property: 'birthDate',
              kind: 'value',
              value: { edtf: '1968-05-25', earliest: '1968-05-25', latest: '1968-05-25' },
              rank: 'normal',
              citations: [{ source: 'armenpress-1' }],
            },
          ],
        },
      ],
    },
  });
});

test('all that is wrong is told at once, and nothing is read', () => {
  expect(
    person(`birthDat:
- value: 1968-05-25
  sources: [ armenpress-1 ]
birthDate:
- value: 1968-25-05
  rank: best
  sources: [ armenpress-2 ]
`),
  ).toHaveLength(4);
});

describe('a folder', () => {
  test('of no known kind is refused', () => {
    expect(problemsOf({ ...SOURCES, 'persons/x.yaml': BORN })).toEqual([
      `persons:1 persons: found persons; expected one of the folders ${FOLDERS} [KIND_UNKNOWN]`,
    ]);
  });

  test('whose place a file takes is refused', () => {
    expect(problemsOf({ ...SOURCES, people: BORN })).toEqual([
      `people:1 people: found the file people; expected one of the folders ${FOLDERS} [KIND_UNKNOWN]`,
    ]);
    expect(problemsOf({ ...SOURCES, 'README.md': '' })).toEqual([
      `README.md:1 README.md: found the file README.md; expected one of the folders ${FOLDERS} [KIND_UNKNOWN]`,
    ]);
  });

  test('inside a folder is refused', () => {
    expect(problemsOf({ ...SOURCES, 'people/armenian/x.yaml': BORN })).toEqual([
      'people/armenian:1 : found a folder; expected a file that ends in .yaml [FILE_WRONG]',
    ]);
  });
});

describe('a file', () => {
  test.each(['Ruben.yaml', 'ruben_vardanyan.yaml', 'ruben-.yaml', 'рубен.yaml', 'ruben.yml', 'ruben.json', '.yaml'])(
    'named %s is refused',
    (name) => {
      expect(problemsOf({ ...SOURCES, [`people/${name}`]: BORN })).toEqual([
        `people/${name}:1 : found people/${name}; expected a file name of small letters, digits and hyphens that ends in .yaml [SLUG_INVALID]`,
      ]);
    },
  );

  test.each([
    ['a bracket that stays open', 'birthDate: [\n', 2],
    ['a key twice', `${BORN}${BORN}`, 4],
    ['a tab for an indent', 'birthDate:\n\t- value: 1968\n', 2],
    ['two documents', `${BORN}---\n${BORN}`, 4],
    ['a tag of no meaning', 'birthDate: !when 1968\n', 1],
    ['an alias', 'notes: &n\n- value: a\nbirthDate: *n\n', 3],
  ])('with %s is no YAML of ours', (_, text, line) => {
    const [problem, ...others] = person(text);
    expect(problem).toMatch(
      new RegExp(`^people/ruben-vardanyan\\.yaml:${String(line)} : found .+; expected a well-formed YAML file \\[YAML_INVALID\\]$`),
    );
    expect(others.every((other) => other.endsWith('[YAML_INVALID]'))).toBe(true);
  });

  test.each([
    ['', 'null'],
    ['- a\n', '["a"]'],
    ['Ruben\n', '"Ruben"'],
  ])('that holds %j is not a record', (text, found) => {
    expect(person(text)).toEqual([`people/ruben-vardanyan.yaml:1 : found ${found}; expected the properties of a person [VALUE_INVALID]`]);
  });
});

describe('a record', () => {
  test('has no property that its kind does not declare', () => {
    expect(person(`${BORN}birthDay:\n- value: 1968-05-25\n  sources: [ armenpress-1 ]\n`)).toEqual([
      expect.stringMatching(
        /^people\/ruben-vardanyan\.yaml:4 birthDay: found birthDay; expected one of id, names, sex, birthDate, .+, detentions \[PROPERTY_UNKNOWN\]$/,
      ),
    ]);
  });

  test('of its own file has no slug: the file name is the slug', () => {
    expect(person(`slug: ruben\n${BORN}`)).toEqual([
      expect.stringMatching(/^people\/ruben-vardanyan\.yaml:1 slug: found slug; .+ \[PROPERTY_UNKNOWN\]$/),
    ]);
  });

  test.each(['5', '[]', 'ruben', '01234567-89AB-8def-8123-456789abcdef', ''])('has no id such as %j', (id) => {
    expect(person(`id: ${id}\n${BORN}`)).toEqual([
      expect.stringMatching(/^people\/ruben-vardanyan\.yaml:1 id: found .+; expected a UUID in small letters, or no id \[ID_INVALID\]$/),
    ]);
  });

  test('keeps the id that it is given', () => {
    const id = '01234567-89ab-8def-8123-456789abcdef';
    expect(read({ ...SOURCES, 'people/ruben-vardanyan.yaml': `id: ${id}\n${BORN}` })).toMatchObject({
      ok: true,
      content: { records: [{ id }] },
    });
  });

  test('has an id that no other has', () => {
    const text = `id: 01234567-89ab-8def-8123-456789abcdef\n${BORN}`;
    expect(problemsOf({ ...SOURCES, 'people/a.yaml': text, 'people/b.yaml': text })).toEqual([
      'people/b.yaml:1 : found 01234567-89ab-8def-8123-456789abcdef; expected a slug and an id of its own: people/a.yaml has it [SLUG_TAKEN]',
    ]);
  });
});

describe('a part of a record', () => {
  const detention = (slug: string): string => `- slug: ${slug}\n  circumstances:\n  - value: At Lachin\n    sources: [ armenpress-1 ]\n`;

  test('has a slug that no other of its kind has, in whatever file', () => {
    expect(
      problemsOf({
        ...SOURCES,
        'people/a.yaml': `detentions:\n${detention('d-2023')}`,
        'people/b.yaml': `detentions:\n${detention('other')}${detention('d-2023')}`,
      }),
    ).toEqual([
      'people/b.yaml:6 detentions.1: found detention/d-2023; expected a slug and an id of its own: people/a.yaml has it [SLUG_TAKEN]',
    ]);
  });

  test.each([
    ['- circumstances: []\n', 'nothing'],
    ['- slug: D 2023\n', '"D 2023"'],
    ['- slug: 2023\n', '2023'],
    ['- text\n', 'nothing'],
    ['- null\n', 'nothing'],
  ])('is not %j: it needs a slug', (item, found) => {
    expect(person(`detentions:\n${item}`)).toEqual([
      `people/ruben-vardanyan.yaml:2 detentions.0: found ${found}; expected a slug of small letters, digits and hyphens [SLUG_INVALID]`,
    ]);
  });

  test('stands in a list', () => {
    expect(person('detentions:\n  slug: d-2023\n')).toEqual([
      'people/ruben-vardanyan.yaml:1 detentions: found {"slug":"d-2023"}; expected a list of detentions [VALUE_INVALID]',
    ]);
  });

  test('has its own faults told with its place', () => {
    expect(person(`detentions:\n${detention('d-2023')}  startDat: []\n`)).toEqual([
      expect.stringMatching(
        /^people\/ruben-vardanyan\.yaml:6 detentions\.0\.startDat: found startDat; expected one of id, slug, .+ \[PROPERTY_UNKNOWN\]$/,
      ),
    ]);
  });
});

describe('a claim', () => {
  /** What is told of a claim whose lines begin at line 2. */
  const told = (property: string, claim: string): readonly string[] =>
    person(`${property}:\n${claim}`).map((line) => line.replace('people/ruben-vardanyan.yaml:', ''));
  const from = '  sources: [ armenpress-1 ]\n';

  test.each<[string, string, string, string]>([
    [
      'needs a source',
      'birthDate',
      '- value: 1968\n',
      '2 birthDate.0.sources: found nothing; expected at least one source: a fact needs at least one source [STATEMENT_WITHOUT_SOURCE]',
    ],
    [
      'needs a source in its list',
      'birthDate',
      '- value: 1968\n  sources: []\n',
      '3 birthDate.0.sources: found []; expected at least one source: a fact needs at least one source [STATEMENT_WITHOUT_SOURCE]',
    ],
    [
      'has its source in a list',
      'birthDate',
      '- value: 1968\n  sources: armenpress-1\n',
      '3 birthDate.0.sources: found "armenpress-1"; expected at least one source: a fact needs at least one source [STATEMENT_WITHOUT_SOURCE]',
    ],
    [
      'cites no source that is not there',
      'birthDate',
      '- value: 1968\n  sources:\n  - armenpress-1\n  - armenpress-2\n',
      '5 birthDate.0.sources.1: found armenpress-2; expected the id of a source in data/registry/sources [SOURCE_UNKNOWN]',
    ],
    [
      'cites in known words',
      'birthDate',
      '- value: 1968\n  sources:\n  - source: armenpress-1\n    page: 3\n',
      '5 birthDate.0.sources.0.page: found page; expected { source, locator?, quote?, language? } [FIELD_UNKNOWN]',
    ],
    [
      'quotes in a language that is tagged',
      'birthDate',
      '- value: 1968\n  sources:\n  - source: armenpress-1\n    quote: born\n    language: English\n',
      '6 birthDate.0.sources.0.language: found "English"; expected a language tag such as en, hy or hyw (BCP 47) [VALUE_INVALID]',
    ],
    [
      'has no key of its own making',
      'birthDate',
      `- value: 1968\n${from}  certain: true\n`,
      `4 birthDate.0.certain: found certain; expected one of ${CLAIM_KEYS} [KEY_UNKNOWN]`,
    ],
    [
      'has a date that is one',
      'birthDate',
      `- value: 25.05.1968\n${from}`,
      `2 birthDate.0.value: found "25.05.1968"; expected ${DATE} [EDTF_INVALID]`,
    ],
    [
      'has a day that there is',
      'birthDate',
      `- value: 1969-02-29\n${from}`,
      `2 birthDate.0.value: found "1969-02-29"; expected ${DATE}; that month has fewer days [EDTF_INVALID]`,
    ],
    [
      'has an interval that runs forward',
      'birthDate',
      `- value: 1968/1967\n${from}`,
      '2 birthDate.0.value: found "1968/1967"; expected an end that is not before the beginning [INTERVAL_REVERSED]',
    ],
    [
      'was made on a date that is one',
      'birthDate',
      `- value: 1968\n  asOf: yesterday\n${from}`,
      `3 birthDate.0.asOf: found "yesterday"; expected ${DATE} [EDTF_INVALID]`,
    ],
    [
      'has a term of the vocabulary',
      'sex',
      `- value: third\n${from}`,
      '2 sex.0.value: found "third"; expected a term of the vocabulary "sex": one, other [TERM_UNKNOWN]',
    ],
    [
      'refers to a record that is there',
      'birthPlace',
      `- value: yerevan\n${from}`,
      '2 birthPlace.0.value: found "yerevan"; expected the slug of a place in the registry [RECORD_UNKNOWN]',
    ],
    [
      'has all the parts that its value needs',
      'portrait',
      `- value:\n    url: https://habeas.example/a.jpg\n    credit: AP\n${from}`,
      '2 portrait.0.value.licence: found nothing; expected some text [VALUE_INVALID]',
    ],
    [
      'has no part that its value does not know',
      'names',
      `- value:\n    full: Ruben\n    language: en\n    script: Latn\n    kind: one\n    nick: Rubo\n${from}`,
      '7 names.0.value.nick: found nick; expected { full, given?, family?, patronymic?, language, script, kind, romanisation? } [FIELD_UNKNOWN]',
    ],
    [
      'says something',
      'birthDate',
      `- rank: normal\n${from}`,
      '2 birthDate.0.value: found nothing; expected one of value, unknown: true and none: true [VALUE_MISSING]',
    ],
    ['has no empty value', 'birthDate', `- value:\n${from}`, `2 birthDate.0.value: found null; expected ${DATE} [EDTF_INVALID]`],
    [
      'is unknown, not "not unknown"',
      'birthDate',
      `- unknown: false\n${from}`,
      '2 birthDate.0.value: found unknown; expected one of value, unknown: true and none: true [VALUE_MISSING]',
    ],
    [
      'has no value beside "none"',
      'birthDate',
      `- value: 1968\n  none: true\n${from}`,
      '2 birthDate.0.value: found value and none; expected one of value, unknown: true and none: true [NOVALUE_WITH_VALUE]',
    ],
    [
      'is not unknown and none',
      'birthDate',
      `- unknown: true\n  none: true\n${from}`,
      '2 birthDate.0.value: found unknown and none; expected one of value, unknown: true and none: true [NOVALUE_WITH_VALUE]',
    ],
    [
      'has a rank of three',
      'birthDate',
      `- value: 1968\n  rank: best\n${from}`,
      '3 birthDate.0.rank: found "best"; expected one of preferred, normal, deprecated [VALUE_INVALID]',
    ],
    [
      'has no empty rank',
      'birthDate',
      `- value: 1968\n  rank:\n${from}`,
      '3 birthDate.0.rank: found null; expected one of preferred, normal, deprecated [VALUE_INVALID]',
    ],
    [
      'is deprecated for a reason',
      'birthDate',
      `- value: 1968\n  rank: deprecated\n${from}`,
      '2 birthDate.0.reason: found nothing; expected the reason why the claim is deprecated [DEPRECATION_UNEXPLAINED]',
    ],
    [
      'is deprecated for a reason in words',
      'birthDate',
      `- value: 1968\n  rank: deprecated\n  reason: ''\n${from}`,
      '4 birthDate.0.reason: found ""; expected some text [VALUE_INVALID]',
    ],
    [
      'says who applies a characterisation',
      'characterisations',
      `- value: { wording: hostage }\n${from}`,
      '2 characterisations.0.by: found nothing; expected who applies this term [CHARACTERISATION_UNATTRIBUTED]',
    ],
    [
      'is asserted by somebody with a name',
      'birthDate',
      `- value: 1968\n  by: { organisation: nowhere }\n${from}`,
      '3 birthDate.0.by.name: found nothing; expected some text [VALUE_INVALID]',
    ],
    ['is a mapping', 'birthDate', '- 1968\n', `2 birthDate.0: found 1968; expected a claim with the keys ${CLAIM_KEYS} [VALUE_INVALID]`],
    [
      'is made once',
      'birthDate',
      `- value: 1968\n${from}- value: 1968\n${from}`,
      '4 birthDate.1: found the same claim again; expected each claim once [CLAIM_TWICE]',
    ],
    ['stands in a list', 'birthDate', '  value: 1968\n', '1 birthDate: found {"value":1968}; expected a list of claims [VALUE_INVALID]'],
    ['stands in a list that is not empty', 'birthDate', '  []\n', '1 birthDate: found []; expected a list of claims [VALUE_INVALID]'],
  ])('%s', (_, property, claim, line) => {
    expect(told(property, claim)).toContain(line);
  });

  test('differs from another by its source alone', () => {
    expect(
      problemsOf({
        'sources/2023.yaml': SOURCE + SOURCE.replace('armenpress-1', 'armenpress-2'),
        'people/a.yaml': `${BORN}- value: 1968-05-25\n  sources: [ armenpress-2 ]\n`,
      }),
    ).toEqual([]);
  });
});

describe('a source', () => {
  const told = (text: string, file = 'sources/2023.yaml'): readonly string[] => problemsOf({ [file]: text });

  test('stands in the file of its year', () => {
    expect(told(SOURCE, 'sources/2024.yaml')).toEqual([
      'sources/2024.yaml:6 0.issued: found sources/2024.yaml; expected sources/2023.yaml [FILE_WRONG]',
    ]);
    expect(told(SOURCE, 'sources/12023.yaml')).toEqual([
      'sources/12023.yaml:6 0.issued: found sources/12023.yaml; expected sources/2023.yaml [FILE_WRONG]',
    ]);
    expect(told(SOURCE.replace('  issued: 2023-09-27\n', ''))).toEqual([
      'sources/2023.yaml:1 0.issued: found sources/2023.yaml; expected sources/undated.yaml [FILE_WRONG]',
    ]);
  });

  test('has an id that no other has', () => {
    expect(told(SOURCE + SOURCE)).toEqual(['sources/2023.yaml:8 1.id: found armenpress-1; expected an id of its own [SLUG_TAKEN]']);
  });

  test.each<[string, string, string, string]>([
    [
      'an id of small letters',
      'id: armenpress-1',
      'id: Armenpress 1',
      '1 0.id: found Armenpress 1; expected small letters, digits and hyphens [SLUG_INVALID]',
    ],
    ['a title', 'title: Ruben Vardanyan is captured', 'note: no title', '1 0.title: found nothing; expected some text [VALUE_INVALID]'],
    [
      'a kind that is known',
      'kind: news',
      'kind: rumour',
      '4 0.kind: found "rumour"; expected a term of the vocabulary "source-kind": news, ngo [TERM_UNKNOWN]',
    ],
    [
      'a language that is tagged',
      'language: en',
      'language: English',
      '5 0.language: found "English"; expected a language tag such as en, hy or hyw (BCP 47) [VALUE_INVALID]',
    ],
    [
      'a date of issue that is one',
      'issued: 2023-09-27',
      'issued: 27 September',
      `6 0.issued: found "27 September"; expected ${DATE}; there are no spaces in it [EDTF_INVALID]`,
    ],
    [
      'a day on which it was read',
      'accessed: 2026-11-22',
      'note: nobody read it',
      `1 0.accessed: found nothing; expected ${DATE} [VALUE_INVALID]`,
    ],
    [
      'an address on the web',
      'kind: news',
      'kind: news\n  url: armenpress.am',
      '5 0.url: found "armenpress.am"; expected an address that begins with https:// or http:// [VALUE_INVALID]',
    ],
    [
      'no keys that sources do not have',
      'kind: news',
      'kind: news\n  author: A',
      '5 0.author: found author; expected { id, title, publisher, publisherCountry?, kind, language, url?, readAt?, issued?, accessed, abstract?, note? } [FIELD_UNKNOWN]',
    ],
  ])('has %s', (_, good, bad, line) => {
    expect(told(SOURCE.replace(good, bad))).toContain(`sources/2023.yaml:${line}`);
  });

  test.each([
    ['id: armenpress-1\n', 'no list', 'a list of sources'],
    ['', 'no list', 'a list of sources'],
    [
      '- armenpress-1\n',
      '"armenpress-1"',
      '{ id, title, publisher, publisherCountry?, kind, language, url?, readAt?, issued?, accessed, abstract?, note? }',
    ],
  ])('is one of a list; %j is not', (text, found, expected) => {
    expect(told(text)).toEqual([expect.stringContaining(`found ${found}; expected ${expected} [VALUE_INVALID]`)]);
  });
});

describe('a registry that is written', () => {
  test('is read back as it was, and written again the same to the last byte', () => {
    fc.assert(
      fc.property(someRegistry(codesOf), (files) => {
        const first = read(files);
        if (!first.ok) throw new Error(first.problems.map(inWords).join('\n'));
        const folder = folderOf();
        writeRegistry(folder, first.content);
        const second = readRegistry(folder, codesOf);
        if (!second.ok) throw new Error(second.problems.map(inWords).join('\n'));
        expect(second.content).toEqual(first.content);
        expect(Object.fromEntries(registryFiles(second.content))).toEqual(filesOf(folder));
        removeFolders();
      }),
      { numRuns: 30 },
    );
  });

  test('leaves no file of what is gone', () => {
    const folder = folderOf({ ...SOURCES, 'people/gone.yaml': BORN, 'people/ruben-vardanyan.yaml': BORN });
    const result = readRegistry(folder, codesOf);
    if (!result.ok) throw new Error('refused');
    writeRegistry(folder, { ...result.content, records: result.content.records.filter((record) => record.slug !== 'gone') });
    expect(Object.keys(filesOf(folder)).sort()).toEqual(['people/ruben-vardanyan.yaml', 'sources/2023.yaml']);
  });

  test('has the form that a person would give it', () => {
    const folder = folderOf({
      'sources/2023.yaml': JSON.stringify([
        { id: 'a-1', title: 'T', publisher: 'P', kind: 'news', language: 'en', issued: 2023, accessed: '2026-11-22' },
      ]),
      'sources/undated.yaml': JSON.stringify([
        { id: 'a-2', title: 'T', publisher: 'P', kind: 'ngo', language: 'en', accessed: '2026-11-22' },
      ]),
      'places/lachin.yaml': JSON.stringify({ names: [{ value: { full: 'Lachin', language: 'en' }, sources: ['a-1'] }] }),
      'people/ruben-vardanyan.yaml': JSON.stringify({
        detentions: [
          {
            slug: 'rv-2023',
            startDate: [
              {
                value: '2023-09-27',
                by: { name: 'State Border Service' },
                asOf: 2023,
                sources: [{ source: 'a-1', locator: 'p. 3', quote: 'was detained: at "Lachin"', language: 'en' }],
              },
            ],
            capturePlace: [{ value: 'lachin', sources: ['a-1'] }],
          },
        ],
        deathDate: [{ none: true, sources: ['a-1'] }],
        birthDate: [{ value: 1968, rank: 'deprecated', reason: 'A slip.', sources: ['a-1'] }],
      }),
    });
    const result = readRegistry(folder, codesOf);
    if (!result.ok) throw new Error(result.problems.map(inWords).join('\n'));
    expect(Object.fromEntries(registryFiles(result.content))).toEqual({
      'sources/2023.yaml': '- id: a-1\n  title: T\n  publisher: P\n  kind: news\n  language: en\n  issued: 2023\n  accessed: 2026-11-22\n',
      'sources/undated.yaml': '- id: a-2\n  title: T\n  publisher: P\n  kind: ngo\n  language: en\n  accessed: 2026-11-22\n',
      'places/lachin.yaml': 'names:\n- value: { full: Lachin, language: en }\n  sources: [ a-1 ]\n',
      'people/ruben-vardanyan.yaml': `birthDate:
- value: 1968
  rank: deprecated
  reason: A slip.
  sources: [ a-1 ]
deathDate:
- none: true
  sources: [ a-1 ]
detentions:
- slug: rv-2023
  startDate:
  - value: 2023-09-27
    by: State Border Service
    asOf: 2023
    sources:
    - { source: a-1, locator: p. 3, quote: 'was detained: at "Lachin"', language: en }
  capturePlace:
  - value: lachin
    sources: [ a-1 ]
`,
    });
  });
});
