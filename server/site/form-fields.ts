import type { FastifyRequest } from 'fastify';

/** The fields of a form by their names: texts with the line ends of the data files; what is ticked several times, line by line. How long they may be, the size of a body limits. */
export function fieldsOf(body: unknown): ReadonlyMap<string, string> {
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return new Map(
    entries.flatMap(([name, value]): [string, string][] => {
      const text = Array.isArray(value) ? value.filter((each) => typeof each === 'string').join('\n') : (value as unknown);
      if (typeof text !== 'string') return [];
      return [[name, text.replaceAll('\r\n', '\n').replaceAll('\0', '')]];
    }),
  );
}

/** True where a script of the page sent the form, and reads the answer itself. */
export const isFromScript = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').startsWith('application/json');
