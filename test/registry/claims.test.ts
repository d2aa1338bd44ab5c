import { removeFolders } from '../support/registry-folder.js';
import { BORN, DATE, problemsOf, problemsOfPerson, SOURCE } from '../support/told-of-files.js';

afterEach(removeFolders);

const CLAIM_KEYS = 'value, unknown, none, rank, by, asOf, wording, note, reason, clearance, sources';

describe('a claim', () => {
  /** What is told of a claim whose lines begin at line 2. */
  const told = (property: string, claim: string): readonly string[] =>
    problemsOfPerson(`${property}:\n${claim}`).map((line) => line.replace('people/ruben-vardanyan.yaml:', ''));
  const from = '  sources: [ armenpress-1 ]\n';

  test.each<[string, string, string, string]>([
    [
      'needs a source',
      'birthDate',
      '- value: 1968\n',
      '2 birthDate.0.sources: found nothing; expected at least one source: a fact needs at least one source [STATEMENT_WITHOUT_SOURCE]',
    ],
    [
      'needs a source in its list',
      'birthDate',
      '- value: 1968\n  sources: []\n',
      '3 birthDate.0.sources: found []; expected at least one source: a fact needs at least one source [STATEMENT_WITHOUT_SOURCE]',
    ],
    [
      'has its source in a list',
      'birthDate',
      '- value: 1968\n  sources: armenpress-1\n',
      '3 birthDate.0.sources: found "armenpress-1"; expected at least one source: a fact needs at least one source [STATEMENT_WITHOUT_SOURCE]',
    ],
    [
      'cites no source that is not there',
      'birthDate',
      '- value: 1968\n  sources:\n  - armenpress-1\n  - armenpress-2\n',
      '5 birthDate.0.sources.1: found armenpress-2; expected the id of a source in data/registry/sources [SOURCE_UNKNOWN]',
    ],
    [
      'cites in known words',
      'birthDate',
      '- value: 1968\n  sources:\n  - source: armenpress-1\n    page: 3\n',
      '5 birthDate.0.sources.0.page: found page; expected { source, locator?, quote?, language? } [FIELD_UNKNOWN]',
    ],
    [
      'quotes in a language that is tagged',
      'birthDate',
      '- value: 1968\n  sources:\n  - source: armenpress-1\n    quote: born\n    language: English\n',
      '6 birthDate.0.sources.0.language: found "English"; expected a language tag such as en, hy or hyw (BCP 47) [VALUE_INVALID]',
    ],
    [
      'has no key of its own making',
      'birthDate',
      `- value: 1968\n${from}  certain: true\n`,
      `4 birthDate.0.certain: found certain; expected one of ${CLAIM_KEYS} [KEY_UNKNOWN]`,
    ],
    [
      'has a date that is one',
      'birthDate',
      `- value: 25.05.1968\n${from}`,
      `2 birthDate.0.value: found "25.05.1968"; expected ${DATE} [EDTF_INVALID]`,
    ],
    [
      'has a day that there is',
      'birthDate',
      `- value: 1969-02-29\n${from}`,
      `2 birthDate.0.value: found "1969-02-29"; expected ${DATE}; that month has fewer days [EDTF_INVALID]`,
    ],
    [
      'has an interval that runs forward',
      'birthDate',
      `- value: 1968/1967\n${from}`,
      '2 birthDate.0.value: found "1968/1967"; expected an end that is not before the beginning [INTERVAL_REVERSED]',
    ],
    [
      'was made on a date that is one',
      'birthDate',
      `- value: 1968\n  asOf: yesterday\n${from}`,
      `3 birthDate.0.asOf: found "yesterday"; expected ${DATE} [EDTF_INVALID]`,
    ],
    [
      'has a term of the vocabulary',
      'sex',
      `- value: third\n${from}`,
      '2 sex.0.value: found "third"; expected a term of the vocabulary "sex": one, other [TERM_UNKNOWN]',
    ],
    [
      'refers to a record that is there',
      'birthPlace',
      `- value: yerevan\n${from}`,
      '2 birthPlace.0.value: found "yerevan"; expected the slug of a place in the registry [RECORD_UNKNOWN]',
    ],
    [
      'has all the parts that its value needs',
      'portrait',
      `- value:\n    url: https://habeas.example/a.jpg\n    credit: AP\n${from}`,
      '2 portrait.0.value.licence: found nothing; expected some text [VALUE_INVALID]',
    ],
    [
      'has no part that its value does not know',
      'names',
      `- value:\n    full: Ruben\n    language: en\n    script: Latn\n    kind: one\n    nick: Rubo\n${from}`,
      '7 names.0.value.nick: found nick; expected { full, given?, family?, patronymic?, language, script, kind, romanisation? } [FIELD_UNKNOWN]',
    ],
    [
      'says something',
      'birthDate',
      `- rank: normal\n${from}`,
      '2 birthDate.0.value: found nothing; expected one of value, unknown: true and none: true [VALUE_MISSING]',
    ],
    ['has no empty value', 'birthDate', `- value:\n${from}`, `2 birthDate.0.value: found null; expected ${DATE} [EDTF_INVALID]`],
    [
      'is unknown, not "not unknown"',
      'birthDate',
      `- unknown: false\n${from}`,
      '2 birthDate.0.value: found unknown; expected one of value, unknown: true and none: true [VALUE_MISSING]',
    ],
    [
      'has no value beside "none"',
      'birthDate',
      `- value: 1968\n  none: true\n${from}`,
      '2 birthDate.0.value: found value and none; expected one of value, unknown: true and none: true [NOVALUE_WITH_VALUE]',
    ],
    [
      'is not unknown and none',
      'birthDate',
      `- unknown: true\n  none: true\n${from}`,
      '2 birthDate.0.value: found unknown and none; expected one of value, unknown: true and none: true [NOVALUE_WITH_VALUE]',
    ],
    [
      'has a rank of three',
      'birthDate',
      `- value: 1968\n  rank: best\n${from}`,
      '3 birthDate.0.rank: found "best"; expected one of preferred, normal, deprecated [VALUE_INVALID]',
    ],
    [
      'has no empty rank',
      'birthDate',
      `- value: 1968\n  rank:\n${from}`,
      '3 birthDate.0.rank: found null; expected one of preferred, normal, deprecated [VALUE_INVALID]',
    ],
    [
      'is deprecated for a reason',
      'birthDate',
      `- value: 1968\n  rank: deprecated\n${from}`,
      '2 birthDate.0.reason: found nothing; expected the reason why the claim is deprecated [DEPRECATION_UNEXPLAINED]',
    ],
    [
      'is deprecated for a reason in words',
      'birthDate',
      `- value: 1968\n  rank: deprecated\n  reason: ''\n${from}`,
      '4 birthDate.0.reason: found ""; expected some text [VALUE_INVALID]',
    ],
    [
      'says who applies a characterisation',
      'characterisations',
      `- value: { wording: hostage }\n${from}`,
      '2 characterisations.0.by: found nothing; expected who applies this term [CHARACTERISATION_UNATTRIBUTED]',
    ],
    [
      'is asserted by somebody with a name',
      'birthDate',
      `- value: 1968\n  by: { organisation: nowhere }\n${from}`,
      '3 birthDate.0.by.name: found nothing; expected some text [VALUE_INVALID]',
    ],
    ['is a mapping', 'birthDate', '- 1968\n', `2 birthDate.0: found 1968; expected a claim with the keys ${CLAIM_KEYS} [VALUE_INVALID]`],
    [
      'is made once',
      'birthDate',
      `- value: 1968\n${from}- value: 1968\n${from}`,
      '4 birthDate.1: found the same claim again; expected each claim once [CLAIM_TWICE]',
    ],
    ['stands in a list', 'birthDate', '  value: 1968\n', '1 birthDate: found {"value":1968}; expected a list of claims [VALUE_INVALID]'],
    ['stands in a list that is not empty', 'birthDate', '  []\n', '1 birthDate: found []; expected a list of claims [VALUE_INVALID]'],
  ])('%s', (_, property, claim, line) => {
    expect(told(property, claim)).toContain(line);
  });

  test('differs from another by its source alone', () => {
    expect(
      problemsOf({
        'sources/2023.yaml': SOURCE + SOURCE.replace('armenpress-1', 'armenpress-2'),
        'people/a.yaml': `${BORN}- value: 1968-05-25\n  sources: [ armenpress-2 ]\n`,
      }),
    ).toEqual([]);
  });
});
