import { theApi, type Api } from '../support/api.js';
import { aHouse } from '../support/house.js';
import { aDetention, aPerson, said, type Files } from '../support/registry-files.js';

const ORGANISATION = { names: [said({ full: 'A court', language: 'en', script: 'Latn', kind: 'primary' })], type: [said('court')] };

const FILES: Files = {
  'organisations/court.yaml': ORGANISATION,
  'people/exact.yaml': aPerson('Exact', { detentions: [aDetention({ slug: 'exact-1', start: '2023-09-27', confirmed: '2026-02-17' })] }),
  'people/month.yaml': aPerson('Month', { detentions: [aDetention({ slug: 'month-1', start: '2023-09', confirmed: '2025-06-01' })] }),
  'people/freed.yaml': aPerson('Freed', { detentions: [aDetention({ slug: 'freed-1', start: '2023-09-27', end: '2023-12-13' })] }),
  'people/twice.yaml': aPerson('Twice', {
    detentions: [
      aDetention({ slug: 'twice-1', start: '2020-10-01', end: '2020-10-11' }),
      aDetention({ slug: 'twice-2', start: '2021-01-01', end: '2021-01-03' }),
    ],
  }),
  'people/undated.yaml': aPerson('Undated', { detentions: [aDetention({ slug: 'undated-1', confirmed: '2021-06-01' })] }),
  'people/dead.yaml': aPerson('Dead', { deathDate: [said('2023-10')], detentions: [aDetention({ slug: 'dead-1', start: '2023-09-27' })] }),
  'people/never.yaml': aPerson('Never'),
  'proceedings/trial.yaml': {
    openedOn: [said('2025-01-17')],
    judgmentDate: [said('2026-02-17')],
    defendants: [{ slug: 'exact-in-trial', person: [said('exact')], sentence: [said({ years: 20 })] }],
  },
  'proceedings/acquittal.yaml': {
    openedOn: [said('2023-10-01')],
    judgmentDate: [said('2023-11-01')],
    defendants: [{ slug: 'freed-in-trial', person: [said('freed')], verdict: [said('acquitted')] }],
  },
};

let api: Api;
beforeAll(async () => {
  api = await theApi(await aHouse(FILES));
});

async function person(slug: string, fields: string): Promise<Record<string, unknown>> {
  const answer = await api.ask(`{ person(slug: "${slug}") { ${fields} } }`);
  expect(answer.errors).toEqual([]);
  return (answer.data as { person: Record<string, unknown> }).person;
}

const status = async (slug: string, on: string): Promise<unknown> => (await person(slug, `status(on: "${on}") { state phase }`)).status;

describe('status on a day', () => {
  test.each([
    ['exact', '2023-09-26', 'NOT_HELD', null],
    ['exact', '2023-09-27', 'HELD', 'PRE_TRIAL'],
    ['exact', '2025-01-16', 'HELD', 'PRE_TRIAL'],
    ['exact', '2025-01-17', 'HELD', 'ON_TRIAL'],
    ['exact', '2026-02-16', 'HELD', 'ON_TRIAL'],
    ['exact', '2026-02-17', 'HELD', 'SENTENCED'],
    ['exact', '2027-02-17', 'HELD', 'SENTENCED'],
    ['exact', '2027-02-18', 'NOT_KNOWN_SINCE', null],
    ['month', '2023-08-31', 'NOT_HELD', null],
    ['month', '2023-09-01', 'POSSIBLY_HELD', 'PRE_TRIAL'],
    ['month', '2023-09-30', 'HELD', 'PRE_TRIAL'],
    ['freed', '2023-10-15', 'HELD', 'ON_TRIAL'],
    ['freed', '2023-12-12', 'HELD', 'ON_TRIAL'],
    ['freed', '2023-12-13', 'NOT_HELD', null],
    ['twice', '2020-10-10', 'HELD', 'PRE_TRIAL'],
    ['twice', '2020-12-01', 'NOT_HELD', null],
    ['twice', '2021-01-01', 'HELD', 'PRE_TRIAL'],
    ['undated', '2021-05-31', 'POSSIBLY_HELD', 'PRE_TRIAL'],
    ['undated', '2021-06-01', 'HELD', 'PRE_TRIAL'],
    ['dead', '2023-10-30', 'HELD', 'PRE_TRIAL'],
    ['dead', '2023-10-31', 'DIED', null],
    ['never', '2023-10-31', 'NOT_HELD', null],
  ])('%s, on %s: %s, %s', async (slug, on, state, phase) => {
    expect(await status(slug, on)).toEqual({ state, phase });
  });

  test('says what it follows from, and how long a sign lasts', async () => {
    const fields = 'since { edtf } lastConfirmed knownUntil staleAfterDays detention { slug }';
    const { held, unknown } = await person(
      'exact',
      `held: status(on: "2026-11-22") { ${fields} } unknown: status(on: "2028-01-01") { ${fields} }`,
    );
    const found = { since: { edtf: '2023-09-27' }, lastConfirmed: '2026-02-17', staleAfterDays: 365, detention: { slug: 'exact-1' } };
    expect(held).toEqual({ ...found, knownUntil: null });
    expect(unknown).toEqual({ ...found, knownUntil: '2026-02-17' });
  });
});

describe('time held', () => {
  test.each([
    ['exact', '2025-04-07', { minDays: 558, maxDays: 558, exact: true }],
    ['month', '2025-04-07', { minDays: 555, maxDays: 584, exact: false }],
    ['freed', '2026-01-01', { minDays: 77, maxDays: 77, exact: true }],
    ['freed', '2023-09-28', { minDays: 1, maxDays: 1, exact: true }],
    ['freed', '2023-01-01', { minDays: 0, maxDays: 0, exact: true }],
    ['twice', '2026-01-01', { minDays: 12, maxDays: 12, exact: true }],
    ['never', '2026-01-01', { minDays: 0, maxDays: 0, exact: true }],
    ['undated', '2021-06-11', { minDays: 10, maxDays: null, exact: false }],
  ])('%s, as of %s: %j', async (slug, asOf, days) => {
    expect((await person(slug, `timeHeld(asOf: "${asOf}") { minDays maxDays exact }`)).timeHeld).toEqual(days);
  });
});

test.each(['2023-02-30', '2023-9-1', '2023', 'today', '', '2023-09-27T00:00', '99999-01-01'])('%j is no day to ask about', async (day) => {
  for (const question of [
    `{ person(slug: "exact") { status(on: "${day}") { state } } }`,
    `{ person(slug: "exact") { timeHeld(asOf: "${day}") { minDays } } }`,
    `{ people(filter: { status: { on: "${day}", state: [HELD] } }) { totalCount } }`,
  ]) {
    const { status: code, errors } = await api.ask(question);
    expect(code).toBe(400);
    expect(errors).toMatchObject([
      { message: `'${day}' is not a day; give one such as 2023-09-27.`, extensions: { code: 'BAD_USER_INPUT', rule: 'EDTF_INVALID' } },
    ]);
  }
});
