import { accepted, refused, valueType, type ValueType } from './value-type.js';

/** A whole number from 0 up. */
export const Count: ValueType<number> = valueType<number>({
  name: 'Count',
  expects: 'a whole number from 0 up',
  shape: { is: 'integer' },
  parse: (written) =>
    Number.isSafeInteger(written) && (written as number) >= 0 ? accepted(written as number) : refused(written, 'a whole number from 0 up'),
  print: (value, wording) => wording.number(value),
});

export const Decimal: ValueType<number> = valueType<number>({
  name: 'Decimal',
  expects: 'a number',
  shape: { is: 'number' },
  parse: (written) => (typeof written === 'number' && Number.isFinite(written) ? accepted(written) : refused(written, 'a number')),
  print: (value, wording) => wording.number(value),
});

export const Flag: ValueType<boolean> = valueType<boolean>({
  name: 'Flag',
  expects: 'true or false',
  shape: { is: 'boolean' },
  parse: (written) => (typeof written === 'boolean' ? accepted(written) : refused(written, 'true or false')),
});
