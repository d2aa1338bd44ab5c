import fc from 'fast-check';
import { comment } from '../../server/desk/proposals/comment.js';
import type { DeskHouse } from '../../server/desk/proposals/desk.js';
import { proposalById, remarksOn } from '../../server/desk/proposals/proposal.store.js';
import { propose } from '../../server/desk/proposals/propose.js';
import { publishProposal } from '../../server/desk/proposals/publish-proposal.js';
import { rebase } from '../../server/desk/proposals/rebase.js';
import { saveDraft } from '../../server/desk/proposals/save-draft.js';
import { sendBack } from '../../server/desk/proposals/send-back.js';
import { withdraw } from '../../server/desk/proposals/withdraw.js';
import type { House } from '../../server/house.js';
import { readContent } from '../../server/registry/read-content.js';
import { latestRevision } from '../../server/registry/registry.store.js';
import { registryFiles } from '../../server/registry/files/write-registry.js';
import { keepCapture } from '../../server/registry/captures/keep-capture.js';
import { FolderVault } from '../../server/registry/captures/vault.js';
import { sql } from '../../server/persistence/sql.js';
import { folderOf } from '../support/registry-folder.js';
import { rebuild } from '../../server/log/rebuild.js';
import { brokenRevisions, everythingIn } from '../log/rows.js';
import {
  ANI,
  RUBEN,
  aDraft,
  aProposal,
  captures,
  cites,
  creates,
  deskOf,
  idOf,
  meant,
  merges,
  published,
  retracts,
  reverts,
  rulesOf,
  states,
  valueOf,
} from '../support/desk.js';
import { DATABASES, aHouse, type DatabaseName } from '../support/house.js';
import { aDetention, aPerson, aSource, said } from '../support/registry-files.js';

const NAMED = (full: string) => ({ full, language: 'en', script: 'Latn', kind: 'primary' });

const FILES = {
  'people/anna.yaml': aPerson('Anna', { birthDate: [said('1990')], detentions: [aDetention({ slug: 'anna-2023', start: '2023-09-27' })] }),
  'people/boris.yaml': aPerson('Boris'),
};

async function aDesk(
  name: DatabaseName,
  files: Parameters<typeof aHouse>[0] = FILES,
): Promise<{ readonly house: House; readonly desk: DeskHouse }> {
  const house = await aHouse(files, name);
  return { house, desk: deskOf(house) };
}

const revisionOf = ({ database }: House): Promise<number> => latestRevision(database);

async function claimsOf({ database }: House, slug: string, property: string): Promise<readonly unknown[]> {
  const { content } = await readContent(database, await latestRevision(database));
  return content.records
    .filter((record) => record.slug === slug)
    .flatMap(({ claims }) => claims.filter((claim) => claim.property === property).map(({ value }): unknown => value));
}

async function claimId({ database }: House, slug: string, property: string): Promise<string> {
  const { kept } = await readContent(database, await latestRevision(database));
  return kept.get(idOf('person', slug))?.find((claim) => claim.property === property)?.id ?? 'none';
}

async function filesOf({ database }: House): Promise<Readonly<Record<string, string>>> {
  const { content } = await readContent(database, await latestRevision(database));
  return Object.fromEntries(registryFiles(content));
}

