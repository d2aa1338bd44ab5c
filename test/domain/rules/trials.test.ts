import type { Claim, RecordContent } from '../../../server/domain/claim.js';
import { fuzzyDate } from '../../../server/domain/values/index.js';
import { aClaim, aRecord, dated, defendant, findingsIn, told, trial } from '../../support/records.js';

const SENTENCE = aClaim('sentence', { years: 20 });
const verdict = (value: string, more: Partial<Claim> = {}): Claim => aClaim('verdict', value, more);

describe('a sentence', () => {
  test.each<[string, readonly Claim[], readonly string[]]>([
    ['after "guilty" is good', [SENTENCE, verdict('guilty')], []],
    ['after "guilty in part" is good', [SENTENCE, verdict('partial')], []],
    ['of which no verdict is known is a gap', [SENTENCE], ['warning']],
    ['after a verdict that is not known is a gap', [SENTENCE, verdict('unknown')], ['warning']],
    ['after "there is a verdict, not known which" is a gap', [SENTENCE, aClaim('verdict', undefined, { kind: 'unknown' })], ['warning']],
    ['after an acquittal is an error', [SENTENCE, verdict('acquitted')], ['error']],
    ['after a trial that was discontinued is an error', [SENTENCE, verdict('discontinued')], ['error']],
    ['where there is no verdict is an error', [SENTENCE, aClaim('verdict', undefined, { kind: 'none' })], ['error']],
    ['that there is none of needs no verdict', [aClaim('sentence', undefined, { kind: 'none' }), verdict('acquitted')], []],
    ['is judged by the verdict that ranks highest', [SENTENCE, verdict('acquitted'), verdict('guilty', { rank: 'preferred' })], []],
  ])('%s', (_, claims, found) => {
    const findings = findingsIn([trial(), defendant('in-trial', ...claims)]).filter(({ rule }) => rule === 'SENTENCE_WITHOUT_VERDICT');
    expect(findings.map(({ severity }) => severity)).toEqual(found);
    expect(findings.every(({ path }) => path === 'sentence.0')).toBe(true);
  });

  test('that somebody only asked for needs no verdict', () => {
    expect(told('SENTENCE_WITHOUT_VERDICT', [trial(), defendant('in-trial', aClaim('prosecutionRequest', { years: 20 }))])).toEqual([]);
  });
});

describe('an appeal', () => {
  const appealed = (date: string) => defendant('in-trial', aClaim('appeals', { text: 'rejected', date: fuzzyDate(date) }));

  test.each([
    ['after the judgment is good', '2023-11-07', '2024-01-15', []],
    ['on its day is good', '2023-11-07', '2023-11-07', []],
    ['in the month of the judgment is possible', '2023-11', '2023-11-07', []],
    ['before it is an error', '2023-11-07', '2023-11-06', ['error trial/judgmentDate.0: in-trial/appeals.0 trial/judgmentDate.0']],
    [
      'before a judgment of about that day is a warning',
      '2023-11-07~',
      '2023-10',
      ['warning trial/judgmentDate.0: in-trial/appeals.0 trial/judgmentDate.0'],
    ],
  ])('%s', (_, judgment, appeal, lines) => {
    expect(told('APPEAL_BEFORE_JUDGMENT', [trial(dated('judgmentDate', judgment)), appealed(appeal)])).toEqual(lines);
  });

  test('is not judged where the judgment is not dated, nor where the appeal is not', () => {
    expect(told('APPEAL_BEFORE_JUDGMENT', [trial(), appealed('2020')])).toEqual([]);
    const undatedAppeal = defendant('in-trial', aClaim('appeals', { text: 'rejected' }));
    expect(told('APPEAL_BEFORE_JUDGMENT', [trial(dated('judgmentDate', '2023')), undatedAppeal])).toEqual([]);
  });

  test.each([
    ['opened', dated('openedOn', '2022')],
    ['heard', aClaim('hearings', { text: 'First hearing', date: fuzzyDate('2022') })],
    ['decided', dated('judgmentDate', '2022')],
  ])('is not %s before the judgment', (_, claim) => {
    const appeal = aRecord('proceeding', 'appeal', [aClaim('appealOf', 'trial'), claim]);
    const path = `${claim.property}.0`;
    expect(told('APPEAL_BEFORE_JUDGMENT', [trial(dated('judgmentDate', '2023')), appeal])).toEqual([
      `error appeal/${path}: appeal/${path} trial/judgmentDate.0`,
    ]);
    expect(told('APPEAL_BEFORE_JUDGMENT', [trial(dated('judgmentDate', '2021')), appeal])).toEqual([]);
  });
});

describe('people tried together', () => {
  const tried = (slug: string, ...claims: readonly Claim[]): RecordContent => defendant(slug, aClaim('person', slug), ...claims);

  test('of whom the same is known agree', () => {
    expect(
      told('CO_DEFENDANTS_DISAGREE', [trial(), tried('a', verdict('guilty'), SENTENCE), tried('b', verdict('guilty'), SENTENCE)]),
    ).toEqual([]);
  });

  test('may get sentences of different length', () => {
    const records = [trial(), tried('a', verdict('guilty'), SENTENCE), tried('b', verdict('guilty'), aClaim('sentence', { life: true }))];
    expect(told('CO_DEFENDANTS_DISAGREE', records)).toEqual([]);
  });

  test('of whom nothing is known agree', () => {
    expect(told('CO_DEFENDANTS_DISAGREE', [trial(), tried('a'), tried('b')])).toEqual([]);
  });

  test('have verdicts that differ: somebody should look', () => {
    expect(told('CO_DEFENDANTS_DISAGREE', [trial(), tried('a', verdict('guilty')), tried('b', verdict('acquitted'))])).toEqual([
      'warning trial/: a/verdict.0 b/verdict.0',
    ]);
  });

  test('have a sentence, all but one', () => {
    const records = [trial(), tried('a', verdict('guilty'), SENTENCE), tried('b', verdict('guilty'))];
    const [finding] = findingsIn(records).filter(({ rule }) => rule === 'CO_DEFENDANTS_DISAGREE');
    expect(finding).toMatchObject({
      severity: 'warning',
      claims: [{ record: 'a', path: 'sentence.0' }],
      parameters: { context: 'some', stated: 1, missing: 1 },
    });
  });

  test('under one case number in two records have one day of judgment', () => {
    const number = aClaim('caseNumbers', '1(101)-1242/2021');
    const twin = (day: string) => aRecord('proceeding', 'twin', [number, dated('judgmentDate', day)]);
    const records = (day: string) => [trial(number, dated('judgmentDate', '2021-07-22')), twin(day)];
    expect(told('CO_DEFENDANTS_DISAGREE', records('2021-07-23'))).toEqual([
      'warning trial/caseNumbers.0: trial/judgmentDate.0 twin/judgmentDate.0',
    ]);
    expect(told('CO_DEFENDANTS_DISAGREE', records('2021-07'))).toEqual([]);
    expect(told('CO_DEFENDANTS_DISAGREE', [trial(dated('judgmentDate', '2021-07-22')), twin('2021-07-23')])).toEqual([]);
  });
});
