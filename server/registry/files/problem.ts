/** A refusal with its place in a data file, in the words of the person who must mend it. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

export const inWords = (problem: FileProblem): string =>
  `${problem.file}:${String(problem.line)} ${problem.path}: found ${problem.found}; expected ${problem.expected} [${problem.rule}]`;