describe.each(DATABASES)('a change from draft to revision, on %s', (name) => {
  test('is kept as a draft, proposed, and published by another person in one revision', async () => {
    const { house, desk } = await aDesk(name);
    const proposal = await aProposal(desk, [states('anna', 'birthDate', '1990-05-02', { sources: ['weekly'] })]);
    expect(proposal.state).toBe('proposed');
    const before = await revisionOf(house);
    const result = valueOf(await publishProposal(desk, RUBEN, meant(proposal)));
    expect(result).toMatchObject({ state: 'published', publishedIn: before + 1, reviewerId: 'ruben' });
    expect(await claimsOf(house, 'anna', 'birthDate')).toMatchObject([{ edtf: '1990' }, { edtf: '1990-05-02' }]);
    expect(await brokenRevisions(house.database)).toEqual([]);
    const stood = await everythingIn(house.database);
    await rebuild(house.database, house.projections);
    expect(await everythingIn(house.database)).toEqual(stood);
  });

  test('cannot be published by its author, unless the instance has one pair of eyes', async () => {
    const { house, desk } = await aDesk(name);
    const proposal = await aProposal(desk, [states('anna', 'birthDate', '1991')]);
    expect(rulesOf(await publishProposal(desk, ANI, meant(proposal)))).toEqual(['SAME_PERSON']);
    expect(valueOf(await publishProposal(deskOf(house, false), ANI, meant(proposal))).state).toBe('published');
  });

  test('is published exactly once, however many approve it at the same time', async () => {
    const { house, desk } = await aDesk(name);
    const proposal = await aProposal(desk, [states('anna', 'birthDate', '1991')]);
    const before = await revisionOf(house);
    const reviewers = Array.from({ length: 20 }, (_, index) => ({ id: `reviewer-${String(index)}`, label: 'reviewer' }));
    const results = await Promise.all(reviewers.map((reviewer) => publishProposal(desk, reviewer, meant(proposal))));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(new Set(results.flatMap(rulesOf))).toEqual(new Set(['MOVE_REFUSED']));
    expect(await revisionOf(house)).toBe(before + 1);
    expect(await claimsOf(house, 'anna', 'birthDate')).toHaveLength(2);
  });

  test('of two proposals about one fact, approved at the same time, one is refused as stale', async () => {
    const { house, desk } = await aDesk(name);
    const id = await claimId(house, 'anna', 'birthDate');
    const rivals = [
      await aProposal(desk, [states('anna', 'birthDate', '1991', {}, id)]),
      await aProposal(desk, [states('anna', 'birthDate', '1992', {}, id)]),
    ];
    const results = await Promise.all(rivals.map((rival) => publishProposal(desk, RUBEN, meant(rival))));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap(rulesOf)).toContain('STALE_BASE');
    expect(await claimsOf(house, 'anna', 'birthDate')).toHaveLength(1);
  });

  test('is refused as stale where others have changed the same fact since, and taken once its author has seen it', async () => {
    const { house, desk } = await aDesk(name);
    const draft = await aDraft(desk, [states('anna', 'birthDate', '1990-05')]);
    const revision = await published(desk, [states('anna', 'birthDate', '1991')]);
    const refused = await propose(desk, ANI, meant(draft));
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ rule: 'STALE_BASE', path: `${idOf('person', 'anna')}.birthDate`, values: { revision } }],
    });
    const rebased = valueOf(await rebase(desk, ANI, meant(draft)));
    expect(valueOf(await propose(desk, ANI, meant(rebased))).state).toBe('proposed');
    expect(await claimsOf(house, 'anna', 'birthDate')).toHaveLength(2);
  });

  test('stands beside what others have published about other facts', async () => {
    const { desk } = await aDesk(name);
    const draft = await aDraft(desk, [states('anna', 'birthDate', '1990-05')]);
    await published(desk, [states('boris', 'birthDate', '1980')]);
    expect(valueOf(await propose(desk, ANI, meant(draft))).state).toBe('proposed');
  });

  test('is kept however incomplete it is, and proposed only when it holds: everything wrong is said at once', async () => {
    const { desk } = await aDesk(name);
    const draft = await aDraft(desk, [
      states('anna', 'birthDate', 'sometime'),
      states('anna', 'height', '1.80'),
      states('nobody', 'birthDate', '1990'),
      states('anna', 'birthDate', '1990', { sources: [] }),
      states('anna', 'birthDate', '1990', { sources: ['unheard-of'] }),
      states('anna', 'birthDate', '1990', {}, 'no such claim'),
      retracts('anna', 'no such claim'),
      creates('person', 'anna'),
      creates('person', 'No Slug'),
      creates('detention', 'boris-2020'),
      creates('planet', 'mars'),
      cites({ id: 'half' }),
      reverts(99),
      merges('boris', 'boris'),
    ]);
    const result = await propose(desk, ANI, meant(draft));
    expect([...new Set(rulesOf(result))].sort()).toEqual([
      'CLAIM_UNKNOWN',
      'EDTF_INVALID',
      'KIND_UNKNOWN',
      'MERGE_WITH_ITSELF',
      'PARENT_WRONG',
      'PROPERTY_UNKNOWN',
      'RECORD_UNKNOWN',
      'REVISION_UNKNOWN',
      'SLUG_INVALID',
      'SLUG_TAKEN',
      'SOURCE_UNKNOWN',
      'STATEMENT_WITHOUT_SOURCE',
      'VALUE_INVALID',
    ]);
    expect(await proposalById(desk.database, draft.id)).toEqual(draft);
  });

  test('creates a record with its parts, its source and a reference to another new record', async () => {
    const { house, desk } = await aDesk(name);
    const clara = idOf('person', 'clara');
    await published(desk, [
      cites(aSource('monthly')),
      creates('place', 'berdzor'),
      {
        key: 'name of the place',
        do: 'state',
        record: idOf('place', 'berdzor'),
        property: 'names',
        form: said({ full: 'Berdzor', language: 'en' }, { sources: ['monthly'] }),
      },
      creates('person', 'clara'),
      states('clara', 'names', NAMED('Clara'), { sources: ['monthly'] }),
      creates('detention', 'clara-2023', clara),
      {
        key: 'where',
        do: 'state',
        record: idOf('detention', 'clara-2023'),
        property: 'capturePlace',
        form: said('berdzor', { sources: ['monthly'] }),
      },
    ]);
    expect(Object.keys(await filesOf(house)).sort()).toEqual([
      'people/anna.yaml',
      'people/boris.yaml',
      'people/clara.yaml',
      'places/berdzor.yaml',
      'sources/2023.yaml',
    ]);
    expect((await filesOf(house))['people/clara.yaml']).toContain('berdzor');
  });

  test('is sent back with a reason, mended and proposed again', async () => {
    const { desk } = await aDesk(name);
    const proposal = await aProposal(desk, [states('anna', 'birthDate', '1991')]);
    expect(rulesOf(await sendBack(desk, RUBEN, meant(proposal), '  '))).toEqual(['REASON_MISSING']);
    const returned = valueOf(await sendBack(desk, RUBEN, meant(proposal), 'Which page?'));
    const mended = valueOf(
      await saveDraft(desk, ANI, { ...meant(returned), summary: 'Mended', changes: [states('anna', 'birthDate', '1992')] }),
    );
    expect(valueOf(await propose(desk, ANI, meant(mended))).state).toBe('proposed');
    expect((await remarksOn(desk.database, proposal.id)).map(({ move, text }) => [move, text])).toEqual([
      ['propose', ''],
      ['return', 'Which page?'],
      ['propose', ''],
    ]);
  });

  test('never loses what two windows save: the second is told, and its words are not taken for the first', async () => {
    const { desk } = await aDesk(name);
    const draft = await aDraft(desk, [states('anna', 'birthDate', '1991')]);
    const first = valueOf(await saveDraft(desk, ANI, { ...meant(draft), summary: 'First window', changes: [] }));
    const second = await saveDraft(desk, ANI, { ...meant(draft), summary: 'Second window', changes: [] });
    expect(second).toMatchObject({ ok: false, problems: [{ rule: 'PROPOSAL_CHANGED', values: { read: 1, now: 2 } }] });
    expect(await proposalById(desk.database, draft.id)).toEqual(first);
  });

  test('is nobody else’s while it is a draft', async () => {
    const { desk } = await aDesk(name);
    const draft = await aDraft(desk, []);
    expect(rulesOf(await publishProposal(desk, RUBEN, meant(draft)))).toEqual(['PROPOSAL_UNKNOWN']);
    expect(rulesOf(await saveDraft(desk, RUBEN, { ...meant(draft), summary: '', changes: [] }))).toEqual(['PROPOSAL_UNKNOWN']);
    expect(rulesOf(await comment(desk, RUBEN, draft.id, 'Hello'))).toEqual(['PROPOSAL_UNKNOWN']);
  });

  test('is withdrawn by its author alone, and then does not move again', async () => {
    const { desk } = await aDesk(name);
    const proposal = await aProposal(desk, [states('anna', 'birthDate', '1991')]);
    expect(rulesOf(await withdraw(desk, RUBEN, meant(proposal)))).toEqual(['NOT_AUTHOR']);
    const gone = valueOf(await withdraw(desk, ANI, meant(proposal)));
    expect(rulesOf(await publishProposal(desk, RUBEN, meant(gone)))).toEqual(['MOVE_REFUSED']);
  });

  test('is commented on, and comments have a length', async () => {
    const { desk } = await aDesk(name);
    const proposal = await aProposal(desk, [states('anna', 'birthDate', '1991')]);
    valueOf(await comment(desk, RUBEN, proposal.id, 'Is there a second source?'));
    expect((await remarksOn(desk.database, proposal.id)).map(({ text }) => text)).toContain('Is there a second source?');
    expect(rulesOf(await comment(desk, RUBEN, proposal.id, ''))).toEqual(['TEXT_MISSING']);
    expect(rulesOf(await comment(desk, RUBEN, proposal.id, 'x'.repeat(5_001)))).toEqual(['TEXT_LONG']);
  });

  test('needs a summary and at least one change', async () => {
    const { desk } = await aDesk(name);
    const empty = await aDraft(desk, []);
    expect(rulesOf(await propose(desk, ANI, meant(empty)))).toEqual(['NOTHING_CHANGED']);
    const silent = valueOf(await saveDraft(desk, ANI, { summary: ' ', changes: [states('anna', 'birthDate', '1991')] }));
    expect(rulesOf(await propose(desk, ANI, meant(silent)))).toEqual(['SUMMARY_MISSING']);
    expect(rulesOf(await saveDraft(desk, ANI, { summary: 'x'.repeat(501), changes: [] }))).toEqual(['SUMMARY_LONG']);
  });
});

