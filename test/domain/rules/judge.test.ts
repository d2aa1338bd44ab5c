import fc from 'fast-check';
import type { RecordContent } from '../../../server/domain/claim.js';
import type { Finding } from '../../../server/domain/rules/finding.js';
import { findingInWords } from '../../../server/domain/rules/in-words.js';
import { judgeRecord, judgeRegistry } from '../../../server/domain/rules/judge.js';
import { neighbourhoodOf } from '../../../server/domain/rules/neighbourhood.js';
import { RULES } from '../../../server/domain/rules/rules.js';
import { fuzzyDate } from '../../../server/domain/values/index.js';
import { allKinds } from '../../../server/model/index.js';
import { readRegistry } from '../../../server/registry/files/read-registry.js';
import { codesOf, readVocabularies } from '../../../server/registry/files/vocabularies.js';
import { Languages } from '../../../server/registry/wording.js';
import { aClaim, anna, aRecord, dated, defendant, detention, TODAY, trial } from '../../support/records.js';
import { folderOf, removeFolders } from '../../support/registry-folder.js';
import { inRepository } from '../../support/root.js';
import { someRegistry } from '../../support/some-registry.js';

afterAll(removeFolders);

const vocabularies = readVocabularies(inRepository('data/vocabulary'));
const wording = new Languages(inRepository('data/i18n'), vocabularies).wording('en', (id) => id);

/** The rules of the model; CAPTURE_IMMUTABLE and STALE_BASE are kept by storage. */
const CODES = [
  'STATEMENT_WITHOUT_SOURCE',
  'REFERENCE_WITHOUT_LOCATOR',
  'QUOTE_NOT_IN_CAPTURE',
  'EDTF_INVALID',
  'INTERVAL_REVERSED',
  'EPISODES_OVERLAP',
  'STAY_OUTSIDE_EPISODE',
  'BORN_AFTER_EVENT',
  'AGE_CONTRADICTS_BIRTH',
  'SENTENCE_WITHOUT_VERDICT',
  'APPEAL_BEFORE_JUDGMENT',
  'APPNO_INVALID',
  'ECLI_MISMATCH',
  'HUDOC_KIND_MISMATCH',
  'CHARACTERISATION_UNATTRIBUTED',
  'TWO_PREFERRED',
  'DEPRECATION_UNEXPLAINED',
  'NOVALUE_WITH_VALUE',
  'COUNT_DECREASED',
  'TOTAL_DISAGREES_WITH_LIST',
  'CO_DEFENDANTS_DISAGREE',
  'PUBLIC_WITHOUT_CLEARANCE',
  'EMBARGO_ACTIVE',
];
const ONLY_WARN = [
  'REFERENCE_WITHOUT_LOCATOR',
  'AGE_CONTRADICTS_BIRTH',
  'COUNT_DECREASED',
  'TOTAL_DISAGREES_WITH_LIST',
  'CO_DEFENDANTS_DISAGREE',
];

