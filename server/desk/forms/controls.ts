import type { FieldShape, ValueType } from '../../domain/values/index.js';

/** What somebody types or chooses for one part of a value. */
export interface Control {
  /** The way to the part, empty for a value without parts: `statutes.0.code`. */
  readonly path: string;
  readonly as: 'text' | 'lines' | 'date' | 'number' | 'flag' | 'term' | 'terms' | 'record' | 'records';
  readonly required: boolean;
  /** The vocabulary that a term is chosen from. */
  readonly vocabulary?: string;
  /** The kind of the record that is named. */
  readonly refersTo?: string;
  /** What would be accepted. */
  readonly expects: string;
}

// A form without scripts has room for so many more parts than there are, where there may be many.
const ROOM = 2;

/**
 * The controls of a value type, in the order of its declaration, with room for what is in the value already: nothing about a single type is
 * written anywhere else. The value is spelled out (`spelled.ts`).
 */
export function controlsOf(type: ValueType, value?: unknown, path = '', required = true): readonly Control[] {
  const { shape, expects, name } = type;
  const control = (as: Control['as'], more: Partial<Control> = {}): readonly Control[] => [{ path, as, required, expects, ...more }];
  if (name === 'FuzzyDate') return control('date');
  switch (shape.is) {
    case 'text':
      return control('text');
    case 'integer':
    case 'number':
      return control('number');
    case 'boolean':
      return control('flag');
    case 'term':
      return control('term', { vocabulary: shape.vocabulary });
    case 'record':
      return control('record', { refersTo: shape.kind });
    case 'object':
      return Object.entries(shape.fields).flatMap(([key, field]) =>
        controlsOfField(field, partOf(value, key), path === '' ? key : `${path}.${key}`),
      );
  }
}

const PLURALS: Readonly<Partial<Record<Control['as'], Control['as']>>> = { text: 'lines', term: 'terms', record: 'records' };

function controlsOfField({ type, many, required }: FieldShape, value: unknown, path: string): readonly Control[] {
  if (!many) return controlsOf(type, value, path, required);
  const [only] = controlsOf(type, undefined, path, required);
  const plural = only && type.shape.is !== 'object' && PLURALS[only.as];
  if (plural) return [{ ...only, as: plural }];
  const parts = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return Array.from({ length: parts.length + ROOM }, (_, index) =>
    controlsOf(type, parts[index], `${path}.${String(index)}`, false),
  ).flat();
}

/** The part of a spelled-out value under a key. */
export const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