describe.each(DATABASES)('an archived copy in a draft, on %s', (name) => {
  const TEXT = 'She was born on 2 May 1990 in Berdzor.';

  test('becomes its source’s when it is published, and goes with the revision that is undone', async () => {
    const { house, desk } = await aDesk(name);
    const kept = await keepCapture(house.database, new FolderVault(folderOf()), {
      bytes: Buffer.from(TEXT),
      mediaType: 'text/plain',
      by: ANI.id,
    });
    const capture = kept.ok ? kept.value.id : '';
    const copies = async (): Promise<readonly unknown[]> =>
      house.database.rows(sql`select capture_id from source_capture where superseded_in is null`);
    const revision = await published(desk, [captures('daily', capture)]);
    expect(await copies()).toEqual([{ capture_id: capture }]);
    const again = await aDraft(desk, [captures('daily', capture), captures('unheard-of', capture), captures('daily', 'no such file')]);
    expect(rulesOf(await propose(desk, ANI, meant(again)))).toEqual(['CAPTURE_TWICE', 'SOURCE_UNKNOWN', 'CAPTURE_UNKNOWN']);
    await published(desk, [reverts(revision)]);
    expect(await copies()).toEqual([]);
    const back = await published(desk, [reverts(revision + 1)]);
    expect(await copies()).toEqual([{ capture_id: capture }]);
    expect(back).toBe(revision + 2);
  });
});

