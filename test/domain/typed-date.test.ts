import fc from 'fast-check';
import { FuzzyDateType } from '../../server/domain/values/index.js';
import { typedDate } from '../../server/domain/wording/typed-date.js';
import { dateInWords } from '../../server/domain/wording/date-words.js';

const NOBODY = { idOf: () => undefined, slugOf: () => undefined, codesOf: () => [] };

describe('a date as a person types it', () => {
  test.each([
    ['Sept 2023', '2023-09'],
    ['2 August 2021', '2021-08-02'],
    ['around May 2022', '2022-05~'],
    ['c. 19 September 2023', '2023-09-19~'],
    ['August 2, 2021', '2021-08-02'],
    ['2nd of August 2021', '2021-08-02'],
    ['2 Aug. 2021', '2021-08-02'],
    ['2023', '2023'],
    ['2023-09-27', '2023-09-27'],
    ['2.8.2021', '2021-08-02'],
    ['27/9/2023', '2023-09-27'],
    ['9/27/2023', '2023-09-27'],
    ['2023/9/27', '2023-09-27'],
    ['probably May 2022', '2022-05?'],
    ['May 2022?', '2022-05?'],
    ['1990s', '199X'],
    ['autumn 2020', '2020-23'],
    ['since 27 September 2023', '2023-09-27/..'],
    ['before June 2021', '../2021-06'],
    ['19 September to 2 November 2023', '2023-09-19/2023-11-02'],
    ['between 19 September and 2 November 2023', '2023-09-19/2023-11-02'],
    ['5–25 April 2024', '2024-04-05/2024-04-25'],
    ['December 2022 - September 2023', '2022-12/2023-09'],
  ])('%s is %s', (typed, edtf) => {
    expect(typedDate(typed, 'en')).toBe(edtf);
    expect(FuzzyDateType.parse(edtf, NOBODY).ok).toBe(true);
  });

  test.each([
    ['hy', '27 սեպտեմբերի 2023', '2023-09-27'],
    ['fr', '27 septembre 2023', '2023-09-27'],
    ['fr', 'août 2021', '2021-08'],
    ['ru', '27 сентября 2023', '2023-09-27'],
    ['ru', 'сентябрь 2023', '2023-09'],
    ['es', '27 de septiembre 2023', undefined],
    ['es', '27 septiembre 2023', '2023-09-27'],
    ['hy', '27 September 2023', '2023-09-27'],
  ])('in %s: %s is %s', (language, typed, edtf) => expect(typedDate(typed, language)).toBe(edtf));

  test.each(['3/4/2023', 'yesterday', 'ma 2023', 'ju 2023', '2 3 May 2023', 'May', '12', '', 'x'.repeat(500), 'late 2023'])(
    'is not guessed from "%s"',
    (typed) => expect(typedDate(typed, 'en')).toBeUndefined(),
  );

  test.each(['2023-09-27~', '[2023-09-19..2023-11-02]', '2023-09-19/2023-11-02', '2023-XX-12', '../2023'])(
    'in EDTF stays as it is: %s',
    (edtf) => expect(typedDate(edtf, 'en')).toBe(edtf),
  );

  test('reads back what pages write, whatever the day and the month', () => {
    const words = { language: 'en', phrase: () => '' };
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        fc.constantFrom(7, 10),
        (date, length) => {
          const edtf = date.toISOString().slice(0, length);
          expect(typedDate(dateInWords(edtf, words), 'en')).toBe(edtf);
        },
      ),
    );
  });
});
