import { askedWords, hear, matchNames } from '../../domain/names/match.js';
import { nameWords } from '../../domain/names/sounds.js';
import { when, type Soon } from '../../domain/soon.js';
import type { RegistryRecord } from '../../registry/record.js';

interface WrittenName {
  readonly full: string;
}

/** The name of a person's that answers to a text; undefined where none does. */
export const matchedName = (person: RegistryRecord, text: string): Soon<WrittenName | undefined> =>
  when(person.view.load([person], NAMES), () => {
    const asked = askedWords(text);
    const written = person
      .fact('names')
      .claims.filter(({ kind, rank }) => kind === 'value' && rank !== 'deprecated')
      .map(({ value }) => value as WrittenName);
    const known = written.map(({ full }) => ({ full, words: nameWords(full).flatMap(({ sounds }) => sounds) }));
    const match = matchNames(asked, known, hear(asked));
    return match && written.find(({ full }) => full === match.name);
  });

const NAMES: ReadonlySet<string> = new Set(['names']);
