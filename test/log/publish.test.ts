import { openHouse, type House } from '../../server/house.js';
import { publish } from '../../server/log/publish.js';
import type { Operation } from '../../server/domain/claim.js';
import { sql } from '../../server/persistence/sql.js';
import { DATABASES, anEmptyHouse } from '../support/house.js';
import { whenDone } from '../support/when-done.js';
import { addClaim, addName, addRecord, publishTo, putSource, retractClaim } from '../support/operations.js';
import { inRepository } from '../support/root.js';
import { brokenRevisions, everythingIn, revisionsIn } from './rows.js';

const ANNA = [putSource('daily'), addRecord('person', 'anna'), addName('anna', 'Anna')];

describe.each(DATABASES)('publishing on %s', (name) => {
  test('appends a revision that says who changed what, when, and why', async () => {
    const { database, projections } = await anEmptyHouse(name);
    const change = { author: 'ani', reviewer: 'bella', summary: 'Her name', operations: ANNA };
    const first = await database.write((db) => publish(db, change, projections, new Date('2026-11-22T10:00:00Z')));
    const second = await database.write((db) => publish(db, { author: 'carl', summary: 'More', operations: [] }, projections));
    expect([first, second]).toEqual([1, 2]);
    const [one, two] = await revisionsIn(database);
    expect(one).toMatchObject({
      number: 1,
      author: 'ani',
      reviewer: 'bella',
      summary: 'Her name',
      published_at: '2026-11-22T10:00:00.000Z',
    });
    expect(two).toMatchObject({ number: 2, author: 'carl', reviewer: null, previous_hash: one?.hash });
  });

  test('keeps every operation as it was given, in order', async () => {
    const house = await anEmptyHouse(name);
    await publishTo(house, ...ANNA);
    const rows = await house.database.rows<{ payload: string }>(sql`select payload from operation order by position`);
    expect(rows.map(({ payload }) => JSON.parse(payload) as Operation)).toEqual(ANNA);
  });

  test('claims say in which revision they came and in which they went', async () => {
    const house = await anEmptyHouse(name);
    await publishTo(house, ...ANNA);
    const [claim] = await house.database.rows<{ id: string }>(sql`select id from claim`);
    await publishTo(house, putSource('weekly'));
    await publishTo(house, retractClaim('anna', claim!.id), addName('anna', 'Anna B.'));
    const claims = await house.database.rows(sql`select value, published_in, superseded_in from claim order by published_in`);
    expect(claims).toEqual([
      { value: '{"full":"Anna","language":"en"}', published_in: 1, superseded_in: 3 },
      { value: '{"full":"Anna B.","language":"en"}', published_in: 3, superseded_in: null },
    ]);
  });

  test('a retraction ends a claim once: a later one does not move its end', async () => {
    const house = await anEmptyHouse(name);
    await publishTo(house, ...ANNA);
    const [claim] = await house.database.rows<{ id: string }>(sql`select id from claim`);
    await publishTo(house, retractClaim('anna', claim!.id));
    await publishTo(house, retractClaim('anna', claim!.id));
    expect(await house.database.rows(sql`select superseded_in from claim`)).toEqual([{ superseded_in: 2 }]);
  });

  test('an operation that fails leaves nothing of its revision', async () => {
    const house = await anEmptyHouse(name);
    await publishTo(house, ...ANNA);
    const before = await everythingIn(house.database);
    const failing: [Operation, RegExp][] = [
      [addClaim('anna', 'shoeSize', 38), /no property shoeSize/],
      [addName('nobody', 'Nobody'), /no kind/],
    ];
    for (const [operation, reason] of failing) {
      const attempt = publishTo(house, putSource('weekly'), addRecord('person', 'bella'), addName('bella', 'Bella'), operation);
      await expect(attempt).rejects.toThrow(reason);
    }
    expect(await everythingIn(house.database)).toEqual(before);
  });

  test('a read model that cannot be derived stops the revision', async () => {
    const house = await anEmptyHouse(name);
    await publishTo(house, ...ANNA);
    const before = await everythingIn(house.database);
    const broken = { tables: [], refresh: () => Promise.reject(new Error('derivation failed')) };
    const attempt = publishTo(
      { ...house, projections: [...house.projections, broken] },
      addRecord('person', 'bella'),
      addName('bella', 'B'),
    );
    await expect(attempt).rejects.toThrow('derivation failed');
    expect(await everythingIn(house.database)).toEqual(before);
  });

  test('twenty publishers at once get twenty numbers in a row, and one unbroken chain', async () => {
    const house = await anEmptyHouse(name);
    const others = name === 'PostgreSQL' ? [await secondProcess(house)] : [];
    await publishTo(house, putSource('daily'));
    const publishers = Array.from({ length: 20 }, (_, index) => [house, ...others][index % (1 + others.length)]!);
    const numbers = await Promise.all(
      publishers.map((each, index) =>
        publishTo(each, addRecord('person', `person-${index}`), addName(`person-${index}`, `Person ${index}`)),
      ),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
    expect(await revisionsIn(house.database)).toHaveLength(21);
    expect(await brokenRevisions(house.database)).toEqual([]);
  });
});

/** Another process of the same instance. */
async function secondProcess({ config }: House): Promise<House> {
  const house = await openHouse(config, inRepository('data'));
  whenDone(() => house.database.close());
  return house;
}
