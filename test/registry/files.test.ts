import { removeFolders } from '../support/registry-folder.js';
import { BORN, problemsOf, problemsOfPerson, read, SOURCES } from '../support/told-of-files.js';

afterEach(removeFolders);

const FOLDERS = 'sources, places, organisations, facilities, documents, people, proceedings, cases, petitions, campaigns, events, figures';

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
    problemsOfPerson(`birthDat:
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
    const [problem, ...others] = problemsOfPerson(text);
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
    expect(problemsOfPerson(text)).toEqual([
      `people/ruben-vardanyan.yaml:1 : found ${found}; expected the properties of a person [VALUE_INVALID]`,
    ]);
  });
});