describe.each(DATABASES)('a merge on %s', (name) => {
  const TWINS = {
    ...FILES,
    'people/anna-a.yaml': aPerson('Anna A.', {
      birthDate: [said('1990')],
      detentions: [aDetention({ slug: 'anna-a-2020', start: '2020-11-02' })],
    }),
    'petitions/free.yaml': { titles: [said('Free them')], concerns: [said({ person: 'anna-a' })] },
  };

  test('moves claims, parts and mentions, and leaves the old address leading to the new one', async () => {
    const { house, desk } = await aDesk(name, TWINS);
    await published(desk, [merges('anna-a', 'anna')]);
    const files = await filesOf(house);
    expect(files['people/anna-a.yaml']).toBeUndefined();
    expect(files['people/anna.yaml']).toContain('Anna A.');
    expect(files['people/anna.yaml']).toContain('anna-a-2020');
    expect(files['petitions/free.yaml']).toContain('anna');
    expect(await claimsOf(house, 'anna', 'birthDate')).toHaveLength(1);
  });

  test('is undone by reverting its revision: the registry is what it was', async () => {
    const { house, desk } = await aDesk(name, TWINS);
    const before = await filesOf(house);
    const revision = await published(desk, [merges('anna-a', 'anna')]);
    await published(desk, [reverts(revision)]);
    expect(await filesOf(house)).toEqual(before);
  });

  test('is refused between kinds, and with what is not there', async () => {
    const { desk } = await aDesk(name, TWINS);
    const draft = await aDraft(desk, [
      { key: 'kinds', do: 'merge', record: idOf('petition', 'free'), into: idOf('person', 'anna') },
      merges('nobody', 'anna'),
      merges('anna', 'nobody'),
    ]);
    expect(rulesOf(await propose(desk, ANI, meant(draft)))).toEqual(['MERGE_OF_KINDS', 'RECORD_UNKNOWN', 'RECORD_UNKNOWN']);
  });
});

