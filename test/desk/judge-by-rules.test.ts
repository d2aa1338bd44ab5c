import type { Operation } from '../../server/domain/claim.js';
import { neighbourhoodOf } from '../../server/domain/rules/neighbourhood.js';
import { readNear } from '../../server/desk/proposals/read-near.js';
import { judgeDraft } from '../../server/desk/proposals/judge-draft.js';
import type { Change } from '../../server/desk/proposals/change.js';
import { PUBLIC } from '../../server/domain/release.js';
import type { House } from '../../server/house.js';
import { readContent } from '../../server/registry/read-content.js';
import { latestRevision } from '../../server/registry/registry.store.js';
import { creates, deskOf, idOf, retracts, states } from '../support/desk.js';
import { DATABASES, aHouse, theRegistry } from '../support/house.js';
import { aDetention, aPerson, said } from '../support/registry-files.js';

/** An operation that touches a record and leaves it as it is. */
const touching = (record: string): Operation => ({ do: 'retractClaim', record, claim: 'a claim that nobody has made' });

async function rulesFound(house: House, ...changes: readonly Change[]): Promise<readonly string[]> {
  const revision = await latestRevision(house.database);
  const { refusals, findings } = await judgeDraft(
    house.database,
    { changes, baseRevision: revision, release: PUBLIC },
    revision,
    deskOf(house).codesOf,
  );
  expect(refusals).toEqual([]);
  // The sources of these drafts have addresses and no pages: that is told of every one.
  return findings.map(({ rule }) => rule).filter((rule) => rule !== 'REFERENCE_WITHOUT_LOCATOR');
}

describe.each(DATABASES)('what is read to judge a draft, on %s', (name) => {
  test('holds the neighbourhood of every record of the registry', async () => {
    const { database } = await theRegistry(name);
    const revision = await latestRevision(database);
    const { content: whole } = await readContent(database, revision);
    for (const { id } of whole.records) {
      const { content: near } = await readNear(database, [touching(id)], revision);
      expect(neighbourhoodOf(id, near.records)).toEqual(neighbourhoodOf(id, whole.records));
    }
  }, 240_000);

  test('grows with what a draft touches, not with the registry', async () => {
    const { database } = await theRegistry(name);
    const revision = await latestRevision(database);
    let read = 0;
    database.onRead = () => (read += 1);
    const { content } = await readNear(database, [touching(idOf('person', 'vicken-euljekjian'))], revision);
    expect(read).toBeLessThanOrEqual(9);
    expect(content.records.length).toBeLessThan(30);
    expect(content.records.map(({ slug }) => slug)).toContain('vicken-euljekjian');
  }, 120_000);
});

/** The same change, about another record. */
const of = (kind: string, slug: string, change: Change): Change => ({ ...change, record: idOf(kind, slug) }) as Change;

const TRIAL = (more: object) => ({ titles: [said('A trial')], ...more });

describe.each(DATABASES)('a draft is judged with the records around it, on %s', (name) => {
  const FILES = {
    'people/anna.yaml': aPerson('Anna', {
      birthDate: [said('1990-01-01')],
      detentions: [
        aDetention({ slug: 'anna-2020', start: '2020-01-01', end: '2021-01-01' }),
        aDetention({ slug: 'anna-2023', start: '2023-09-27' }),
      ],
    }),
    'people/boris.yaml': aPerson('Boris'),
    'proceedings/first.yaml': TRIAL({ caseNumbers: [said('12/2021')], judgmentDate: [said('2021-05-01')] }),
    'proceedings/second.yaml': TRIAL({ judgmentDate: [said('2022-05-01')] }),
    'figures/held.yaml': {
      measure: [said('people held')],
      series: [said('held')],
      count: [said(1)],
      date: [said('2023-12-01')],
      publishedBy: [said('A ministry')],
    },
  };
  let house: House;
  beforeAll(async () => {
    house = await aHouse(FILES, name);
  });

  test('that a new record names', async () => {
    const defendant = creates('defendant', 'anna-in-first', idOf('proceeding', 'first'));
    const person = of('defendant', 'anna-in-first', states('anna', 'person', 'anna'));
    const born = states('anna', 'birthDate', '2024-01-01', { rank: 'preferred' });
    expect(await rulesFound(house, defendant, person, born)).toContain('BORN_AFTER_EVENT');
    expect(await rulesFound(house, defendant, person)).not.toContain('BORN_AFTER_EVENT');
  });

  test('that state the case number which it gives to another', async () => {
    const number = (value: string): Change => of('proceeding', 'second', states('anna', 'caseNumbers', value));
    expect(await rulesFound(house, number('12/2021'))).toEqual(['CO_DEFENDANTS_DISAGREE']);
    expect(await rulesFound(house, number('13/2021'))).toEqual([]);
  });

  test('when it only takes a claim back', async () => {
    const { kept } = await readContent(house.database, await latestRevision(house.database));
    const detention = idOf('detention', 'anna-2020');
    const [end] = (kept.get(detention) ?? []).filter(({ property }) => property === 'endDate');
    expect(end).toBeDefined();
    expect(await rulesFound(house, of('detention', 'anna-2020', retracts('anna', end?.id ?? '')))).toEqual(['EPISODES_OVERLAP']);
  });

  test('and a figure with the list of those held', async () => {
    const count = (value: number): Change => of('figure', 'held', states('anna', 'count', value, { rank: 'preferred' }));
    expect(await rulesFound(house, count(2))).toEqual(['TOTAL_DISAGREES_WITH_LIST']);
    expect(await rulesFound(house, count(1))).toEqual([]);
  });
});
