/** Text as it is sought and put in order: without case, accents and double spaces. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\S\n]+/gu, ' ')
    .trim();

/** The index over the text of claims knows nothing shorter. */
const SHORTEST = 3;

/** The words of a question that are sought in texts: letters and digits, three and more. */
export const wordsSought = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST);
