import type { FieldShape, ValueType } from '../domain/values/index.js';

/** Where labels and records come from. */
export interface Presenter {
  term(vocabulary: string, code: string): unknown;
  record(id: string): unknown;
}

/** Makes a kept value ready to be read: a term gets its label, references become records. Other values pass as they are. */
export function present(type: ValueType, value: unknown, view: Presenter): unknown {
  const { shape } = type;
  if (shape.is === 'term') return view.term(shape.vocabulary, value as string);
  if (shape.is === 'record') return view.record(value as string);
  if (shape.is !== 'object' || isPlain(type)) return value;
  return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, presentField(shape.fields[key], part, view)]));
}

function presentField(field: FieldShape | undefined, part: unknown, view: Presenter): unknown {
  if (!field) return part;
  if (field.type.shape.is === 'term') return part;
  return field.many ? (part as readonly unknown[]).map((each) => present(field.type, each, view)) : present(field.type, part, view);
}

const plain = new WeakMap<ValueType, boolean>();

/** True where nothing inside needs a record; terms inside a value are given by their codes. */
function isPlain(type: ValueType): boolean {
  const known = plain.get(type);
  if (known !== undefined) return known;
  const { shape } = type;
  const answer =
    shape.is === 'object'
      ? Object.values(shape.fields).every((field) => field.type.shape.is === 'term' || isPlain(field.type))
      : shape.is !== 'term' && shape.is !== 'record';
  plain.set(type, answer);
  return answer;
}
