import type { Claim, Citation } from '../../domain/claim.js';

/** What is read in a claim by people: its words and those of its sources; no codes, numbers of records or addresses of sources. */
export function wordsOfClaim({ value, wording, note, assertedBy, citations }: Claim): readonly string[] {
  return [...textsIn(value), wording, note, assertedBy?.name, ...citations.flatMap(wordsOfCitation)].filter((text) => text !== undefined);
}

const wordsOfCitation = ({ quote, locator }: Citation): readonly (string | undefined)[] => [quote, locator];

/** Text with a space in it, in a script of its own, or a word with a capital was written to be read; codes were not. */
const READ = /\s|[^\p{ASCII}]|^\p{Lu}.{4}/u;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return READ.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
