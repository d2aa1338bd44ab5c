/** What was refused, or cannot go on, is told in a sentence. */
export function complain(error: unknown): void {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE' && 'port' in error)
    return `PORT: ${String(error.port)} is taken by another program; give another one, such as PORT=${String(Number(error.port) + 1)}`;
  return error.message;
}
