import { groupBy } from '../../domain/group-by.js';
import {
  askedWords,
  closeTo,
  hear,
  isOpen,
  LEAST_WORD,
  matchNames,
  type NameMatch,
  type WordLikenesses,
} from '../../domain/names/match.js';
import { keyOfBeginning, keysOfWord } from '../../domain/names/skeleton.js';
import type { NameWord, Sounds } from '../../domain/names/sounds.js';
import type { Statements } from '../../persistence/database.js';
import { usesOf, wordsOf, wordsUnder, type WordUse } from './search.store.js';

/** A record that answers to a name. */
export interface Found extends NameMatch {
  readonly record: string;
}

/** A word that is at least so alike can lead to the records among which a worse one is looked for. */
const CERTAIN = 0.9;

/** The records of some kinds that answer to a name in any script and spelling, the closest first. As of a revision. */
export async function findByName(db: Statements, text: string, kinds: readonly string[], revision: number): Promise<readonly Found[]> {
  const asked = askedWords(text);
  const likenesses = await likeWords(db, asked);
  const alike: WordLikenesses = (place, known) => likenesses[place]?.get(known) ?? 0;
  // One middle name may be unknown (domain/names/match.ts); nothing else may.
  const atLeast = asked.length > 2 ? asked.length - 1 : asked.length;
  const places = likenesses.map((words) => [...words.keys()]).filter((words) => words.length > 0);
  const uses = places.length < Math.max(atLeast, 1) ? [] : await usesOf(db, places, atLeast, kinds, revision);
  const found = matched(asked, uses, alike);
  return found.length > 0 || asked.length < 2 ? found : findAround(db, asked, likenesses, kinds, revision);
}

/** For each word that is asked for, the known words that are like it. One statement. */
async function likeWords(db: Statements, asked: readonly NameWord[]): Promise<readonly ReadonlyMap<Sounds, number>[]> {
  const keys = asked.map((word, place) => new Set(keysFor(word, isOpen(asked, place))));
  const rows = await wordsUnder(db, [...new Set(keys.flatMap((each) => [...each]))]);
  const alike = hear(asked);
  return asked.map((_, place) => {
    const under = new Set(rows.filter(({ key }) => keys[place]?.has(key)).map(({ folded }) => folded));
    const likenesses = [...under].map((known) => [known, alike(place, known)] as const);
    return new Map(likenesses.filter(([, likeness]) => likeness >= LEAST_WORD));
  });
}

const keysFor = ({ sounds }: NameWord, open: boolean): readonly string[] =>
  sounds.flatMap((each) => [...keysOfWord(each), ...(open ? keyOfBeginning(each) : [])]);

function matched(asked: readonly NameWord[], uses: readonly WordUse[], alike: WordLikenesses): readonly Found[] {
  const byKind = groupBy(uses, ({ kind }) => kind);
  return [...byKind.values()].flatMap((own) => closeTo(matchedOfKind(asked, own, alike).toSorted(byCloseness))).toSorted(byCloseness);
}

/** Of names that are as close, the one with the least beside what was asked for comes first. */
const byCloseness = (a: Found, b: Found): number =>
  b.score - a.score || a.name.length - b.name.length || (a.name < b.name ? -1 : Number(a.name > b.name)) || (a.record < b.record ? -1 : 1);

function matchedOfKind(asked: readonly NameWord[], uses: readonly WordUse[], alike: WordLikenesses): readonly Found[] {
  return [...groupBy(uses, ({ record_id }) => record_id)].flatMap(([record, own]) => {
    const names = [...groupBy(own, ({ name_at }) => name_at).values()];
    const known = names.map((words) => ({ full: words[0]?.name ?? '', words: words.map(({ folded }) => folded) }));
    const match = matchNames(asked, known, alike);
    return match ? [{ record, ...match }] : [];
  });
}

/** Where one word of a name is certain and another is not known at all, the names that have the one are heard through for the other. */
async function findAround(
  db: Statements,
  asked: readonly NameWord[],
  likenesses: readonly ReadonlyMap<Sounds, number>[],
  kinds: readonly string[],
  revision: number,
): Promise<readonly Found[]> {
  const certain = likenesses.map((words) => [...words].filter(([, likeness]) => likeness >= CERTAIN).map(([word]) => word));
  const holding = await Promise.all(
    certain.filter((words) => words.length > 0).map(async (words) => recordsIn(await usesOf(db, [words], 1, kinds, revision))),
  );
  // The fewer have a word, the more it says of who was meant.
  const [fewest] = holding.toSorted((a, b) => a.length - b.length);
  if (!fewest) return [];
  return matched(asked, await wordsOf(db, fewest, revision), hear(asked));
}

const recordsIn = (uses: readonly WordUse[]): readonly string[] => [...new Set(uses.map(({ record_id }) => record_id))];
