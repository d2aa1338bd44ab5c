import { accountsOf, type Account } from './accounts.js';
import type { Fact } from './fragments.js';

/** The texts that values were structured from, by the id of an account's first claim; each is told once. */
export type Wordings = ReadonlyMap<string, readonly string[]>;

/** Of facts that stand together: only what none of them says already, and no wording twice. */
export function wordingsIn(facts: readonly Fact[]): Wordings {
  const accounts = facts.flatMap(accountsOf);
  const said = accounts.map(({ text }) => wordsOf(text));
  const found = new Map<string, readonly string[]>();
  for (const account of accounts) {
    const wordings = wordingsOf(account).filter((wording) => !said.some((words) => holds(words, wordsOf(wording))));
    said.push(...wordings.map(wordsOf));
    found.set(keyOf(account), wordings);
  }
  return found;
}

export const keyOf = ({ claims, text }: Account): string => claims[0]?.id ?? text;

const wordingsOf = ({ claims }: Account): readonly string[] => [
  ...new Set(claims.map(({ wording }) => wording).filter((wording) => wording !== null)),
];

const holds = (words: readonly string[], others: readonly string[]): boolean => others.every((word) => words.includes(word));

/** Day and month written as numbers say what a date in words says; its year tells whether it is that date. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\b(\d{4})-\d{2}(-\d{2})?\b/g, '$1')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
