import { removeFolders } from '../support/registry-folder.js';
import { BORN, problemsOf, problemsOfPerson, read, SOURCES } from '../support/told-of-files.js';

afterEach(removeFolders);

describe('a record', () => {
  test('has no property that its kind does not declare', () => {
    expect(problemsOfPerson(`${BORN}birthDay:\n- value: 1968-05-25\n  sources: [ armenpress-1 ]\n`)).toEqual([
      expect.stringMatching(
        /^people\/ruben-vardanyan\.yaml:4 birthDay: found birthDay; expected one of id, names, sex, birthDate, .+, detentions \[PROPERTY_UNKNOWN\]$/,
      ),
    ]);
  });

  test('of its own file has no slug: the file name is the slug', () => {
    expect(problemsOfPerson(`slug: ruben\n${BORN}`)).toEqual([
      expect.stringMatching(/^people\/ruben-vardanyan\.yaml:1 slug: found slug; .+ \[PROPERTY_UNKNOWN\]$/),
    ]);
  });

  test.each(['5', '[]', 'ruben', '01234567-89AB-8def-8123-456789abcdef', ''])('has no id such as %j', (id) => {
    expect(problemsOfPerson(`id: ${id}\n${BORN}`)).toEqual([
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
    expect(problemsOfPerson(`detentions:\n${item}`)).toEqual([
      `people/ruben-vardanyan.yaml:2 detentions.0: found ${found}; expected a slug of small letters, digits and hyphens [SLUG_INVALID]`,
    ]);
  });

  test('stands in a list', () => {
    expect(problemsOfPerson('detentions:\n  slug: d-2023\n')).toEqual([
      'people/ruben-vardanyan.yaml:1 detentions: found {"slug":"d-2023"}; expected a list of detentions [VALUE_INVALID]',
    ]);
  });

  test('has its own faults told with its place', () => {
    expect(problemsOfPerson(`detentions:\n${detention('d-2023')}  startDat: []\n`)).toEqual([
      expect.stringMatching(
        /^people\/ruben-vardanyan\.yaml:6 detentions\.0\.startDat: found startDat; expected one of id, slug, .+ \[PROPERTY_UNKNOWN\]$/,
      ),
    ]);
  });
});
