import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from './yaml-file.js';

/** A term of a controlled vocabulary (SKOS): its labels by language, and where it stands among others. */
export interface VocabularyTerm {
  readonly label: Readonly<Record<string, string>>;
  readonly broader?: string;
  readonly exactMatch?: readonly string[];
  readonly note?: string;
}

export interface Vocabulary {
  readonly note: string;
  readonly terms: Readonly<Record<string, VocabularyTerm>>;
}

export type Vocabularies = ReadonlyMap<string, Vocabulary>;

/** Reads data/vocabulary: one file a vocabulary. */
export function readVocabularies(folder: string): Vocabularies {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((file) => [file.replace(/\.yaml$/, ''), readVocabulary(file, readFileSync(join(folder, file), 'utf8'))]),
  );
}

function readVocabulary(file: string, text: string): Vocabulary {
  const { content, errors } = readYaml(file, text);
  const [error] = errors;
  if (error) throw new Error(`data/vocabulary/${file}:${String(error.line)}: ${error.message}`);
  return content as Vocabulary;
}

export const codesOf =
  (vocabularies: Vocabularies) =>
  (name: string): readonly string[] => {
    const vocabulary = vocabularies.get(name);
    if (!vocabulary) throw new Error(`no vocabulary data/vocabulary/${name}.yaml`);
    return Object.keys(vocabulary.terms);
  };
