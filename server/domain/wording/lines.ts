/** A text in lines of so many letters: pictures do not break lines by themselves. A longer word has a line of its own. */
export function linesOf(text: string, letters: number): readonly string[] {
  return text.split(/\s+/).reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last === undefined || last.length + word.length >= letters ? [...lines, word] : [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