test('every rule of the model is judged, once', () => {
  expect(RULES.map(({ code }) => code).toSorted()).toEqual(CODES.toSorted());
  expect(
    RULES.filter(({ severity }) => severity === 'warning')
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual(ONLY_WARN.toSorted());
});

test('every rule looks at kinds that there are', () => {
  const kinds = allKinds().map(({ name }) => name);
  expect(RULES.flatMap((rule) => rule.kinds ?? []).filter((kind) => !kinds.includes(kind))).toEqual([]);
});

describe('a finding in words', () => {
  const said = (rule: string, parameters: Finding['parameters'] = {}): string => findingInWords({ rule, parameters }, wording);

  test.each<[string, Finding['parameters'], string]>([
    ['STATEMENT_WITHOUT_SOURCE', {}, 'A fact needs at least one source.'],
    ['QUOTE_NOT_IN_CAPTURE', { quote: 'x', source: 'daily' }, 'The excerpt does not occur in the archived text of this source.'],
    [
      'EDTF_INVALID',
      { found: 'yesterday' },
      "'yesterday' is not a date Habeas understands. Try 2023-09-27, 2023-09, 2023, 2023-09-27~ or 2023-09-19/2023-11-02.",
    ],
    ['EPISODES_OVERLAP', {}, 'Two detentions of one person certainly overlap.'],
    ['BORN_AFTER_EVENT', {}, 'The event certainly precedes the person’s birth.'],
    ['BORN_AFTER_EVENT', { context: 'account' }, 'By one of the accounts, the event precedes the person’s birth.'],
    ['COUNT_DECREASED', { a: 3_807, b: 1_174 }, 'Signature count fell from 3,807 to 1,174.'],
    ['CHARACTERISATION_UNATTRIBUTED', {}, 'Say who applies this term.'],
    [
      'PUBLIC_WITHOUT_CLEARANCE',
      { field: { kind: 'detention', property: 'health' } },
      '“Health” of this kind is not published without a recorded reason.',
    ],
    [
      'AGE_CONTRADICTS_BIRTH',
      { stated: 62, date: fuzzyDate('2024-07'), born: fuzzyDate('1962-11-02') },
      'An age of 62 (July 2024) does not agree with the date of birth: 2 November 1962.',
    ],
  ])('is the catalogue’s: %s', (rule, parameters, sentence) => {
    expect(said(rule, parameters)).toBe(sentence);
  });
});

describe('the neighbourhood of a record', () => {
  const idsOf = (id: string, records: readonly RecordContent[]): readonly string[] =>
    neighbourhoodOf(id, records).map((record) => record.id);
  const RECORDS = [
    anna(aClaim('birthPlace', 'yerevan')),
    detention('anna-2023', aClaim('capturePlace', 'lachin')),
    trial(),
    defendant('in-trial'),
    aRecord('place', 'yerevan', []),
    aRecord('place', 'lachin', []),
    aRecord('person', 'berta', [aClaim('birthPlace', 'yerevan')]),
  ];

  test('is its person’s detentions and trials, and nobody who was born in the same place', () => {
    expect(idsOf('anna-2023', RECORDS)).toEqual(['anna', 'anna-2023', 'in-trial']);
    expect(idsOf('anna', RECORDS)).toEqual(['anna', 'anna-2023', 'trial', 'in-trial']);
    expect(idsOf('yerevan', RECORDS)).toEqual(['yerevan']);
  });

  test('of a trial has the trial with the same case number', () => {
    const number = aClaim('caseNumbers', '1242/2021');
    expect(idsOf('trial', [trial(number), aRecord('proceeding', 'twin', [number]), aRecord('proceeding', 'other', [])])).toEqual([
      'trial',
      'twin',
    ]);
  });
});

describe('a record judged alone', () => {
  test('shows what its draft would break elsewhere', () => {
    const records = [anna(dated('birthDate', '1968')), detention('anna-2023', dated('startDate', '2023'))];
    const draft = detention('anna-2023', dated('startDate', '1923'));
    const around = { records: neighbourhoodOf('anna-2023', records), today: TODAY };
    expect(judgeRecord(detention('anna-2023', dated('startDate', '2023')), around)).toEqual([]);
    expect(judgeRecord(draft, around)).toMatchObject([
      {
        rule: 'BORN_AFTER_EVENT',
        severity: 'error',
        record: 'anna',
        path: 'birthDate.0',
        claims: [
          { record: 'anna-2023', path: 'startDate.0' },
          { record: 'anna', path: 'birthDate.0' },
        ],
      },
    ]);
  });

  test('may be a record that is new', () => {
    const records = [anna(), detention('a', dated('startDate', '2020'), dated('endDate', '2023'))];
    const draft = detention('b', dated('startDate', '2021'), dated('endDate', '2022'));
    const around = { records: neighbourhoodOf('anna', records), today: TODAY };
    expect(judgeRecord(draft, around).map(({ rule }) => rule)).toEqual(['EPISODES_OVERLAP']);
  });

  test('says nothing of what is wrong with its neighbours', () => {
    const records = [anna(dated('birthDate', '1968', { citations: [] })), detention('anna-2023')];
    expect(judgeRecord(detention('anna-2023'), { records, today: TODAY })).toEqual([]);
  });

  test('breaks the same rules as it does in the whole registry', () => {
    fc.assert(
      fc.property(someRegistry(codesOf(vocabularies)), (files) => {
        const read = readRegistry(folderOf(files), codesOf(vocabularies));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        removeFolders();
        const { records, sources } = read.content;
        const whole = judgeRegistry({ records, sources, today: TODAY, mostHeld: () => 0 });
        const lines = (findings: readonly Finding[]): string[] => findings.map((finding) => JSON.stringify(finding)).toSorted();
        for (const record of records) {
          const around = { records: neighbourhoodOf(record.id, records), sources, today: TODAY, mostHeld: () => 0 };
          const involved = whole.filter(({ record: at, claims }) => at === record.id || claims.some((claim) => claim.record === record.id));
          expect(lines(judgeRecord(record, around))).toEqual(lines(involved));
        }
      }),
      { numRuns: 10 },
    );
  });
});
