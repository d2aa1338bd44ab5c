/** Sources place the person in more than one category. */
export const SEVERAL = 'several';
/** No source says, or none says for certain. Also the name of what is not known in every other count. */
export const UNKNOWN = 'unknown';

/** The one category in which a person is counted: the registry does not choose between sources that place somebody differently. */
export function countedCategory(categories: readonly string[]): string {
  const [first, ...others] = new Set(categories);
  if (first === undefined) return UNKNOWN;
  return others.length === 0 ? first : SEVERAL;
}
