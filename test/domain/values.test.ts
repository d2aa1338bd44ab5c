import fc from 'fast-check';
import { allKinds } from '../../server/model/index.js';
import {
  Count,
  CountryCode,
  Decimal,
  Flag,
  LanguageTag,
  RecordRef,
  ScriptCode,
  Term,
  Text,
  Url,
  composite,
  optional,
  required,
  several,
  shown,
  type Plain,
  type Referents,
  type Refusal,
  type ValueType,
} from '../../server/domain/values/index.js';
import { written, type Known } from '../support/arbitrary-values.js';

const SLUGS = ['ruben-vardanyan', 'baku-military-court', '1'];
const CODES = ['judge', 'presiding-judge'];
const known: Known = { codesOf: () => CODES, slugsOf: () => SLUGS };
const referents: Referents = {
  idOf: (kind, slug) => (SLUGS.includes(slug) ? `${kind}#${slug}` : undefined),
  slugOf: (kind, id) => (id.startsWith(`${kind}#`) ? id.slice(kind.length + 1) : undefined),
  codesOf: () => CODES,
};

const parse = (type: ValueType, value: unknown): unknown => type.parse(value, referents);
const refusals = (type: ValueType, value: unknown): readonly Refusal[] => {
  const parsed = type.parse(value, referents);
  if (parsed.ok) throw new Error(`accepted: ${JSON.stringify(parsed.value)}`);
  return parsed.refusals;
};

/** Every type that a property has, each vocabulary and each kind referred to standing for the others. */
const types = [...new Map(allKinds().flatMap((kind) => kind.properties.map(({ type }) => [type.name, type] as const)))];

test.each(types)('a %s is written so that it is read back as itself', (_, type) => {
  fc.assert(
    fc.property(written(type, known), (given) => {
      const first = type.parse(given, referents);
      if (!first.ok) throw new fc.PreconditionFailure();
      const value: unknown = first.value;
      expect(type.parse(type.write(value, referents), referents)).toEqual(first);
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      expect([type.differs(value, value), type.finer(value, value)]).toEqual([false, false]);
    }),
  );
});

test.each(types)('whatever is written for a %s is read or refused in words', (_, type) => {
  fc.assert(
    fc.property(fc.jsonValue(), (given) => {
      const parsed = type.parse(given, referents);
      if (parsed.ok) return;
      expect(parsed.refusals).not.toHaveLength(0);
      for (const { rule, expected } of parsed.refusals) expect([rule, expected]).not.toContain('');
    }),
  );
});

describe('text', () => {
  test('is trimmed and put into normal form C', () => {
    expect(parse(Text, '  Cafe\u0301 ')).toEqual({ ok: true, value: 'Café' });
  });

  test.each([[''], ['  '], ['x'.repeat(10_001)], [5], [null], [true], [['a']], [undefined]])('is not %j', (value) => {
    expect(refusals(Text, value)).toEqual([{ path: '', rule: 'VALUE_INVALID', found: shown(value), expected: 'some text' }]);
  });

  test.each([
    [
      Url,
      ['https://habeas.example/a?b=c', 'http://127.0.0.1:3000'],
      ['habeas.example', 'ftp://habeas.example', 'javascript:alert(1)', 'https://', 'data:text/html,x'],
    ],
    [LanguageTag, ['en', 'hyw', 'az-Latn', 'zh-Hant-TW'], ['e', 'english', 'EN', 'en_GB', 'en-']],
    [CountryCode, ['AM', 'AZ'], ['am', 'ARM', 'A', 'A1']],
    [ScriptCode, ['Armn', 'Latn'], ['armn', 'ARMN', 'Arm', 'Armen']],
  ] as const)('is an address or a code only where it looks like one (%#)', (type, good, bad) => {
    expect(good.map((text) => type.parse(text, referents))).toEqual(good.map((value) => ({ ok: true, value })));
    expect(bad.filter((text) => type.parse(text, referents).ok)).toEqual([]);
  });
});

describe('numbers', () => {
  test('a count is whole and not below nothing', () => {
    expect([0, 23, Number.MAX_SAFE_INTEGER].every((value) => Count.parse(value, referents).ok)).toBe(true);
    for (const value of [-1, 1.5, '23', null, Number.NaN, Number.MAX_SAFE_INTEGER + 1])
      expect(refusals(Count, value)[0]).toMatchObject({ expected: 'a whole number from 0 up' });
  });

  test('a decimal is any finite number', () => {
    expect([0, -1, 11.5].every((value) => Decimal.parse(value, referents).ok)).toBe(true);
    for (const value of ['11.5', Number.NaN, Number.POSITIVE_INFINITY])
      expect(refusals(Decimal, value)[0]).toMatchObject({ expected: 'a number' });
  });

  test('a flag is true or false and nothing that looks like it', () => {
    expect([true, false].every((value) => Flag.parse(value, referents).ok)).toBe(true);
    for (const value of ['true', 'yes', 1, 0, null]) expect(refusals(Flag, value)[0]).toMatchObject({ expected: 'true or false' });
  });
});

