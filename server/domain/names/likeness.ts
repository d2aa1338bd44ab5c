import { isNumber, type Sounds } from './sounds.js';

const VOWELS = 'aeiou';

/** What it costs to take one sound for another, where that is less than a whole sound: romanisations, dialects and ears differ so. */
const NEAR: readonly (readonly [pair: string, cost: number])[] = [
  // Western and Eastern Armenian voice what the other leaves voiceless.
  ['pb', 0.15],
  ['td', 0.15],
  ['kg', 0.15],
  ['CJ', 0.2],
  ['TD', 0.2],
  // gh and kh, and who has no letter for them.
  ['gG', 0.15],
  ['kG', 0.3],
  ['XG', 0.35],
  ['kX', 0.25],
  ['Xh', 0.2],
  ['gh', 0.3],
  ['Gh', 0.4],
  // Hissing and hushing.
  ['CS', 0.35],
  ['CT', 0.35],
  ['JZ', 0.2],
  ['JD', 0.3],
  ['Ts', 0.3],
  ['Dz', 0.25],
  ['sz', 0.25],
  ['sS', 0.35],
  ['zZ', 0.35],
  ['TS', 0.5],
  ['CX', 0.45],
  ['Ck', 0.45],
  // Letters that mean several sounds.
  ['cT', 0.1],
  ['cC', 0.2],
  ['cJ', 0.2],
  ['ck', 0.15],
  ['cs', 0.15],
  ['cD', 0.3],
  ['jJ', 0.1],
  ['jD', 0.1],
  ['jZ', 0.1],
  ['ji', 0.25],
  ['jC', 0.3],
  ['jT', 0.3],
  ['jX', 0.4],
  // Arabic has neither p nor v.
  ['fv', 0.2],
  ['bv', 0.35],
  ['pf', 0.3],
  ['Jg', 0.4],
  // Half-vowels.
  ['vu', 0.25],
  ['vo', 0.4],
  // Vowels.
  ['ei', 0.2],
  ['ou', 0.2],
  ['ae', 0.35],
  ['ao', 0.35],
  ['iu', 0.3],
  ['eo', 0.4],
  ['ai', 0.5],
  ['au', 0.5],
  ['eu', 0.4],
  ['io', 0.5],
  // Letters that look or lie alike.
  ['mn', 0.6],
  ['rl', 0.8],
];

const substitution = new Map(NEAR.flatMap(([[a = '', b = ''], cost]) => [[a + b, cost] as const, [b + a, cost] as const]));

const isVowel = (sound: string): boolean => VOWELS.includes(sound);

const SLIP = 0.9;
const VOWEL_SLIP = 0.3;
const H_SLIP = 0.15;
const SWAP = 0.6;

const costOfTaking = (a: string, b: string): number => (a === b ? 0 : (substitution.get(a + b) ?? 1));

/** What a sound costs that only one of two words has. */
function costOfLosing(sound: string | undefined, next: string | undefined): number {
  if (sound === undefined) return 0;
  if (sound === 'h') return H_SLIP;
  if (sound === 'v' && next === 'o') return 0.4;
  return isVowel(sound) ? VOWEL_SLIP : SLIP;
}

const weightOf = (sounds: Sounds): number =>
  Array.from(sounds).reduce((sum, sound) => sum + (isVowel(sound) || sound === 'h' ? 0.5 : 1), 0);

/** The ending that most surnames share says nothing about which of them it is. */
const ENDING = /(?<=.{2})ian[ct]?$/;

/**
 * How alike two words sound, from 0 to 1. Where `begun` is true, the first may break off: it is as alike as it is to the best beginning of
 * the second. A weighted Damerau–Levenshtein distance, set against how much there is to hear.
 */
export function likeness(asked: Sounds, known: Sounds, begun = false): number {
  if (asked === known) return 1;
  if (isNumber(asked) || isNumber(known)) return Number(begun && known.startsWith(asked));
  const both = !begun && ENDING.test(asked) && ENDING.test(known);
  const [a, b] = both ? [asked.replace(ENDING, ''), known.replace(ENDING, '')] : [asked, known];
  const rows = costs(a, b);
  const last = rows.at(-1) ?? [];
  const ends = begun ? last.map((cost, end) => ({ cost, end })) : [{ cost: last.at(-1) ?? 0, end: b.length }];
  return Math.max(...ends.map(({ cost, end }) => 1 - cost / Math.max(weightOf(a), weightOf(b.slice(0, end)), 1)), 0);
}

function costs(a: Sounds, b: Sounds): number[][] {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= b.length; j++) {
      const lose = i > 0 ? (rows[i - 1]?.[j] ?? 0) + costOfLosing(a[i - 1], a[i]) : Infinity;
      const gain = j > 0 ? (row[j - 1] ?? 0) + costOfLosing(b[j - 1], b[j]) : Infinity;
      const take = i > 0 && j > 0 ? (rows[i - 1]?.[j - 1] ?? 0) + costOfTaking(a.charAt(i - 1), b.charAt(j - 1)) : Infinity;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (rows[i - 2]?.[j - 2] ?? 0) + SWAP : Infinity;
      row.push(i === 0 && j === 0 ? 0 : Math.min(lose, gain, take, swap));
    }
    rows.push(row);
  }
  return rows;
}
