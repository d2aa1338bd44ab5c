import type { FastifyRequest } from 'fastify';

// A note or a quotation may be long; a form has some fifty inputs.
const LONGEST_FIELD = 50_000;

/** The fields of a form by their names: texts with the line ends of the data files; what is ticked several times, line by line. */
export function fieldsOf(body: unknown): ReadonlyMap<string, string> {
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return new Map(
    entries.flatMap(([name, value]): [string, string][] => {
      const text = Array.isArray(value) ? value.filter((each) => typeof each === 'string').join('\n') : (value as unknown);
      if (typeof text !== 'string' || text.length > LONGEST_FIELD) return [];
      return [[name, text.replaceAll('\r\n', '\n').replaceAll('\0', '')]];
    }),
  );
}

/** True where a script of the page sent the form, and reads the answer itself. */
export const isFromScript = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').startsWith('application/json');
