import { removeFolders } from '../support/registry-folder.js';
import { DATE, problemsOf, SOURCE } from '../support/told-of-files.js';

afterEach(removeFolders);

describe('a source', () => {
  const told = (text: string, file = 'sources/2023.yaml'): readonly string[] => problemsOf({ [file]: text });

  test('stands in the file of its year', () => {
    expect(told(SOURCE, 'sources/2024.yaml')).toEqual([
      'sources/2024.yaml:6 0.issued: found sources/2024.yaml; expected sources/2023.yaml [FILE_WRONG]',
    ]);
    expect(told(SOURCE, 'sources/12023.yaml')).toEqual([
      'sources/12023.yaml:6 0.issued: found sources/12023.yaml; expected sources/2023.yaml [FILE_WRONG]',
    ]);
    expect(told(SOURCE.replace('  issued: 2023-09-27\n', ''))).toEqual([
      'sources/2023.yaml:1 0.issued: found sources/2023.yaml; expected sources/undated.yaml [FILE_WRONG]',
    ]);
  });

  test('has an id that no other has', () => {
    expect(told(SOURCE + SOURCE)).toEqual(['sources/2023.yaml:8 1.id: found armenpress-1; expected an id of its own [SLUG_TAKEN]']);
  });

  test.each<[string, string, string, string]>([
    [
      'an id of small letters',
      'id: armenpress-1',
      'id: Armenpress 1',
      '1 0.id: found Armenpress 1; expected small letters, digits and hyphens [SLUG_INVALID]',
    ],
    ['a title', 'title: Ruben Vardanyan is captured', 'note: no title', '1 0.title: found nothing; expected some text [VALUE_INVALID]'],
    [
      'a kind that is known',
      'kind: news',
      'kind: rumour',
      '4 0.kind: found "rumour"; expected a term of the vocabulary "source-kind": news, ngo [TERM_UNKNOWN]',
    ],
    [
      'a language that is tagged',
      'language: en',
      'language: English',
      '5 0.language: found "English"; expected a language tag such as en, hy or hyw (BCP 47) [VALUE_INVALID]',
    ],
    [
      'a date of issue that is one',
      'issued: 2023-09-27',
      'issued: 27 September',
      `6 0.issued: found "27 September"; expected ${DATE}; there are no spaces in it [EDTF_INVALID]`,
    ],
    [
      'a day on which it was read',
      'accessed: 2026-11-22',
      'note: nobody read it',
      `1 0.accessed: found nothing; expected ${DATE} [VALUE_INVALID]`,
    ],
    [
      'an address on the web',
      'kind: news',
      'kind: news\n  url: armenpress.am',
      '5 0.url: found "armenpress.am"; expected an address that begins with https:// or http:// [VALUE_INVALID]',
    ],
    [
      'no keys that sources do not have',
      'kind: news',
      'kind: news\n  author: A',
      '5 0.author: found author; expected { id, title, publisher, publisherCountry?, kind, language, url?, readAt?, issued?, accessed, abstract?, note? } [FIELD_UNKNOWN]',
    ],
  ])('has %s', (_, good, bad, line) => {
    expect(told(SOURCE.replace(good, bad))).toContain(`sources/2023.yaml:${line}`);
  });

  test.each([
    ['id: armenpress-1\n', 'no list', 'a list of sources'],
    ['', 'no list', 'a list of sources'],
    [
      '- armenpress-1\n',
      '"armenpress-1"',
      '{ id, title, publisher, publisherCountry?, kind, language, url?, readAt?, issued?, accessed, abstract?, note? }',
    ],
  ])('is one of a list; %j is not', (text, found, expected) => {
    expect(told(text)).toEqual([expect.stringContaining(`found ${found}; expected ${expected} [VALUE_INVALID]`)]);
  });
});
