import fc from 'fast-check';
import { countedCategory } from '../../../server/domain/numbers/category.js';
import { differenceOf } from '../../../server/domain/numbers/difference.js';
import { outcomeOn, STANDING, type EndedSpan } from '../../../server/domain/numbers/outcome.js';
import { sentenceClass, sentenceOf, SENTENCES, type Trial } from '../../../server/domain/numbers/sentence.js';
import { medianWait, waitClass, waitOf, WAITS } from '../../../server/domain/numbers/wait.js';
import { fuzzyDate } from '../../../server/domain/values/index.js';

test.each([
  [[], 'unknown'],
  [['civilian'], 'civilian'],
  [['civilian', 'civilian'], 'civilian'],
  [['civilian', 'prisoner-of-war'], 'several'],
])('placed by sources in %j, a person counts as %s', (categories, expected) => {
  expect(countedCategory(categories)).toBe(expected);
});

describe('what had become of a person on day 100', () => {
  const held = (from: number, until: number, endedAs: string | null): EndedSpan => ({
    possibleFrom: from,
    heldFrom: from,
    heldUntil: until,
    possibleUntil: until,
    unknownFrom: endedAs === null ? until : null,
    endedAs,
  });
  test.each<[string, readonly EndedSpan[], number | null, string]>([
    ['nothing is known of any detention', [], null, 'no-detention'],
    ['the detention began later', [held(101, 200, 'released')], null, 'no-detention'],
    ['it goes on', [held(50, 200, null)], null, 'held'],
    ['it ended', [held(50, 90, 'exchanged')], null, 'exchanged'],
    ['it ended nobody knows how', [held(50, 90, 'unknown')], null, 'unknown'],
    ['it ends that day', [held(50, 100, 'released')], null, 'released'],
    ['it ends the day after', [held(50, 101, 'released')], null, 'held'],
    ['it may have ended', [{ ...held(50, 90, 'released'), possibleUntil: 120 }], null, 'possibly-held'],
    ['nobody has heard since', [held(50, 90, null)], null, 'not-known-since'],
    ['of two the last counts', [held(10, 20, 'exchanged'), held(50, 90, 'released')], null, 'released'],
    ['whatever their order', [held(50, 90, 'released'), held(10, 20, 'exchanged')], null, 'released'],
    ['taken again, the person is held', [held(10, 20, 'exchanged'), held(50, 200, null)], null, 'held'],
    ['a death in an open detention is one in it', [held(50, 200, null)], 80, 'died'],
    ['also long after the last sign', [held(50, 60, null)], 80, 'died'],
    ['killed, as a source says', [held(50, 80, 'killed')], 80, 'killed'],
    ['a death in freedom does not undo a release', [held(50, 60, 'released')], 80, 'released'],
    ['nor one nobody knows how', [held(50, 60, 'unknown')], 80, 'unknown'],
    ['but ends a detention that ended nobody knows how', [held(50, 90, 'unknown')], 80, 'died'],
    ['who is yet to die is held', [held(50, 200, null)], 101, 'held'],
  ])('%s', (_, spans, died, expected) => {
    expect(outcomeOn(100, spans, died)).toBe(expected);
  });

  test('is one of the classes that are listed, whatever the detentions', () => {
    const someSpan = fc
      .tuple(fc.nat(150), fc.nat(50), fc.nat(50), fc.nat(50), fc.constantFrom('released', 'unknown', null))
      .map(([from, rough, length, late, endedAs]) => ({
        possibleFrom: from,
        heldFrom: from + rough,
        heldUntil: from + rough + length,
        possibleUntil: from + rough + length + late,
        unknownFrom: endedAs === null ? from + rough + length : null,
        endedAs,
      }));
    fc.assert(
      fc.property(fc.array(someSpan, { maxLength: 3 }), fc.option(fc.nat(150)), (spans, died) => {
        expect([...STANDING, 'released', 'unknown', 'died']).toContain(outcomeOn(100, spans, died));
      }),
    );
  });
});

