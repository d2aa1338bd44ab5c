import fc from 'fast-check';
import { inWords } from '../../server/registry/files/problem.js';
import { readRegistry } from '../../server/registry/files/read-registry.js';
import { registryFiles, writeRegistry } from '../../server/registry/files/write-registry.js';
import { filesOf, folderOf, removeFolders } from '../support/registry-folder.js';
import { someRegistry } from '../support/some-registry.js';
import { BORN, codesOf, read, SOURCES } from '../support/told-of-files.js';

afterEach(removeFolders);

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
