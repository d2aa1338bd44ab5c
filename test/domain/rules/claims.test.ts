import type { Claim } from '../../../server/domain/claim.js';
import type { Release } from '../../../server/domain/release.js';
import { aClaim, anna, dated, detention, told } from '../../support/records.js';

const DAILY = { citations: [{ source: 'daily' }] };

describe('a claim by itself', () => {
  test.each<[string, string, Claim, boolean]>([
    ['needs a source', 'STATEMENT_WITHOUT_SOURCE', dated('birthDate', '1968', { citations: [] }), true],
    ['has one', 'STATEMENT_WITHOUT_SOURCE', dated('birthDate', '1968'), false],
    [
      'needs one even where it says that nothing is known',
      'STATEMENT_WITHOUT_SOURCE',
      { ...aClaim('sex', undefined, { kind: 'unknown', citations: [] }) },
      true,
    ],
    [
      'that calls a person something says who does',
      'CHARACTERISATION_UNATTRIBUTED',
      aClaim('characterisations', { wording: 'hostage' }),
      true,
    ],
    [
      'is not attributed to a blank',
      'CHARACTERISATION_UNATTRIBUTED',
      aClaim('characterisations', { wording: 'hostage' }, { assertedBy: { name: ' ' } }),
      true,
    ],
    [
      'is attributed to a name',
      'CHARACTERISATION_UNATTRIBUTED',
      aClaim('characterisations', { wording: 'hostage' }, { assertedBy: { name: 'PACE' } }),
      false,
    ],
    ['of another kind may be nobody’s in particular', 'CHARACTERISATION_UNATTRIBUTED', aClaim('categories', 'civilian'), false],
    ['is deprecated for a reason', 'DEPRECATION_UNEXPLAINED', dated('birthDate', '1968', { rank: 'deprecated' }), true],
    ['is not deprecated for a blank', 'DEPRECATION_UNEXPLAINED', dated('birthDate', '1968', { rank: 'deprecated', reason: '  ' }), true],
    ['says why it is deprecated', 'DEPRECATION_UNEXPLAINED', dated('birthDate', '1968', { rank: 'deprecated', reason: 'A slip.' }), false],
    ['has no value beside "unknown"', 'NOVALUE_WITH_VALUE', dated('birthDate', '1968', { kind: 'unknown' }), true],
    ['has no value beside "none"', 'NOVALUE_WITH_VALUE', aClaim('sex', 'male', { kind: 'none' }), true],
    ['may be unknown', 'NOVALUE_WITH_VALUE', aClaim('sex', undefined, { kind: 'unknown' }), false],
    ['may be 0', 'NOVALUE_WITH_VALUE', aClaim('ageStatements', 0), false],
  ])('%s', (_, rule, claim, broken) => {
    const part =
      {
        STATEMENT_WITHOUT_SOURCE: 'sources',
        CHARACTERISATION_UNATTRIBUTED: 'by',
        DEPRECATION_UNEXPLAINED: 'reason',
        NOVALUE_WITH_VALUE: 'value',
      }[rule] ?? '';
    const line = `error anna/${claim.property}.0.${part}: anna/${claim.property}.0`;
    expect(told(rule, [anna(claim)])).toEqual(broken ? [line] : []);
  });

  test('is pointed at by its place among the claims of its property', () => {
    const records = [anna(dated('birthDate', '1968'), dated('deathDate', '2020'), dated('birthDate', '1969', { citations: [] }))];
    expect(told('STATEMENT_WITHOUT_SOURCE', records)).toEqual(['error anna/birthDate.1.sources: anna/birthDate.1']);
  });
});

describe('a reference', () => {
  test.each<[string, Claim['citations'], boolean]>([
    ['without a place or a quotation is a warning', [{ source: 'daily' }], true],
    ['with a page is good', [{ source: 'daily', locator: 'p. 3' }], false],
    ['with a quotation is good', [{ source: 'daily', quote: 'born in 1968' }], false],
    ['is missed beside a good one', [{ source: 'daily', locator: 'p. 3' }, { source: 'weekly' }], true],
  ])('%s', (_, citations, missed) => {
    const line = 'warning anna/birthDate.0.sources: anna/birthDate.0';
    expect(told('REFERENCE_WITHOUT_LOCATOR', [anna(dated('birthDate', '1968', { citations }))])).toEqual(missed ? [line] : []);
  });
});

describe('preferred claims', () => {
  const preferred = { rank: 'preferred' } as const;

  test('are one at most where there is one value', () => {
    expect(told('TWO_PREFERRED', [anna(dated('birthDate', '1968', preferred), dated('birthDate', '1969', preferred))])).toEqual([
      'error anna/birthDate: anna/birthDate.0 anna/birthDate.1',
    ]);
    expect(told('TWO_PREFERRED', [anna(dated('birthDate', '1968', preferred), dated('birthDate', '1969'))])).toEqual([]);
  });

  test('may be several where there are several values', () => {
    expect(told('TWO_PREFERRED', [anna(aClaim('occupations', 'banker', preferred), aClaim('occupations', 'teacher', preferred))])).toEqual(
      [],
    );
  });
});

describe('what may hurt a person', () => {
  const strike = (more: Partial<Claim> = {}) => detention('anna-2023', aClaim('health', { kind: 'hunger-strike' }, more));
  const line = 'error anna-2023/health.0.clearance: anna-2023/health.0';
  const judged = (more: Partial<Claim>, release?: Release) =>
    told('PUBLIC_WITHOUT_CLEARANCE', [anna(), strike(more)], { releaseOf: () => release });

  test('is public for a recorded reason', () => {
    expect(judged({})).toEqual([line]);
    expect(judged({ clearance: ' ' })).toEqual([line]);
    expect(judged({ clearance: 'The family made it public.' })).toEqual([]);
  });

  test('needs none as long as it is not public', () => {
    expect(judged({}, { visibility: 'public' })).toEqual([line]);
    for (const visibility of ['restricted', 'confidential'] as const) expect(judged({}, { visibility })).toEqual([]);
    expect(judged({}, { visibility: 'embargoed' })).toEqual([line]);
  });

  test('is not what any other property says', () => {
    expect(told('PUBLIC_WITHOUT_CLEARANCE', [anna(aClaim('occupations', 'banker'))])).toEqual([]);
  });
});

describe('an embargo', () => {
  const released = (visibility: Release['visibility'], until?: string): Release => ({ visibility, ...(until !== undefined && { until }) });

  test.each<[string, Release | undefined, Release | undefined, readonly string[]]>([
    ['that nobody set holds nothing', undefined, undefined, []],
    ['on a claim holds it until the day', released('public', '2026-11-23'), undefined, ['error anna/birthDate.0: anna/birthDate.0']],
    ['is over on its day', released('public', '2026-11-22'), undefined, []],
    ['is kept by a claim that is not public', released('embargoed', '2026-11-23'), undefined, []],
    [
      'on a source holds what rests on it',
      undefined,
      released('embargoed', '2027-01-01'),
      ['error anna/birthDate.0.sources.0: anna/birthDate.0'],
    ],
    ['on a source that is over holds nothing', undefined, released('embargoed', '2026-01-01'), []],
    ['on a source does not touch what is restricted', released('restricted'), released('embargoed', '2027-01-01'), []],
  ])('%s', (_, ofClaim, ofSource, lines) => {
    const known = { releaseOf: () => ofClaim, releaseOfSource: () => ofSource };
    expect(told('EMBARGO_ACTIVE', [anna(dated('birthDate', '1968', DAILY))], known)).toEqual(lines);
  });
});
