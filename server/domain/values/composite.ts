import {
  accepted,
  refused,
  valueType,
  type FieldShape,
  type Parsed,
  type Plain,
  type Referents,
  type Refusal,
  type ValueType,
  type Wording,
} from './value-type.js';

type Declared = Readonly<Record<string, FieldShape>>;
type ValueOf<F> = F extends { type: ValueType<infer T>; many: infer M } ? (M extends true ? readonly T[] : T) : never;

/** The data that a composite type declares: required fields always, the others where they are known. */
export type CompositeValue<D extends Declared> = {
  readonly [K in keyof D as D[K]['required'] extends true ? K : never]: ValueOf<D[K]>;
} & { readonly [K in keyof D as D[K]['required'] extends true ? never : K]?: ValueOf<D[K]> };

export const required = <T>(type: ValueType<T>) => ({ type, many: false, required: true }) as const;
export const optional = <T>(type: ValueType<T>) => ({ type, many: false, required: false }) as const;
export const several = <T>(type: ValueType<T>) => ({ type, many: true, required: false }) as const;

interface CompositeOptions<V> {
  /** How the value reads; by default its parts, one after the other. */
  readonly print?: (value: V, wording: Wording) => string;
  /** How the value reads beside its date; by default as it always reads. */
  readonly title?: (value: V, wording: Wording) => string;
  /** The field that may stand alone, without its name, where nothing else is known. */
  readonly shorthand?: string;
  /** What the value refers to beside the records that its parts name. */
  readonly references?: (value: V) => readonly string[];
  /** A rule over the fields together: what would have been accepted, or undefined where the value is good. */
  readonly check?: (value: V) => string | undefined;
}

/** A value made of named parts, each with a value type of its own. */
export function composite<const D extends Declared>(
  name: string,
  fields: D,
  options: CompositeOptions<CompositeValue<D>> = {},
): ValueType<CompositeValue<D>> {
  type V = CompositeValue<D>;
  const names = Object.keys(fields);
  const expects = `{ ${names.map((key) => (fields[key]?.required ? key : `${key}?`)).join(', ')} }`;

  function parse(written: unknown, referents: Referents): Parsed<V> {
    const whole = spelledOut(written, options.shorthand);
    if (!whole) return refused(written, expects);
    const refusals: Refusal[] = Object.keys(whole)
      .filter((key) => !names.includes(key))
      .map((key) => ({ path: key, rule: 'FIELD_UNKNOWN', found: key, expected: expects }));
    const value: Record<string, unknown> = {};
    for (const key of names) {
      const field = fields[key] as FieldShape;
      const parsed = parseField(field, whole[key], referents);
      if (!parsed.ok)
        refusals.push(...parsed.refusals.map((refusal) => ({ ...refusal, path: [key, refusal.path].filter(Boolean).join('.') })));
      else if (parsed.value !== undefined) value[key] = parsed.value;
    }
    if (refusals.length > 0) return { ok: false, refusals };
    const wrong = options.check?.(value as V);
    return wrong === undefined ? accepted(value as V) : refused(written, wrong);
  }

  function write(value: V, referents: Referents): Plain {
    const written: Record<string, Plain> = {};
    for (const [key, part] of partsOf(value)) {
      const field = fields[key] as FieldShape;
      written[key] = field.many
        ? (part as readonly unknown[]).map((each) => field.type.write(each, referents))
        : field.type.write(part, referents);
    }
    const [only, ...others] = Object.keys(written);
    return only !== undefined && others.length === 0 && only === options.shorthand ? (written[only] as Plain) : written;
  }

  const collect = <R>(value: V, of: (type: ValueType, part: unknown) => readonly R[]): R[] =>
    partsOf(value).flatMap(([key, part]) => {
      const field = fields[key] as FieldShape;
      return field.many ? (part as readonly unknown[]).flatMap((each) => of(field.type, each)) : of(field.type, part);
    });

  return valueType<V>({
    name,
    expects,
    shape: { is: 'object', fields },
    parse,
    write,
    print: options.print ?? ((value, wording) => printParts(fields, value, wording)),
    ...(options.title && { title: options.title }),
    references: (value) => [...collect(value, (type, part) => type.references(part)), ...(options.references?.(value) ?? [])],
    dates: (value) => collect(value, (type, part) => type.dates(part)),
  });

  function partsOf(value: V): [string, unknown][] {
    return names
      .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
      .map((key) => [key, (value as Record<string, unknown>)[key]]);
  }
}

function spelledOut(written: unknown, shorthand: string | undefined): Record<string, unknown> | undefined {
  if (shorthand !== undefined && (typeof written !== 'object' || written === null)) return { [shorthand]: written };
  return typeof written === 'object' && written !== null && !Array.isArray(written) ? (written as Record<string, unknown>) : undefined;
}

function parseField(field: FieldShape, written: unknown, referents: Referents): Parsed<unknown> {
  if (written === undefined) return field.required ? refused(undefined, field.type.expects) : accepted(undefined);
  if (!field.many) return field.type.parse(written, referents);
  if (!Array.isArray(written) || written.length === 0) return refused(written, `a list, each ${field.type.expects}`);
  const parsed = written.map((each) => field.type.parse(each, referents));
  const refusals = parsed.flatMap((each, index) =>
    each.ok ? [] : each.refusals.map((refusal) => ({ ...refusal, path: [String(index), refusal.path].filter(Boolean).join('.') })),
  );
  return refusals.length > 0 ? { ok: false, refusals } : accepted(parsed.map((each) => (each as { value: unknown }).value));
}

/** The parts of a composite value in words, in the order of their declaration. */
export function printParts(fields: Declared, value: unknown, wording: Wording): string {
  const parts = Object.entries(fields).flatMap(([key, field]) => {
    const part = (value as Record<string, unknown>)[key];
    if (part === undefined) return [];
    return [
      field.many
        ? wording.list((part as readonly unknown[]).map((each) => field.type.print(each, wording)))
        : field.type.print(part, wording),
    ];
  });
  return parts.join(', ');
}
