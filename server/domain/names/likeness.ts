import { isNumber, type Sounds } from './sounds.js';

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

const SLIP = 0.9;
const VOWEL_SLIP = 0.3;
const H_SLIP = 0.15;
const V_BEFORE_O_SLIP = 0.4;
const SWAP = 0.6;

// Every search weighs hundreds of pairs of words: costs stand in arrays by character code, and of the table of
// distances no more than three rows are kept.
const CODES = 128;
const TAKING = new Float64Array(CODES * CODES).fill(1);
for (let code = 0; code < CODES; code += 1) TAKING[code * CODES + code] = 0;
for (const [pair, cost] of NEAR) {
  const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  TAKING[a * CODES + b] = cost;
  TAKING[b * CODES + a] = cost;
}
const LOSING = new Float64Array(CODES).fill(SLIP);
const WEIGHT = new Float64Array(CODES).fill(1);
for (const vowel of 'aeiou') {
  LOSING[vowel.charCodeAt(0)] = VOWEL_SLIP;
  WEIGHT[vowel.charCodeAt(0)] = 0.5;
}
const H = 'h'.charCodeAt(0);
const V = 'v'.charCodeAt(0);
const O = 'o'.charCodeAt(0);
LOSING[H] = H_SLIP;
WEIGHT[H] = 0.5;

/** What a sound costs that only one of two words has. */
const losing = (word: Sounds, at: number): number => {
  const code = word.charCodeAt(at);
  return code === V && word.charCodeAt(at + 1) === O ? V_BEFORE_O_SLIP : (LOSING[code] ?? SLIP);
};

function weightOf(word: Sounds, end: number): number {
  let sum = 0;
  for (let at = 0; at < end; at += 1) sum += WEIGHT[word.charCodeAt(at)] ?? 1;
  return sum;
}

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
  const costs = distances(a, b);
  const weight = weightOf(a, a.length);
  let most = 0;
  for (let end = begun ? 0 : b.length; end <= b.length; end += 1) {
    most = Math.max(most, 1 - (costs[end] ?? 0) / Math.max(weight, weightOf(b, end), 1));
  }
  return most;
}

/** What it costs to make each beginning of b out of a (weighted Damerau–Levenshtein): by the length of the beginning. */
function distances(a: Sounds, b: Sounds): Float64Array {
  let [before, last, row] = [new Float64Array(b.length + 1), new Float64Array(b.length + 1), new Float64Array(b.length + 1)];
  for (let j = 1; j <= b.length; j += 1) row[j] = (row[j - 1] ?? 0) + losing(b, j - 1);
  for (let i = 1; i <= a.length; i += 1) {
    [before, last, row] = [last, row, before];
    const [code, lost] = [a.charCodeAt(i - 1), losing(a, i - 1)];
    row[0] = (last[0] ?? 0) + lost;
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      const taken = (last[j - 1] ?? 0) + (TAKING[code * CODES + other] ?? 1);
      let least = Math.min(taken, (last[j] ?? 0) + lost, (row[j - 1] ?? 0) + losing(b, j - 1));
      if (i > 1 && j > 1 && code === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        least = Math.min(least, (before[j - 2] ?? 0) + SWAP);
      row[j] = least;
    }
  }
  return row;
}
