import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allKinds, kindNamed } from '../../server/model/index.js';
import { checkData } from '../../server/registry/files/check.js';
import { judgeFiles } from '../../server/registry/files/judge-files.js';
import { readVocabularies } from '../../server/registry/files/vocabularies.js';
import { readYaml, writeYaml } from '../../server/registry/files/yaml-file.js';
import { Languages } from '../../server/registry/wording.js';
import { aDetention, aPerson, registryFolder, said, type Files, type Form } from '../support/registry-files.js';
import { filesOf, folderOf, removeFolders } from '../support/registry-folder.js';
import { inRepository } from '../support/root.js';

afterEach(removeFolders);

const DATA = inRepository('data');
const languages = new Languages(join(DATA, 'i18n'), readVocabularies(join(DATA, 'vocabulary')));
const REAL = filesOf(join(DATA, 'registry'));

function problemsOf(folder: string): readonly string[] {
  const judged = judgeFiles(folder, languages);
  return judged.ok ? [] : judged.problems;
}

type Path = readonly (string | number)[];
type Change = readonly [Path, (before: Form) => unknown];

/** Changes of a real file, and the line of the changed file that must be named for them. */
interface Mutation {
  readonly file: string;
  readonly changes: readonly Change[];
  /** The text of the line that is named, or of the one before it. */
  readonly at: RegExp;
  readonly below?: number;
  readonly rule: string;
}

/** A copy in which one place is another; what becomes undefined is left out. */
function changed(node: unknown, [step, ...rest]: Path, to: (before: Form) => unknown): unknown {
  if (step === undefined) return to(node as Form);
  if (Array.isArray(node)) return node.map((item: unknown, index) => (index === step ? changed(item, rest, to) : item));
  const form = { ...(node as Form) };
  const value = changed(form[step], rest, to);
  return Object.fromEntries(Object.entries({ ...form, [step]: value }).filter(([, each]) => each !== undefined));
}

/** The real registry with these changes, and the beginnings and ends of the lines that must be told. */
function mutated(mutations: readonly Mutation[]): { readonly folder: string; readonly told: readonly string[] } {
  const files = { ...REAL };
  const told = mutations.map(({ file, changes, at, below = 0, rule }) => {
    const before = readYaml(file, files[file] ?? '').content;
    const text = writeYaml(changes.reduce((form, [path, to]) => changed(form, path, to), before));
    files[file] = text;
    const line = text.split('\n').findIndex((each) => at.test(each)) + 1;
    if (line === 0) throw new Error(`${file} has no line ${String(at)}`);
    return `${file}:${String(line + below)} … [${rule}]`;
  });
  return { folder: folderOf(files), told: told.toSorted() };
}

const inShort = (problem: string): string => problem.replace(/ .* (\[\w+\])$/, ' … $1');

/** The first file of a folder in which a line begins like that, but for those that another mutation takes. */
const fileWith = (folder: string, beginning = '', not = ''): string =>
  Object.keys(REAL)
    .toSorted()
    .find((file) => file.startsWith(`${folder}/`) && file !== not && `\n${REAL[file] ?? ''}`.includes(`\n${beginning}`)) ?? '';

/** A fact of one value is stated twice, and both claims are preferred. */
const preferTwice = (file: string, property: string): Mutation => ({
  file,
  changes: [
    [[property], (claims) => [0, 1].map((index) => ({ ...(claims[0] as Form), rank: 'preferred', note: `Number ${String(index)}.` }))],
  ],
  at: new RegExp(`^${property}:`),
  rule: 'TWO_PREFERRED',
});

const first = (claims: Form, more: Form): readonly Form[] => [{ ...(claims[0] as Form), ...more }];

