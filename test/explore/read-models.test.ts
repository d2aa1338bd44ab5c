import { fuzzyDate } from '../../server/domain/values/index.js';
import { rebuild } from '../../server/log/rebuild.js';
import type { House } from '../../server/house.js';
import { sql } from '../../server/persistence/sql.js';
import { everythingIn } from '../log/rows.js';
import { DATABASES, anEmptyHouse } from '../support/house.js';
import { addClaim, addName, addRecord, publishTo, putSource, retractClaim, withdrawRecord } from '../support/operations.js';

const START = fuzzyDate('2023-09-27');

const claimsOf = ({ database }: House, record: string): Promise<{ id: string }[]> =>
  database.rows(sql`select id from claim where record_id = ${record} and superseded_in is null`);

const capturedOn = async ({ database }: House): Promise<number | undefined> => {
  const [row] = await database.rows<{ captured_on: number }>(sql`select captured_on from person_row where superseded_in is null`);
  return row?.captured_on;
};

const dayNumberOf = (day: string): number => Date.parse(day) / 86_400_000;

describe.each(DATABASES)('what lists read, on %s', (name) => {
  let house: House;
  beforeEach(async () => {
    house = await anEmptyHouse(name);
    await publishTo(house, putSource('daily'), addRecord('person', 'anna'), addName('anna', 'Anna'));
  });

  test('follows what happens to the parts of a person and to trials', async () => {
    const days: (number | undefined)[] = [];
    const change = async (...operations: Parameters<typeof publishTo> extends [House, ...infer O] ? O : never): Promise<void> => {
      await publishTo(house, ...operations);
      days.push(await capturedOn(house));
    };
    const never = await capturedOn(house);
    await change(addRecord('detention', 'anna-1', 'anna'), addClaim('anna-1', 'startDate', START));
    const [start] = await claimsOf(house, 'anna-1');
    await change(retractClaim('anna-1', start!.id), addClaim('anna-1', 'startDate', fuzzyDate('2023-09-19')));
    const [moved] = await claimsOf(house, 'anna-1');
    await change(retractClaim('anna-1', moved!.id), withdrawRecord('anna-1'));
    expect(days).toEqual([dayNumberOf('2023-09-27'), dayNumberOf('2023-09-19'), never]);
  });

  test('follows a trial that shows a person in custody', async () => {
    await publishTo(house, addRecord('detention', 'anna-1', 'anna'), addClaim('anna-1', 'startDate', START));
    await publishTo(
      house,
      addRecord('proceeding', 'trial'),
      addClaim('trial', 'openedOn', fuzzyDate('2025-01-17')),
      addRecord('defendant', 'anna-in-trial', 'trial'),
      addClaim('anna-in-trial', 'person', 'anna'),
    );
    const spans = await house.database.rows(sql`select published_in, superseded_in, unknown_from from held_span order by published_in`);
    expect(spans).toEqual([
      { published_in: 2, superseded_in: 3, unknown_from: dayNumberOf('2023-09-27') + 366 },
      { published_in: 3, superseded_in: null, unknown_from: dayNumberOf('2025-01-17') + 366 },
    ]);
  });

  test('follows a source whose publisher turns out to be that of another: two pages of one house are one voice', async () => {
    const citing = (...ids: readonly string[]) => ({ citations: ids.map((source) => ({ source })) });
    await publishTo(
      house,
      putSource('one', { publisher: 'A' }),
      putSource('two', { publisher: 'B' }),
      putSource('three', { publisher: 'C' }),
      addRecord('detention', 'anna-1', 'anna'),
      addClaim('anna-1', 'startDate', START, { ...citing('one', 'two') }, 2),
      addClaim('anna-1', 'startDate', fuzzyDate('2023-10-03'), { ...citing('three'), asOf: fuzzyDate('2024') }, 1),
    );
    expect(await capturedOn(house)).toBe(dayNumberOf('2023-09-27'));
    await publishTo(house, putSource('two', { publisher: 'A' }));
    expect(await capturedOn(house)).toBe(dayNumberOf('2023-10-03'));
  });

  afterEach(async () => {
    const before = await everythingIn(house.database);
    await rebuild(house.database, house.projections);
    expect(await everythingIn(house.database)).toEqual(before);
  });
});