describe('what a court has decided', () => {
  const trial = (more: Partial<Trial>): Trial => ({
    judgedOn: null,
    verdict: undefined,
    sentence: undefined,
    appealOutcome: undefined,
    ...more,
  });
  const years = (n: number, judgedOn = 1): Trial => trial({ judgedOn, verdict: 'guilty', sentence: { years: n } });
  test.each<[string, readonly Trial[], string]>([
    ['no trial', [], 'not-tried'],
    ['a trial without a judgment', [trial({})], 'no-judgment'],
    ['a verdict that is not known', [trial({ verdict: 'unknown' })], 'no-judgment'],
    ['five years', [years(5)], 'up-to-5'],
    ['five years and a month', [years(5 + 1 / 12)], 'up-to-10'],
    ['eleven and a half years', [years(11.5)], 'up-to-15'],
    ['twenty years', [years(20)], 'up-to-20'],
    ['twenty-one years', [years(21)], 'over-20'],
    ['life', [trial({ verdict: 'guilty', sentence: { life: true } })], 'life'],
    ['life, whatever years stand beside it', [trial({ sentence: { life: true, years: 25 } })], 'life'],
    ['a sentence in words alone', [trial({ sentence: {} })], 'unknown'],
    ['guilty, no sentence known', [trial({ verdict: 'guilty' })], 'unknown'],
    ['a sentence that a source knows of', [trial({ sentence: 'unknown' })], 'unknown'],
    ['acquitted', [trial({ verdict: 'acquitted' })], 'no-sentence'],
    ['discontinued', [trial({ verdict: 'discontinued' })], 'no-sentence'],
    ['no sentence, as a source says', [trial({ verdict: 'guilty', sentence: 'none' })], 'no-sentence'],
    ['quashed', [trial({ verdict: 'guilty', sentence: { years: 9 }, appealOutcome: 'quashed' })], 'set-aside'],
    ['upheld', [trial({ verdict: 'guilty', sentence: { years: 9 }, appealOutcome: 'upheld' })], 'up-to-10'],
    ['tried twice, the later judgment', [years(19, 5), years(4, 9)], 'up-to-5'],
    ['tried twice, whatever the order', [years(4, 9), years(19, 5)], 'up-to-5'],
    ['tried again without a judgment yet', [years(19, 5), trial({})], 'up-to-20'],
  ])('%s', (_, trials, expected) => {
    const { sentence, months } = sentenceOf(trials);
    expect(sentenceClass(sentence, months)).toBe(expected);
    expect(SENTENCES).toContain(sentenceClass(sentence, months));
  });
});

describe('the days from capture to trial', () => {
  const from = (start?: string, end?: string) => ({ start: start ? fuzzyDate(start) : undefined, end: end ? fuzzyDate(end) : undefined });
  test.each<[string, Parameters<typeof waitOf>[0], readonly (string | undefined)[], string, number | null, number | null]>([
    ['no trial', [from('2023-09-27')], [], 'not-tried', null, null],
    ['a trial of unknown date', [from('2023-09-27')], [undefined], 'unknown', null, null],
    ['a capture of unknown date', [from()], ['2025-01-17'], 'unknown', null, null],
    ['both known', [from('2023-09-27')], ['2025-01-17'], 'under-730', 478, 478],
    ['a month of capture', [from('2023-09')], ['2023-12-20'], 'vague', 81, 110],
    ['a month that leaves nothing open', [from('2023-09')], ['2025-01-17'], 'under-730', 475, 504],
    ['the first of two trials', [from('2023-09-27')], ['2025-01-17', '2024-01-01'], 'under-180', 96, 96],
    ['a trial after the release is of no detention', [from('2020-01-01', '2020-02-01')], ['2021-01-01'], 'unknown', null, null],
    [
      'the detention within which the trial opened',
      [from('2020-01-01', '2020-02-01'), from('2021-01-01')],
      ['2021-02-01'],
      'under-90',
      31,
      31,
    ],
    ['a trial before the capture', [from('2021-01-01')], ['2020-02-01'], 'unknown', null, null],
    ['perhaps on the day of capture', [from('2021-01')], ['2021-01-15'], 'under-90', 0, 14],
    ['a trial that has no known end of its opening', [from('2021-01-01')], ['2021-02-01/..'], 'unknown', null, null],
  ])('%s', (_, detentions, openings, expected, min, max) => {
    const wait = waitOf(
      detentions,
      openings.map((opening) => (opening ? fuzzyDate(opening) : undefined)),
    );
    expect(wait).toMatchObject({ min, max });
    expect(waitClass(wait)).toBe(expected);
    expect(WAITS).toContain(waitClass(wait));
  });

  test.each([
    [[], undefined],
    [[{ min: 10, max: 12, people: 1 }], { min: 10, max: 12 }],
    [
      [
        { min: 10, max: 90, people: 2 },
        { min: 50, max: 60, people: 1 },
        { min: 70, max: 70, people: 2 },
      ],
      { min: 50, max: 70 },
    ],
  ])('of %j half are within %j', (waits, expected) => {
    expect(medianWait(waits)).toEqual(expected);
  });
});

test.each<[number, string, number, number, ReturnType<typeof differenceOf>]>([
  [33, 'exact', 19, 23, { is: 'more', min: 10, max: 14 }],
  [80, 'at-least', 23, 23, { is: 'more', min: 57, max: 57 }],
  [20, 'exact', 19, 23, { is: 'agree' }],
  [38, 'exact', 41, 42, { is: 'fewer', min: 3, max: 4 }],
  [20, 'at-least', 41, 42, { is: 'agree' }],
  [50, 'at-most', 41, 42, { is: 'open' }],
  [30, 'at-most', 41, 42, { is: 'fewer', min: 11, max: 12 }],
])('a figure of %i (%s) beside %i to %i', (count, bound, min, max, expected) => {
  expect(differenceOf({ count, bound, named: { min, max } })).toEqual(expected);
});
