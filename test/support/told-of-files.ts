import { inWords } from '../../server/registry/files/problem.js';
import { readRegistry } from '../../server/registry/files/read-registry.js';
import { folderOf } from './registry-folder.js';

/** The codes of the vocabularies that these files are read with. */
export const codesOf = (vocabulary: string): readonly string[] => (vocabulary === 'source-kind' ? ['news', 'ngo'] : ['one', 'other']);

/** A good source, as its file holds it. */
export const SOURCE = `- id: armenpress-1
  title: Ruben Vardanyan is captured
  publisher: Armenpress
  kind: news
  language: en
  issued: 2023-09-27
  accessed: 2026-11-22
`;

export const SOURCES = { 'sources/2023.yaml': SOURCE };

/** A good property of a person. */
export const BORN = 'birthDate:\n- value: 1968-05-25\n  sources: [ armenpress-1 ]\n';

/** What a refused date is told to be. */
export const DATE = 'a date such as 2023-09-27, 2023-09, 2023, 2023-09-27~ or 2023-09-19/2023-11-02';

export const read = (files: Readonly<Record<string, string>>) => readRegistry(folderOf(files), codesOf);

/** What is told of files, as lines. */
export function problemsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const result = read(files);
  return result.ok ? [] : result.problems.map(inWords);
}

/** What is told of one person's file, beside a good source. */
export const problemsOfPerson = (text: string): readonly string[] => problemsOf({ ...SOURCES, 'people/ruben-vardanyan.yaml': text });