describe('a term', () => {
  const Seat = Term('judge-seat');

  test('is one of its vocabulary', () => {
    expect(parse(Seat, 'judge')).toEqual({ ok: true, value: 'judge' });
  });

  test.each(['Judge', '', 'toString', 5, null, ['judge']])('is not %j, and the refusal lists the terms', (value) => {
    expect(refusals(Seat, value)).toEqual([
      {
        path: '',
        rule: 'TERM_UNKNOWN',
        found: JSON.stringify(value),
        expected: 'a term of the vocabulary "judge-seat": judge, presiding-judge',
      },
    ]);
  });
});

describe('a reference', () => {
  const PersonRef = RecordRef('person');

  test('is written as a slug and kept as an id, which it tells', () => {
    expect(parse(PersonRef, 'ruben-vardanyan')).toEqual({ ok: true, value: 'person#ruben-vardanyan' });
    expect(PersonRef.write('person#ruben-vardanyan', referents)).toBe('ruben-vardanyan');
    expect(PersonRef.references('person#ruben-vardanyan')).toEqual(['person#ruben-vardanyan']);
  });

  test.each(['nobody', 'person#ruben-vardanyan', 1, null])('does not reach %j', (value) => {
    expect(refusals(PersonRef, value)).toEqual([
      { path: '', rule: 'RECORD_UNKNOWN', found: JSON.stringify(value), expected: 'the slug of a person in the registry' },
    ]);
  });

  test('to a record that is gone cannot be written', () => {
    expect(() => PersonRef.write('place#1', referents)).toThrow('no person place#1');
  });
});

describe('a composite', () => {
  const Hearing = composite(
    'Hearing',
    { what: required(Text), count: optional(Count), persons: several(RecordRef('person')) },
    {
      shorthand: 'what',
      check: ({ what, count }) => (what === 'none' && count !== undefined ? 'no count where there was none' : undefined),
    },
  );

  test('keeps what is known, in the order of its declaration', () => {
    const parsed = Hearing.parse({ persons: ['1'], what: 'Opening' }, referents);
    expect(JSON.stringify(parsed)).toBe('{"ok":true,"value":{"what":"Opening","persons":["person#1"]}}');
  });

  test('is written by its one telling part where nothing else is known', () => {
    expect(parse(Hearing, 'Opening')).toEqual({ ok: true, value: { what: 'Opening' } });
    expect(Hearing.write({ what: 'Opening' }, referents)).toBe('Opening');
    expect(Hearing.write({ what: 'Opening', count: 2 }, referents)).toEqual({ what: 'Opening', count: 2 });
  });

  test('tells all that is wrong with it at once, each with its place', () => {
    expect(
      refusals(Hearing, { count: -1, persons: ['1', 'nobody'], when: '2025' } satisfies Plain).map(({ path, rule, found }) => [
        path,
        rule,
        found,
      ]),
    ).toEqual([
      ['when', 'FIELD_UNKNOWN', 'when'],
      ['what', 'VALUE_INVALID', 'nothing'],
      ['count', 'VALUE_INVALID', '-1'],
      ['persons.1', 'RECORD_UNKNOWN', '"nobody"'],
    ]);
  });

  test('has no empty lists', () => {
    expect(refusals(Hearing, { what: 'Opening', persons: [] })).toMatchObject([
      { path: 'persons', found: '[]', expected: 'a list, each the slug of a person' },
    ]);
  });

  test('has its own rule over its parts', () => {
    expect(refusals(Hearing, { what: 'none', count: 1 })).toMatchObject([
      { rule: 'VALUE_INVALID', expected: 'no count where there was none' },
    ]);
  });

  test('names the records of all its parts', () => {
    expect(Hearing.references({ what: 'Opening', persons: ['person#1', 'person#2'] })).toEqual(['person#1', 'person#2']);
  });

  test.each([[['Opening']], [null], [5]])('is not %j', (value) => {
    expect(refusals(Hearing, value)).not.toEqual([]);
  });
});

test('what was found is shown short', () => {
  expect(shown(undefined)).toBe('nothing');
  expect(shown('a')).toBe('"a"');
  expect(shown('x'.repeat(200))).toHaveLength(78);
});
