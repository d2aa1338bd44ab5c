import { insertAccount } from '../../server/accounts/account.store.js';
import type { Release } from '../../server/domain/release.js';
import type { Change } from '../../server/desk/proposals/change.js';
import { comment } from '../../server/desk/proposals/comment.js';
import type { DeskHouse } from '../../server/desk/proposals/desk.js';
import { liftEmbargoes } from '../../server/desk/proposals/lift-embargoes.js';
import { maySee, maySeeCapture } from '../../server/desk/proposals/may-see.js';
import type { Proposal } from '../../server/desk/proposals/proposal.js';
import { proposalById, remarksOn } from '../../server/desk/proposals/proposal.store.js';
import { propose } from '../../server/desk/proposals/propose.js';
import { publishProposal } from '../../server/desk/proposals/publish-proposal.js';
import { setRelease, type ReleaseForm } from '../../server/desk/proposals/set-release.js';
import type { House } from '../../server/house.js';
import { sql } from '../../server/persistence/sql.js';
import { capturesById } from '../../server/registry/captures/capture.store.js';
import { keepCapture } from '../../server/registry/captures/keep-capture.js';
import { latestRevision } from '../../server/registry/registry.store.js';
import { brokenRevisions, everythingIn } from '../log/rows.js';
import {
  ANI,
  RUBEN,
  aDraft,
  captures,
  cites,
  deskOf,
  meant,
  published,
  retracts,
  rulesOf,
  states,
  valueOf,
  viewer,
} from '../support/desk.js';
import { DATABASES, aHouse, type DatabaseName } from '../support/house.js';
import { aPerson, said } from '../support/registry-files.js';

const FILES = { 'people/anna.yaml': aPerson('Anna', { birthDate: [said('1990')] }) };
const EMBARGO: ReleaseForm = { visibility: 'embargoed', until: '2100-01-31' };
const REVIEWER = { ...RUBEN, maySetVisibility: true };
const AUTHOR = { ...ANI, maySetVisibility: false };

async function aDesk(name: DatabaseName): Promise<{ readonly house: House; readonly desk: DeskHouse }> {
  const house = await aHouse(FILES, name);
  return { house, desk: deskOf(house) };
}

async function proposed(desk: DeskHouse, form: ReleaseForm, changes: readonly Change[]): Promise<Proposal> {
  const draft = valueOf(await setRelease(desk, AUTHOR, meant(await aDraft(desk, changes)), form));
  return valueOf(await propose(desk, ANI, meant(draft)));
}

const kept = async (desk: DeskHouse, form: ReleaseForm, changes = [states('anna', 'birthDate', '1991')]): Promise<Proposal> =>
  valueOf(await publishProposal(desk, RUBEN, meant(await proposed(desk, form, changes))));

const anAccount = async ({ database }: House, role: string, disabledAt: string | null = null): Promise<string> => {
  const id = `${role}-${String(Math.random()).slice(2, 8)}`;
  const row = { id, email: `${id}@example.org`, role, public_name: null, password: null, made_at: '', disabled_at: disabledAt };
  await database.write((db) => insertAccount(db, row as Parameters<typeof insertAccount>[1]));
  return id;
};

