import type { Claim } from '../../../server/domain/claim.js';
import { fuzzyDate } from '../../../server/domain/values/index.js';
import { aClaim, aRecord, findingsIn, told } from '../../support/records.js';

const aCase = (...claims: readonly Claim[]) => aRecord('case', 'petrosyan', claims);
const step = (stage: string, date?: string): Claim => aClaim('stages', { stage, ...(date !== undefined && { date: fuzzyDate(date) }) });
const contexts = (rule: string, ...claims: readonly Claim[]): readonly unknown[] =>
  findingsIn([aCase(...claims)])
    .filter((finding) => finding.rule === rule)
    .map(({ severity, parameters }) => (typeof parameters.context === 'string' ? `${severity} ${parameters.context}` : severity));

describe('an application number', () => {
  test.each(['24512/21', '1/00'])('such as %s is good', (number) => {
    expect(told('APPNO_INVALID', [aCase(aClaim('numbers', number))])).toEqual([]);
  });

  test.each(['24512/2021', '024512/21', '24512-21', ''])('is not %j', (number) => {
    expect(told('APPNO_INVALID', [aCase(aClaim('numbers', number))])).toEqual(['error petrosyan/numbers.0.value: petrosyan/numbers.0']);
  });

  test('may be unknown', () => {
    expect(told('APPNO_INVALID', [aCase(aClaim('numbers', undefined, { kind: 'unknown' }))])).toEqual([]);
  });
});

describe('a case law identifier', () => {
  const ecli = aClaim('eclis', 'ECLI:CE:ECHR:2021:1104JUD003242716');

  test.each<[string, readonly Claim[], readonly string[]]>([
    ['agrees with number and judgment', [ecli, aClaim('numbers', '32427/16'), step('judgment', '2021-11-04')], []],
    ['is of another application', [ecli, aClaim('numbers', '62161/14')], ['error number']],
    ['is of one of several applications', [ecli, aClaim('numbers', '62161/14'), aClaim('numbers', '32427/16')], []],
    ['is of an application whose number nobody states', [ecli], []],
    ['is of an application whose number is not known', [ecli, aClaim('numbers', undefined, { kind: 'unknown' })], []],
    ['is of another day', [ecli, step('judgment', '2021-11-05')], ['error day']],
    ['is of some day of that month', [ecli, step('judgment', '2021-11')], []],
    ['is of one of two steps', [ecli, step('judgment', '2021-11-05'), step('just-satisfaction', '2021-11-04')], []],
    ['is not judged by a step that is no judgment', [ecli, step('communicated', '2017-03-10')], []],
    ['is not judged by a judgment without a date', [ecli, step('judgment')], []],
    [
      'of a decision is of the day of a decision',
      [aClaim('eclis', 'ECLI:CE:ECHR:2012:0403DEC003713805'), step('inadmissible', '2012-04-04')],
      ['error day'],
    ],
    ['of a decision is not judged by the judgment', [aClaim('eclis', 'ECLI:CE:ECHR:2012:0403DEC003713805'), step('judgment', '2014')], []],
    ['has a day that there is', [aClaim('eclis', 'ECLI:CE:ECHR:2021:0230JUD003242716')], ['error day']],
    ['has the form of one', [aClaim('eclis', 'ECLI:EU:C:2021:862')], ['error form']],
  ])('%s', (_, claims, found) => {
    expect(contexts('ECLI_MISMATCH', ...claims)).toEqual(found);
  });

  test('of an old application has a short number', () => {
    expect(contexts('ECLI_MISMATCH', aClaim('eclis', 'ECLI:CE:ECHR:2001:0510JUD000578100'), aClaim('numbers', '5781/00'))).toEqual([]);
  });
});

describe('an item of HUDOC', () => {
  const item = (text: string): Claim => aClaim('hudocItems', text);

  test.each<[string, readonly Claim[], readonly string[]]>([
    ['belongs to an application', [item('001-212965'), aClaim('type', 'individual'), step('judgment', '2021-11-04')], []],
    ['belongs to an inter-State application', [item('003-6812345'), aClaim('type', 'inter-state')], []],
    ['belongs to no opinion of another body', [item('001-212965'), aClaim('type', 'opinion')], ['error body']],
    ['belongs to no case before the ICJ', [item('002-12345'), aClaim('type', 'inter-state-icj')], ['error body']],
    ['belongs to a case of which the kind is not stated', [item('001-212965')], []],
    ['is there once a case is communicated', [item('001-172622'), step('lodged', '2016'), step('communicated', '2017')], []],
    [
      'is not there when a case is only lodged',
      [item('001-172622'), step('lodged', '2016'), step('interim-measure-granted')],
      ['warning early'],
    ],
    ['of the press may be there when a case is only lodged', [item('003-7190483'), step('lodged', '2016')], []],
    ['on execution follows a judgment', [item('004-1234'), step('judgment', '2021')], []],
    ['on execution follows a friendly settlement', [item('004-1234'), step('friendly-settlement', '2021')], []],
    ['on execution is not there before', [item('004-1234'), step('communicated', '2017')], ['warning early']],
    ['has the form of one', [item('212965')], ['error form']],
  ])('%s', (_, claims, found) => {
    expect(contexts('HUDOC_KIND_MISMATCH', ...claims)).toEqual(found);
  });

  test.each([
    ['https://hudoc.echr.coe.int/eng?i=001-212965', []],
    ['https://hudoc.echr.coe.int/eng?i=002-12345', []],
    ['https://hudoc.echr.coe.int/eng-press?i=003-7190483', []],
    ['https://hudoc.exec.coe.int/eng?i=004-1234', []],
    ['https://hudoc.echr.coe.int/eng?i=003-7190483', ['error address']],
    ['https://hudoc.echr.coe.int/eng-press?i=001-212965', ['error address']],
    ['https://hudoc.echr.coe.int/eng?i=004-1234', ['error address']],
    ['https://hudoc.echr.coe.int/eng', []],
    ['https://news.example/eng?i=003-7190483', []],
  ])('opens at %s', (url, found) => {
    expect(contexts('HUDOC_KIND_MISMATCH', aClaim('urls', url))).toEqual(found);
  });
});