describe('the files of the registry', () => {
  test('may be published as they are', () => {
    expect(problemsOf(join(DATA, 'registry'))).toEqual([]);
  });

  test('of every kind are refused with file and line where something in them is not known', () => {
    const nothing = (): readonly unknown[] => [];
    const top = allKinds().filter(({ of }) => of === undefined);
    const parts = allKinds().filter(({ of }) => of !== undefined);
    const { folder, told } = mutated([
      ...top.map(({ plural }): Mutation => ({
        file: fileWith(plural),
        changes: [[['nonsense'], nothing]],
        at: /^nonsense:/,
        rule: 'PROPERTY_UNKNOWN',
      })),
      ...parts.map(({ plural, of = '' }): Mutation => ({
        file: fileWith(kindNamed(of).plural, `${plural}:`, fileWith(kindNamed(of).plural)),
        changes: [[[plural, 0, 'nonsense'], nothing]],
        at: /^ {2}nonsense:/,
        rule: 'PROPERTY_UNKNOWN',
      })),
      { file: 'sources/2023.yaml', changes: [[[0, 'nonsense'], () => 1]], at: /^ {2}nonsense:/, rule: 'FIELD_UNKNOWN' },
    ]);
    // What cites the source that could not be read has lost it.
    const own = problemsOf(folder).filter((problem) => !problem.endsWith('[SOURCE_UNKNOWN]'));
    expect(own.map(inShort).toSorted()).toEqual(told);
  });

  test('of every kind are refused with file and line where they break a rule, all told at once', () => {
    const trial = 'proceedings/rashid-beglaryan-2024.yaml';
    const { folder, told } = mutated([
      ...['places', 'organisations', 'facilities', 'documents'].map((kind) => preferTwice(fileWith(kind, 'type:'), 'type')),
      preferTwice(fileWith('petitions', 'startDate:'), 'startDate'),
      preferTwice(fileWith('events', 'date:'), 'date'),
      preferTwice(fileWith('figures', 'count:'), 'count'),
      {
        // No campaign of the registry has a fact of one value yet.
        file: fileWith('campaigns'),
        changes: [[['startDate'], () => ['2021', '2022'].map((value) => ({ value, rank: 'preferred', sources: ['hyestart-libertas'] }))]],
        at: /^startDate:/,
        rule: 'TWO_PREFERRED',
      },
      {
        file: 'people/rashid-beglaryan.yaml',
        changes: [[['birthDate'], (claims) => first(claims, { value: '2030-01' })]],
        at: /^birthDate:/,
        below: 1,
        rule: 'BORN_AFTER_EVENT',
      },
      {
        file: 'people/maral-najarian.yaml',
        changes: [
          [['detentions', 0, 'endDate'], (claims) => first(claims, { value: '2019' })],
          [['detentions', 0, 'contacts'], () => undefined],
        ],
        at: /^ {2}endDate:/,
        below: 1,
        rule: 'INTERVAL_REVERSED',
      },
      {
        file: 'people/vagif-khachatryan.yaml',
        changes: [[['detentions', 0, 'health', 0, 'clearance'], () => undefined]],
        at: /^ {2}health:/,
        below: 1,
        rule: 'PUBLIC_WITHOUT_CLEARANCE',
      },
      {
        file: trial,
        changes: [
          [['openedOn'], (claims) => first(claims, { value: '2024-06-07' })],
          [['judgmentDate'], (claims) => first(claims, { value: '2024-06-06' })],
        ],
        at: /^judgmentDate:/,
        below: 1,
        rule: 'INTERVAL_REVERSED',
      },
      {
        file: trial,
        changes: [[['defendants', 0, 'verdict'], (claims) => first(claims, { value: 'acquitted' })]],
        at: /^ {2}sentence:/,
        below: 1,
        rule: 'SENTENCE_WITHOUT_VERDICT',
      },
      {
        file: 'cases/wgad-46-2024-vardanyan.yaml',
        changes: [[['hudocItems'], () => [{ value: '001-212965', sources: ['bundle-wgad'] }]]],
        at: /^hudocItems:/,
        below: 1,
        rule: 'HUDOC_KIND_MISMATCH',
      },
    ]);
    expect([...new Set(problemsOf(folder).map(inShort))].toSorted()).toEqual(told);
  });
});

describe('a file that breaks a rule', () => {
  const told = (files: Files): readonly string[] => problemsOf(registryFolder(files));

  test('is told in the words of the rule, with the other side', () => {
    const anna = aPerson('Anna', { birthDate: [said('2024')], detentions: [aDetention({ slug: 'anna-2023', start: '2023-09-27' })] });
    expect(told({ 'people/anna.yaml': anna })).toEqual([
      'people/anna.yaml:5 birthDate.0: The event certainly precedes the person’s birth. (beside people/anna.yaml:10) [BORN_AFTER_EVENT]',
    ]);
  });

  test('is judged by the rules of a single claim as it is read', () => {
    const anna = aPerson('Anna', { characterisations: [said({ wording: 'hostage' })] });
    expect(told({ 'people/anna.yaml': anna })).toEqual([
      'people/anna.yaml:5 characterisations.0.by: found nothing; expected who applies this term [CHARACTERISATION_UNATTRIBUTED]',
    ]);
  });

  test('names a few of many sides', () => {
    const anna = aPerson('Anna', {
      birthDate: ['2001', '2002', '2003', '2004', '2005', '2006'].map((value) => said(value, { rank: 'preferred' })),
    });
    expect(told({ 'people/anna.yaml': anna })).toEqual([
      'people/anna.yaml:4 birthDate: More than one claim is preferred, but there can be only one value. (beside people/anna.yaml:5, people/anna.yaml:8, people/anna.yaml:11, people/anna.yaml:14, 2 more) [TWO_PREFERRED]',
    ]);
  });
});

describe('npm run data:check', () => {
  const people = (count: number): Files =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`people/p-${String(index)}.yaml`, aPerson(`P ${String(index)}`)]));

  test('lists warnings by their rule, with a count, and is content', () => {
    const { ok, lines } = checkData(DATA, registryFolder(people(2)));
    expect(ok).toBe(true);
    expect(lines).toEqual([
      'REFERENCE_WITHOUT_LOCATOR: 2 warnings',
      '  people/p-0.yaml:3 names.0.sources: Give a locator or a verbatim excerpt. [REFERENCE_WITHOUT_LOCATOR]',
      '  people/p-1.yaml:3 names.0.sources: Give a locator or a verbatim excerpt. [REFERENCE_WITHOUT_LOCATOR]',
      '2 records, 2 claims, 2 sources',
    ]);
  });

  test('lists ten of many, and all on demand', () => {
    const folder = registryFolder(people(13));
    const few = checkData(DATA, folder).lines;
    expect(few).toHaveLength(1 + 10 + 1 + 1);
    expect(few.at(-2)).toBe('  … 3 more; npm run data:check -- --all lists them');
    expect(checkData(DATA, folder, true).lines).toHaveLength(1 + 13 + 1);
  });

  test('is not content with an error', () => {
    const anna = aPerson('Anna', { birthDate: [said('2024')], deathDate: [said('2023')] });
    const { ok, lines } = checkData(DATA, registryFolder({ 'people/anna.yaml': anna }));
    expect(ok).toBe(false);
    expect(lines.at(-1)).toBe('1 problems; nothing was changed');
  });

  test('tells the warnings of the registry', () => {
    const { lines } = checkData(DATA);
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}people\/rashid-beglaryan\.yaml:\d+ ageStatements\.0: An age of 62 \(July 2024\)/),
    );
    expect(readFileSync(join(DATA, 'report.yaml'), 'utf8')).toContain('AGE_CONTRADICTS_BIRTH');
  });
});