describe.each(DATABASES)('what is not for everybody, on %s', (name) => {
  test('is kept at the desk when it is accepted: nothing of it reaches the registry or its log', async () => {
    const { house, desk } = await aDesk(name);
    const before = await everythingIn(house.database);
    const proposal = await kept(desk, { visibility: 'restricted' });
    expect(proposal).toMatchObject({ state: 'kept', publishedIn: null, reviewerId: 'ruben', release: { visibility: 'restricted' } });
    expect(await everythingIn(house.database)).toEqual(before);
    expect((await remarksOn(house.database, proposal.id)).map(({ move }) => move)).toEqual(['release', 'propose', 'keep']);
  });

  test('is judged like what is published, but that what may hurt somebody needs no reason to be public', async () => {
    const { desk } = await aDesk(name);
    const undated = await aDraft(desk, [states('anna', 'birthDate', 'once')]);
    const restricted = valueOf(await setRelease(desk, AUTHOR, meant(undated), { visibility: 'restricted' }));
    expect(rulesOf(await propose(desk, ANI, meant(restricted)))).toEqual(['EDTF_INVALID']);
  });

  test('is published once somebody else has decided that it is for everybody', async () => {
    const { house, desk } = await aDesk(name);
    const proposal = await kept(desk, { visibility: 'restricted' });
    expect(rulesOf(await publishProposal(desk, RUBEN, meant(proposal)))).toEqual(['STILL_HELD_BACK']);
    expect(rulesOf(await setRelease(desk, { ...ANI, maySetVisibility: true }, meant(proposal), { visibility: 'public' }))).toEqual([
      'SAME_PERSON',
    ]);
    expect(rulesOf(await setRelease(desk, { ...RUBEN, maySetVisibility: false }, meant(proposal), { visibility: 'public' }))).toEqual([
      'PROPOSAL_UNKNOWN',
    ]);
    const opened = valueOf(await setRelease(desk, REVIEWER, meant(proposal), { visibility: 'public' }));
    const revision = await latestRevision(house.database);
    expect(valueOf(await publishProposal(desk, RUBEN, meant(opened)))).toMatchObject({ state: 'published', publishedIn: revision + 1 });
  });

  test('cannot be decided about while a reviewer reads it', async () => {
    const { desk } = await aDesk(name);
    const proposal = await proposed(desk, { visibility: 'restricted' }, [states('anna', 'birthDate', '1991')]);
    expect(rulesOf(await setRelease(desk, AUTHOR, meant(proposal), { visibility: 'public' }))).toEqual(['MOVE_REFUSED']);
  });

  test.each<[string, ReleaseForm, string]>([
    ['a visibility that there is not', { visibility: 'secret' }, 'VISIBILITY_UNKNOWN'],
    ['an embargo without a day', { visibility: 'embargoed' }, 'EMBARGO_WITHOUT_DAY'],
    ['an embargo until a month', { visibility: 'embargoed', until: '2100-02' }, 'EMBARGO_WITHOUT_DAY'],
    ['an embargo that is over', { visibility: 'embargoed', until: '2020-01-01' }, 'EMBARGO_PAST'],
    ['confidence in nobody', { visibility: 'confidential', editors: ' ' }, 'EDITORS_MISSING'],
    ['confidence in somebody who is not there', { visibility: 'confidential', editors: 'nobody@example.org' }, 'EDITOR_UNKNOWN'],
  ])('%s is refused, and nothing changes', async (_, form, rule) => {
    const { house, desk } = await aDesk(name);
    const draft = await aDraft(desk, []);
    expect(rulesOf(await setRelease(desk, AUTHOR, meant(draft), form))).toEqual([rule]);
    expect(await proposalById(house.database, draft.id)).toEqual(draft);
  });

  test('names editors who may see what is restricted, and nobody whose account is disabled', async () => {
    const { house, desk } = await aDesk(name);
    const [editor, gone, helper] = [
      await anAccount(house, 'editor'),
      await anAccount(house, 'editor', '2026-01-01'),
      await anAccount(house, 'contributor'),
    ];
    const decided = async (id: string) =>
      setRelease(desk, AUTHOR, meant(await aDraft(desk, [])), { visibility: 'confidential', editors: `${id}@EXAMPLE.org` });
    expect(valueOf(await decided(editor)).release).toEqual({ visibility: 'confidential', editors: [editor] });
    for (const id of [gone, helper]) expect(rulesOf(await decided(id))).toEqual(['EDITOR_UNKNOWN']);
  });
});

describe.each(DATABASES)('an embargo on %s', (name) => {
  test('ends with a revision on its day, not before, and only once', async () => {
    const { house, desk } = await aDesk(name);
    const { id } = await kept(desk, EMBARGO);
    const before = await latestRevision(house.database);
    expect(await liftEmbargoes(desk, '2100-01-30')).toEqual([]);
    expect(await latestRevision(house.database)).toBe(before);
    await Promise.all([liftEmbargoes(desk, '2100-01-31'), liftEmbargoes(desk, '2100-02-01')]);
    expect(await latestRevision(house.database)).toBe(before + 1);
    expect(await proposalById(house.database, id)).toMatchObject({ state: 'published', publishedIn: before + 1 });
    expect(await brokenRevisions(house.database)).toEqual([]);
  });

  test('ends beside what others have published about the same fact since', async () => {
    const { house, desk } = await aDesk(name);
    const { id } = await kept(desk, EMBARGO);
    await published(desk, [states('anna', 'birthDate', '1992')]);
    expect(await liftEmbargoes(desk, '2100-01-31')).toEqual([]);
    expect(await proposalById(house.database, id)).toMatchObject({ state: 'published' });
  });

  test('that cannot end stays, and it is said why', async () => {
    const { house, desk } = await aDesk(name);
    const [claim] = await house.database.rows<{ id: string }>(sql`select id from claim where property = 'birthDate'`);
    const { id } = await kept(desk, EMBARGO, [states('anna', 'birthDate', '1991', {}, claim?.id)]);
    await published(desk, [retracts('anna', claim?.id ?? '')]);
    expect(await liftEmbargoes(desk, '2100-01-31')).toMatchObject([{ proposal: id, problems: [{ rule: 'CLAIM_UNKNOWN' }] }]);
    expect(await proposalById(house.database, id)).toMatchObject({ state: 'kept' });
  });

  test('on a source or a copy is not got round by another draft', async () => {
    const { house, desk } = await aDesk(name);
    const source = {
      id: 'leak-2026',
      title: 'A letter',
      publisher: 'A lawyer',
      kind: 'court-record',
      language: 'en',
      accessed: '2026-11-01',
    };
    const bytes = Buffer.from('She was born in 1991.');
    const capture = await keepCapture(house.database, desk.vault, { bytes, mediaType: 'text/plain', by: ANI.id });
    if (!capture.ok) throw new Error('not kept');
    const sha256 = capture.value.id;
    await kept(desk, EMBARGO, [
      cites(source),
      captures(source.id, sha256),
      states('anna', 'birthDate', '1991', { sources: [{ source: source.id, quote: 'born in 1991' }] }),
    ]);
    const again = [cites(source), captures(source.id, sha256), states('anna', 'birthDate', '1991-05', { sources: [source.id] })];
    const result = await propose(desk, ANI, meant(await aDraft(desk, again)));
    expect(rulesOf(result)).toEqual(['CAPTURE_HELD_BACK', 'EMBARGO_ACTIVE']);
    const heldBackToo = await proposed(desk, EMBARGO, again);
    expect(heldBackToo.state).toBe('proposed');
  });
});