describe('reverting', () => {
  test('any published draft gives back the registry as it was, as a new revision', async () => {
    const { house, desk } = await aDesk('SQLite');
    const birth = await claimId(house, 'anna', 'birthDate');
    const steps = [
      states('anna', 'birthDate', '1991-07'),
      states('anna', 'birthDate', '1990-05-02', {}, birth),
      states('boris', 'birthDate', '1980'),
      cites(aSource('monthly')),
      cites(aSource('daily', { title: 'Another title' })),
      creates('person', 'dora'),
      merges('boris', 'anna'),
    ];
    await fc.assert(
      fc.asyncProperty(fc.subarray(steps, { minLength: 1 }), async (changes) => {
        const before = await filesOf(house);
        const { kept } = await readContent(house.database, await revisionOf(house));
        const standing = kept.get(idOf('person', 'anna'))?.find((claim) => claim.property === 'birthDate')?.id;
        const merged = changes.some((change) => change.do === 'merge');
        const possible = changes.filter((change) => !merged || change.do !== 'state' || change.record !== idOf('person', 'boris'));
        const fresh = possible.map((change) =>
          change.do === 'state' && change.replaces !== undefined && standing ? { ...change, replaces: standing } : change,
        );
        const revision = await published(desk, fresh);
        await published(desk, [reverts(revision)]);
        expect(await filesOf(house)).toEqual(before);
      }),
      { numRuns: 12 },
    );
    expect(await brokenRevisions(house.database)).toEqual([]);
  });

  test('is refused where others have built on it since', async () => {
    const { desk } = await aDesk('SQLite');
    const revision = await published(desk, [creates('person', 'dora'), states('dora', 'names', NAMED('Dora'))]);
    await published(desk, [states('dora', 'birthDate', '1970')]);
    const draft = await aDraft(desk, [reverts(revision)]);
    expect(rulesOf(await propose(desk, ANI, meant(draft)))).toEqual(['REVISION_BUILT_ON']);
  });

  test('is refused where facts rest on a source that would go', async () => {
    const { desk } = await aDesk('SQLite');
    const source = { id: 'letter', title: 'A letter', publisher: 'A lawyer', kind: 'court-record', language: 'en', accessed: '2026-11-01' };
    const revision = await published(desk, [cites(source)]);
    const later = await published(desk, [states('anna', 'birthDate', '1970', { sources: ['letter'] })]);
    const attempt = async (number: number) => rulesOf(await propose(desk, ANI, meant(await aDraft(desk, [reverts(number)]))));
    expect(await attempt(revision)).toEqual(['REVISION_BUILT_ON']);
    await published(desk, [reverts(later)]);
    expect(await attempt(revision)).toEqual([]);
  });

  test('of many records takes no more questions than of few', async () => {
    const { house, desk } = await aDesk('SQLite');
    const before = await filesOf(house);
    const slugs = Array.from({ length: 40 }, (_, index) => `person-${String(index)}`);
    const revision = await published(
      desk,
      slugs.flatMap((slug) => [creates('person', slug), states(slug, 'names', NAMED(slug))]),
    );
    await published(desk, [reverts(revision)]);
    expect(await filesOf(house)).toEqual(before);
  });
});
