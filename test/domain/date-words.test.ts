import { readVocabularies } from '../../server/registry/files/vocabularies.js';
import { Languages } from '../../server/registry/wording.js';
import { inRepository } from '../support/root.js';

const languages = new Languages(inRepository('data/i18n'), readVocabularies(inRepository('data/vocabulary')));
const english = languages.wording('en', (id) => id);

test.each([
  ['2023-09-27', '27 September 2023'],
  ['2023-09-19~', 'about 19 September 2023'],
  ['2022-09-13/2022-09-14', '13 – 14 September 2022'],
  ['../2021-03-12', 'until 12 March 2021'],
  ['2021-03-12/', 'since 12 March 2021'],
  ['[2020-10-09..2021-05-14]', 'some day from 9 October 2020 to 14 May 2021'],
  ['[..2021-03-12]', 'not later than 12 March 2021'],
  ['[2021-03-12..]', 'not earlier than 12 March 2021'],
  ['[2023-09-27,2023-09-29]', '27 September 2023 or 29 September 2023'],
])('the date %s is said "%s"', (edtf, said) => {
  expect(english.date(edtf)).toBe(said);
});
