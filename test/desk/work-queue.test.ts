import { Contradictions } from '../../server/desk/contradictions.js';
import { workGroups, workItems, type WorkGroup } from '../../server/desk/editing/work-queue.js';
import { RULES } from '../../server/domain/rules/rules.js';
import type { House } from '../../server/house.js';
import { readContent } from '../../server/registry/read-content.js';
import { ReadView } from '../../server/registry/read-view.js';
import { idOf } from '../support/desk.js';
import { DATABASES, aHouse } from '../support/house.js';
import { aDetention, aPerson, said, type Files } from '../support/registry-files.js';

const quoted = (value: unknown) => said(value, { sources: [{ source: 'daily', quote: 'so it was' }] });

const FILES: Files = {
  'people/anna.yaml': {
    ...aPerson('Anna', { birthDate: [quoted('1968')], ageStatements: [{ ...quoted(40), asOf: 2023 }] }),
    detentions: [aDetention({ slug: 'anna-2023', start: '2023-09-27' })],
  },
  'people/berta.yaml': aPerson('Berta'),
  'figures/held.yaml': {
    measure: [quoted('people held')],
    series: [quoted('held')],
    count: [quoted(7)],
    date: [quoted('2023-12-01')],
    publishedBy: [quoted('A ministry')],
  },
};

async function groupsOn(house: House, day: string, rule?: string): Promise<readonly WorkGroup[]> {
  const { database, languages } = house;
  const queue = await new Contradictions(database).on(day);
  return workGroups({ queue, view: new ReadView(database, queue.revision, languages, 'en') }, rule);
}

describe.each(DATABASES)('the work queue, in %s', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await aHouse(FILES, name);
  });

  test('has what contradicts itself first, then the stale, then figures, and at the end what is merely missing', async () => {
    const groups = await groupsOn(house, '2028-01-01');
    expect(groups.map(({ rule, isGap, tasks }) => [rule, isGap, tasks.length])).toEqual([
      ['AGE_CONTRADICTS_BIRTH', false, 1],
      ['CUSTODY_UNCONFIRMED', false, 1],
      ['TOTAL_DISAGREES_WITH_LIST', false, 1],
      ['SOURCES_UNREAD', false, 4],
      ['REFERENCE_WITHOUT_LOCATOR', true, 3],
    ]);
    expect((await groupsOn(house, '2028-01-01', 'CUSTODY_UNCONFIRMED')).map(({ rule }) => rule)).toEqual(['CUSTODY_UNCONFIRMED']);
  });

  test('names both claims of a contradiction, and the fact that would confirm a custody', async () => {
    const [ages, custody] = await groupsOn(house, '2028-01-01');
    if (!ages || !custody) throw new Error('the queue is empty');
    const { kept } = await readContent(house.database, 2);
    const claims = kept.get(idOf('person', 'anna')) ?? [];
    const [age] = await workItems(ages, {});
    expect(age?.sides.map(({ property, claim }) => [property, claim])).toEqual(
      ['ageStatements', 'birthDate'].map((property) => [property, claims.find((claim) => claim.property === property)?.id]),
    );
    const [held] = await workItems(custody, {});
    expect(held?.sides.map(({ property, claim }) => [property, claim])).toEqual([['lastConfirmed', undefined]]);
    expect(held?.messages).toEqual([expect.stringMatching(/^last confirmed as held: 27 September 2023; not known from /)]);
  });

  test('is read page by page', async () => {
    const [missing] = await groupsOn(house, '2026-11-22', 'REFERENCE_WITHOUT_LOCATOR');
    if (!missing) throw new Error('nothing is missing');
    const all = await workItems(missing, {});
    const [second] = await workItems(missing, { skip: 1, first: 1 });
    expect(second?.record.id).toBe(all[1]?.record.id);
    expect(await workItems(missing, { skip: all.length })).toEqual([]);
  });

  test('has a name for every kind of work', () => {
    const wording = house.languages.wording('en', () => '');
    for (const { code } of RULES) expect(wording.phrase(`desk.queue.group.${code}`)).not.toContain('desk.queue');
  });
});
