/** Something that is not as the log says, or as the log must be. */
export interface Finding {
  /** The table, or what else it is about: the log, the checkpoint. */
  readonly table: string;
  /** Which row, by its key. */
  readonly row?: string;
  readonly revision?: number;
  readonly column?: string;
  /** What is wrong, as the end of a sentence. */
  readonly says: string;
}

/** `claim 5d0c… (revision 3), value: found "5", the log says "4".` */
export function sentenceOf({ table, row, revision, column, says }: Finding): string {
  const where = [table, row].filter(Boolean).join(' ');
  return `${where}${revision === undefined ? '' : ` (revision ${String(revision)})`}${column === undefined ? '' : `, ${column}`}: ${says}.`;
}

/** What was found and what was expected, short enough for a line. */
export const instead = (found: unknown, expected: unknown, says = 'the log says'): string =>
  `found ${shown(found)}, ${says} ${shown(expected)}`;

function shown(value: unknown): string {
  const text = value === null || value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
