import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskHouse } from '../../server/desk/proposals/desk.js';
import { proposalById, remarksOn } from '../../server/desk/proposals/proposal.store.js';
import { propose } from '../../server/desk/proposals/propose.js';
import { publishProposal } from '../../server/desk/proposals/publish-proposal.js';
import { setRelease } from '../../server/desk/proposals/set-release.js';
import { insertReport, openReports } from '../../server/desk/reports/report.store.js';
import { erase } from '../../server/desk/withholding/erase.js';
import { going } from '../../server/desk/withholding/going.js';
import { withhold } from '../../server/desk/withholding/withhold.js';
import { withheldOperations } from '../../server/desk/withholding/withholding.store.js';
import type { House } from '../../server/house.js';
import { operationsOf } from '../../server/log/log.store.js';
import { operationDigest } from '../../server/log/revision.js';
import { sql } from '../../server/persistence/sql.js';
import { registryFiles } from '../../server/registry/files/write-registry.js';
import { readContent } from '../../server/registry/read-content.js';
import { latestRevision } from '../../server/registry/registry.store.js';
import { ANI, RUBEN, aDraft, deskOf, idOf, meant, published, rulesOf, states, valueOf } from '../support/desk.js';
import { DATABASES, aHouse, type DatabaseName } from '../support/house.js';
import { sentencesIn } from '../support/log.js';
import { aDetention, aPerson, said } from '../support/registry-files.js';

const FILES = {
  'people/anna.yaml': aPerson('Anna', { birthDate: [said('1990')], detentions: [aDetention({ slug: 'anna-2023', start: '2023-09-27' })] }),
  'people/boris.yaml': aPerson('Boris'),
};
const EVA = { id: 'eva', label: 'reviewer' };
const ADAM = { id: 'adam', label: 'admin' };
const LIFE = 'She lived at the end of the road.';
const ASKED = { reason: 'Asked for by the family.', withSources: false };
const ANNA = { is: 'record', id: idOf('person', 'anna') } as const;

async function aDesk(name: DatabaseName): Promise<{ readonly house: House; readonly desk: DeskHouse }> {
  const house = await aHouse(FILES, name);
  return { house, desk: deskOf(house) };
}

async function filesOf({ database }: House): Promise<Readonly<Record<string, string>>> {
  const { content } = await readContent(database, await latestRevision(database));
  return Object.fromEntries(registryFiles(content));
}

/** A life of Anna's that is published; the claim's id. */
async function aLife(house: House, desk: DeskHouse): Promise<{ readonly is: 'claim'; readonly id: string }> {
  await published(desk, [states('anna', 'biography', LIFE)]);
  const { kept } = await readContent(house.database, await latestRevision(house.database));
  return { is: 'claim', id: kept.get(idOf('person', 'anna'))?.find(({ property }) => property === 'biography')?.id ?? 'none' };
}

describe.each(DATABASES)('withholding on %s', (name) => {
  test('of a fact is undone by two people, and the registry then says what it said before', async () => {
    const { house, desk } = await aDesk(name);
    const subject = await aLife(house, desk);
    const before = await filesOf(house);
    const kept = valueOf(await withhold(desk, RUBEN, subject, 'The family asks us to.'));
    expect(JSON.stringify(await filesOf(house))).not.toContain(LIFE);
    expect(kept).toMatchObject({ state: 'kept', release: { visibility: 'restricted' }, summary: 'The family asks us to.' });
    expect(rulesOf(await setRelease(desk, { ...RUBEN, maySetVisibility: true }, meant(kept), { visibility: 'public' }))).toEqual([
      'SAME_PERSON',
    ]);
    const open = valueOf(await setRelease(desk, { ...EVA, maySetVisibility: true }, meant(kept), { visibility: 'public' }));
    valueOf(await publishProposal(desk, EVA, meant(open)));
    expect(await filesOf(house)).toEqual(before);
    expect(await sentencesIn(house)).toEqual([]);
  });

  test('of a person takes her parts along, and what others say of her; all of it comes back', async () => {
    const { house, desk } = await aDesk(name);
    const before = await filesOf(house);
    const kept = valueOf(await withhold(desk, RUBEN, ANNA, 'She is in danger.'));
    const now = await filesOf(house);
    expect(JSON.stringify(now)).not.toMatch(/Anna|anna/);
    expect(JSON.stringify(now)).toContain('Boris');
    const open = valueOf(await setRelease(desk, { ...EVA, maySetVisibility: true }, meant(kept), { visibility: 'public' }));
    valueOf(await publishProposal(desk, EVA, meant(open)));
    expect(await filesOf(house)).toEqual(before);
  });

  test('of one fact leaves all others of its record and of its revision', async () => {
    const { house, desk } = await aDesk(name);
    const { kept, content } = await readContent(house.database, await latestRevision(house.database));
    const born = kept.get(idOf('person', 'anna'))?.find(({ property }) => property === 'birthDate')?.id ?? 'none';
    expect((await going(desk, { is: 'claim', id: born }, 'en'))?.difference.facts.map(({ label }) => label)).toEqual(['Born']);
    const { changes } = valueOf(await withhold(desk, RUBEN, { is: 'claim', id: born }, 'Doubtful.'));
    expect(changes).toMatchObject([{ do: 'state', property: 'birthDate', form: { value: 1990 } }]);
    const now = await readContent(house.database, await latestRevision(house.database));
    const claims = ({ records }: typeof content): number => records.reduce((sum, record) => sum + record.claims.length, 0);
    expect(claims(now.content)).toBe(claims(content) - 1);
  });

  test('keeps what proves that what is kept was published', async () => {
    const { house, desk } = await aDesk(name);
    await withhold(desk, RUBEN, ANNA, 'She is in danger.');
    const withheld = await withheldOperations(house.database);
    expect(withheld.length).toBeGreaterThan(3);
    for (const { revision, position, payload, salt } of withheld) {
      const logged = (await operationsOf(house.database, revision))[position];
      expect(logged).toMatchObject({ payload: null, salt: null, digest: operationDigest(salt, payload) });
    }
  });

  test('is refused without a word why, and of what is not there', async () => {
    const { house, desk } = await aDesk(name);
    const revision = await latestRevision(house.database);
    expect(rulesOf(await withhold(desk, RUBEN, ANNA, ' '))).toEqual(['WHY_MISSING']);
    expect(rulesOf(await withhold(desk, RUBEN, ANNA, 'x'.repeat(501)))).toEqual(['TEXT_LONG']);
    expect(rulesOf(await withhold(desk, RUBEN, { is: 'source', id: 'no such source' }, 'Why not.'))).toEqual(['NOTHING_TO_WITHHOLD']);
    expect(await latestRevision(house.database)).toBe(revision);
  });
});