describe('whoever may see', () => {
  const CASES: readonly [Proposal['state'], Release, readonly string[]][] = [
    ['draft', { visibility: 'public' }, ['author']],
    ['proposed', { visibility: 'public' }, ['author', 'reviewer', 'admin']],
    ['proposed', { visibility: 'restricted' }, ['author', 'reviewer', 'admin']],
    ['kept', { visibility: 'embargoed', until: '2100-01-01' }, ['author', 'editor', 'reviewer', 'admin']],
    ['kept', { visibility: 'restricted' }, ['author', 'editor', 'reviewer', 'admin']],
    ['proposed', { visibility: 'confidential', editors: ['reviewer'] }, ['author', 'reviewer']],
    ['kept', { visibility: 'confidential', editors: ['editor'] }, ['author', 'editor']],
    ['published', { visibility: 'confidential', editors: ['editor'] }, ['author', 'reviewer', 'admin']],
  ];

  test.each(CASES)('what is %s and %j: %s', async (state, release, seers) => {
    const people = [
      viewer('author', 'contributor'),
      viewer('contributor', 'contributor'),
      viewer('editor', 'editor'),
      viewer('reviewer', 'reviewer'),
      viewer('admin', 'admin'),
    ];
    const proposal = { state, release, authorId: 'author' } as Proposal;
    expect(people.filter((each) => maySee(each, proposal)).map(({ id }) => id)).toEqual(seers);
  });

  test('nothing confidential is not told that it is there, whatever is tried with it', async () => {
    const { house, desk } = await aDesk('SQLite');
    const editor = await anAccount(house, 'reviewer');
    const form = { visibility: 'confidential', editors: `${editor}@example.org` };
    const proposal = await proposed(desk, form, [states('anna', 'birthDate', '1991')]);
    expect(rulesOf(await publishProposal(desk, RUBEN, meant(proposal)))).toEqual(['PROPOSAL_UNKNOWN']);
    expect(rulesOf(await comment(desk, RUBEN, proposal.id, 'Well?'))).toEqual(['PROPOSAL_UNKNOWN']);
    const accepted = valueOf(await publishProposal(desk, { id: editor, label: 'reviewer' }, meant(proposal)));
    expect(accepted.state).toBe('kept');
    expect(rulesOf(await setRelease(desk, REVIEWER, meant(accepted), { visibility: 'public' }))).toEqual(['PROPOSAL_UNKNOWN']);
  });

  test('a copy: whoever handed it in, editors, and of a confidential one those who are named', async () => {
    const { house, desk } = await aDesk('SQLite');
    const kept = await keepCapture(house.database, desk.vault, { bytes: Buffer.from('Words.'), mediaType: 'text/plain', by: 'ani' });
    if (!kept.ok) throw new Error('not kept');
    const [capture] = await capturesById(house.database, [kept.value.id]);
    if (!capture) throw new Error('not there');
    const named = await anAccount(house, 'reviewer');
    const people = [viewer('ani', 'contributor'), viewer('areg', 'contributor'), viewer('eva', 'editor'), viewer(named, 'reviewer')];
    const seers = async (): Promise<readonly string[]> => {
      const seen = await Promise.all(people.map((each) => maySeeCapture(house.database, each, capture)));
      return people.filter((_, index) => seen[index]).map(({ id }) => id);
    };
    expect(await seers()).toEqual(['ani', 'eva', named]);
    const draft = await aDraft(desk, [captures('weekly', capture.id)]);
    valueOf(await setRelease(desk, AUTHOR, meant(draft), { visibility: 'confidential', editors: `${named}@example.org` }));
    expect(await seers()).toEqual(['ani']);
    const now = await proposalById(house.database, draft.id);
    valueOf(await propose(desk, ANI, meant(now ?? draft)));
    expect(await seers()).toEqual(['ani', named]);
  });
});
