import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENTS } from '../../server/accounts/event.store.js';
import { ROLES, SCOPES } from '../../server/domain/roles.js';
import { allKinds } from '../../server/model/index.js';
import { readVocabularies } from '../../server/registry/files/vocabularies.js';
import { DEFAULT_LANGUAGE, Languages } from '../../server/registry/wording.js';
import { inRepository } from '../support/root.js';

const languages = new Languages(inRepository('data/i18n'), readVocabularies(inRepository('data/vocabulary')));

/** Every key of a catalogue: person.lede.held.dated, … */
function keysOf(catalogue: object, within = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as object, `${within}${key}.`) : [`${within}${key}`],
  );
}

/** Plural forms and variants stand under the key that the code asks for. */
const asked = (key: string): string => key.replace(/(?<=\w)_(zero|one|two|few|many|other)$/, '');

const known = new Set(keysOf(languages.catalogue(DEFAULT_LANGUAGE)).map(asked));

/** The keys that the code writes out, and the beginnings of those that it puts together. */
function keysInCode(): { readonly whole: ReadonlySet<string>; readonly begun: readonly string[] } {
  const code = ['web', 'server']
    .flatMap((folder) => sourcesIn(inRepository(folder)))
    .join('\n')
    .replaceAll(/raw\('[^']*'\)/g, '');
  const whole = [...code.matchAll(/'([a-zA-Z]+(?:\.[a-zA-Z_-]+)+)'/g)].map(([, key = '']) => key);
  const begun = [...code.matchAll(/`([a-zA-Z]+\.[a-zA-Z.]*)\$\{/g)].map(([, key = '']) => key);
  return { whole: new Set(whole), begun };
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.d|\.resolver|\.store)\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

test('every role, every event of an account and everything that a token may do has its words', () => {
  const wanted = [
    ...ROLES.flatMap((role) => [`account.roles.${role}`, `account.roleMay.${role}`]),
    ...EVENTS.map((event) => `account.event.${event}`),
    ...SCOPES.map((action) => `account.action.${action}`),
  ];
  expect(wanted.filter((key) => !known.has(key))).toEqual([]);
});

test('every property and every kind of the model has a label', () => {
  const wanted = allKinds().flatMap(({ name, properties }) => [
    ...['_', '_plural', '_about'].map((part) => `model.${name}.${part}`),
    ...properties.map((property) => `model.${name}.${property.name}`),
  ]);
  expect(wanted.filter((key) => !known.has(key))).toEqual([]);
});

test('every section of the model has a heading', () => {
  const sections = new Set(allKinds().flatMap(({ properties }) => properties.map(({ section }) => `section.${section}`)));
  expect([...sections].filter((key) => !known.has(key))).toEqual([]);
});

test('no label is left over from a property that is gone', () => {
  const declared = new Set(
    allKinds().flatMap(({ name, properties }) =>
      ['_', '_plural', '_about', ...properties.map((property) => property.name)].map((part) => `model.${name}.${part}`),
    ),
  );
  expect([...known].filter((key) => key.startsWith('model.') && !declared.has(key))).toEqual([]);
});

test('every key that the pages ask for is in the catalogue', () => {
  const files = new Set(Object.keys(languages.catalogue(DEFAULT_LANGUAGE)));
  const { whole } = keysInCode();
  const wanted = [...whole].filter((key) => files.has(key.split('.')[0] ?? ''));
  const found = (key: string): boolean =>
    known.has(key) || [...known].some((each) => each.startsWith(`${key}_`) || each.startsWith(`${key}.`));
  expect(wanted.filter((key) => !found(key))).toEqual([]);
});

test('every sentence of the catalogue is said somewhere', () => {
  const { whole, begun } = keysInCode();
  const isSaid = (key: string): boolean =>
    whole.has(key) || whole.has(key.replace(/_[a-z_]+$/, '')) || begun.some((begin) => key.startsWith(begin));
  expect([...known].filter((key) => !isSaid(key))).toEqual([]);
});

test('every other language says what the default one says', () => {
  for (const language of languages.known.filter((each) => each !== DEFAULT_LANGUAGE)) {
    const said = new Set(keysOf(languages.catalogue(language)).map(asked));
    expect([...known].filter((key) => !said.has(key))).toEqual([]);
  }
});