describe.each(DATABASES)('erasing on %s', (name) => {
  test('leaves nothing in drafts, in proposals or in what was remarked about them', async () => {
    const { house, desk } = await aDesk(name);
    const subject = await aLife(house, desk);
    const draft = await aDraft(desk, [states('anna', 'biography', `${LIFE} And left.`), states('boris', 'birthDate', '1980')]);
    const revision = valueOf(await erase(desk, ADAM, subject, ASKED));
    expect(await proposalById(house.database, draft.id)).toMatchObject({ version: 2, changes: [{ property: 'birthDate' }] });
    const rows = await house.database.rows(sql`select changes from proposal`);
    expect(JSON.stringify(rows)).not.toContain(LIFE);
    expect(await latestRevision(house.database)).toBe(revision);
    expect(await sentencesIn(house)).toEqual([]);
  });

  test('of a record takes away what readers reported about it, and nothing else', async () => {
    const { house, desk } = await aDesk(name);
    const pages = ['/people/anna', '/hy/people/anna/history?rev=2', '/people/annabel', '/people/boris'];
    for (const [index, page] of pages.entries()) {
      const report = { id: String(index), page, text: 'This is wrong.', url: null, saidAt: '2026-11-23T10:00:00.000Z' };
      await house.database.write((db) => insertReport(db, report));
    }
    valueOf(await erase(desk, ADAM, ANNA, ASKED));
    expect((await openReports(house.database, 10)).map(({ page }) => page)).toEqual(['/people/annabel', '/people/boris']);
  });

  test('of what is withheld destroys that too', async () => {
    const { house, desk } = await aDesk(name);
    const kept = valueOf(await withhold(desk, RUBEN, await aLife(house, desk), 'The family asks us to.'));
    valueOf(await erase(desk, ADAM, { is: 'proposal', id: kept.id }, ASKED));
    expect(await withheldOperations(house.database)).toEqual([]);
    expect(await proposalById(house.database, kept.id)).toMatchObject({ state: 'withdrawn', changes: [], summary: '' });
    expect((await remarksOn(house.database, kept.id)).every(({ text }) => text === '')).toBe(true);
    expect(await sentencesIn(house)).toEqual([]);
  });

  test('of what was never public needs no revision', async () => {
    const { house, desk } = await aDesk(name);
    const draft = await aDraft(desk, [states('anna', 'biography', LIFE)]);
    expect(rulesOf(await erase(desk, ADAM, { is: 'proposal', id: draft.id }, ASKED))).toEqual(['NOTHING_TO_ERASE']);
    const released = valueOf(await setRelease(desk, { ...ANI, maySetVisibility: false }, meant(draft), { visibility: 'restricted' }));
    const kept = valueOf(await publishProposal(desk, RUBEN, meant(valueOf(await propose(desk, ANI, meant(released))))));
    const revision = await latestRevision(house.database);
    expect(valueOf(await erase(desk, ADAM, { is: 'proposal', id: kept.id }, ASKED))).toBeUndefined();
    expect(await latestRevision(house.database)).toBe(revision);
  });

  test('is refused without a reason, and of what is not there', async () => {
    const { desk } = await aDesk(name);
    expect(rulesOf(await erase(desk, ADAM, ANNA, { reason: '', withSources: false }))).toEqual(['ERASURE_UNEXPLAINED']);
    expect(rulesOf(await erase(desk, ADAM, ANNA, { reason: 'x'.repeat(301), withSources: false }))).toEqual(['TEXT_LONG']);
    expect(rulesOf(await erase(desk, ADAM, { is: 'claim', id: 'none' }, ASKED))).toEqual(['NOTHING_TO_ERASE']);
  });

  test('says before what would go', async () => {
    const { house, desk } = await aDesk(name);
    await aLife(house, desk);
    const would = await going(desk, ANNA, 'en');
    expect(would).toMatchObject({ name: 'Anna', revisions: 2 });
    expect(would?.difference.facts.map(({ label }) => label)).toContain('Born');
    expect(await going(desk, { is: 'record', id: 'none' }, 'en')).toBeUndefined();
  });
});

test('an erasure leaves nothing in the files of SQLite', async () => {
  const { house, desk } = await aDesk('SQLite');
  const bytes = (): string =>
    readdirSync(house.config.home)
      .filter((file) => file.includes('sqlite'))
      .map((file) => readFileSync(join(house.config.home, file), 'latin1'))
      .join();
  const subject = await aLife(house, desk);
  expect(bytes()).toContain(LIFE);
  valueOf(await erase(desk, ADAM, subject, ASKED));
  expect(bytes()).not.toContain(LIFE);
});
