import { isNumber, type Sounds } from './sounds.js';

/** Consonants that one romanisation or another writes for each other, under one letter. Vowels, h and kh come and go. */
const CLASSES = { P: 'pb', V: 'fv', T: 'td', K: 'kgG', C: 'CJSZTDszcj', R: 'r', L: 'l', M: 'm', N: 'n' } as const;

const classOf = new Map(Object.entries(CLASSES).flatMap(([name, sounds]) => Array.from(sounds).map((sound) => [sound, name] as const)));

/** The consonants of a word by class: Yuljekyan and Euljekian have one skeleton, LCKN. */
export const skeleton = (sounds: Sounds): string =>
  Array.from(sounds)
    .map((sound) => classOf.get(sound) ?? '')
    .join('');

/** With fewer consonants, one that is missing leaves too little to go by. */
const LEAST_TO_LOSE_ONE = 3;

/** Under what a word is kept and sought as a whole: itself, its skeleton, and what is left when any one consonant is missing. Words one slip apart share a key. */
export function keysOfWord(sounds: Sounds): readonly string[] {
  if (isNumber(sounds)) return [sounds];
  const whole = skeleton(sounds);
  if (whole.length < LEAST_TO_LOSE_ONE) return [`=${sounds}`, ...(whole === '' ? [] : [whole])];
  return [...new Set([whole, ...Array.from(whole).map((_, at) => whole.slice(0, at) + whole.slice(at + 1))])];
}

/** Longer beginnings are found by their first part. */
const LONGEST_BEGINNING = 6;
const SHORTEST_SKELETON = 2;

/** Under what a word is sought that is not typed to its end: its beginning, and that of its skeleton. */
export function keyOfBeginning(sounds: Sounds): readonly string[] {
  const bones = isNumber(sounds) ? '' : skeleton(sounds).slice(0, LONGEST_BEGINNING);
  return [`${sounds.slice(0, LONGEST_BEGINNING)}-`, ...(bones.length < SHORTEST_SKELETON ? [] : [`${bones}-`])];
}

/** Every key that a known word is kept under. */
export function keysOf(sounds: Sounds): readonly string[] {
  const beginnings = Array.from(sounds.slice(0, LONGEST_BEGINNING)).flatMap((_, at) => keyOfBeginning(sounds.slice(0, at + 1)));
  const whole = skeleton(sounds);
  const bones = isNumber(sounds) ? [] : Array.from(whole.slice(0, LONGEST_BEGINNING)).map((_, at) => `${whole.slice(0, at + 1)}-`);
  return [...new Set([...keysOfWord(sounds), ...beginnings, ...bones.filter((key) => key.length > SHORTEST_SKELETON)])];
}
