import type { Role } from '../../server/domain/roles.js';
import { publishProposal } from '../../server/desk/proposals/publish-proposal.js';
import { propose } from '../../server/desk/proposals/propose.js';
import { keepCapture } from '../../server/registry/captures/keep-capture.js';
import { FolderVault } from '../../server/registry/captures/vault.js';
import { folderOf } from '../support/registry-folder.js';
import { saveDraft } from '../../server/desk/proposals/save-draft.js';
import { seenBy } from '../../server/desk/proposals/seen-proposal.js';
import type { Proposal } from '../../server/desk/proposals/proposal.js';
import type { DeskHouse } from '../../server/desk/proposals/desk.js';
import type { Change } from '../../server/desk/proposals/change.js';
import { readContent } from '../../server/registry/read-content.js';
import { latestRevision } from '../../server/registry/registry.store.js';
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
  retracts,
  rulesOf,
  states,
  valueOf,
  viewer,
} from '../support/desk.js';
import { aHouse } from '../support/house.js';
import { aPerson, aSource, said } from '../support/registry-files.js';

const FILES = {
  'people/anna.yaml': aPerson('Anna', { birthDate: [said('1990')] }),
  'people/anna-a.yaml': aPerson('Anna A.'),
  'places/shushi.yaml': { names: [said({ full: 'Shushi', language: 'en' })] },
};

async function aDesk(): Promise<DeskHouse> {
  return deskOf(await aHouse(FILES));
}

/** What a reviewer reads: property, what goes, what comes, on what it rests. */
async function readBy(desk: DeskHouse, proposal: Proposal): Promise<readonly string[]> {
  const { facts } = await seenBy(proposal, viewer(RUBEN.id, 'reviewer'), desk, 'en').difference();
  return facts.map(({ record, property, before, after }) => {
    const say = (claims: typeof before): string =>
      claims.map((claim) => `${claim.text} (${claim.citations.map(({ cited }) => cited.publisher).join(', ')})`).join('; ') || 'nothing';
    return `${record.ownName ?? record.slug}: ${property}: ${say(before)} → ${say(after)}`;
  });
}

const read = async (desk: DeskHouse, changes: readonly Change[]): Promise<readonly string[]> =>
  readBy(desk, await aProposal(desk, changes));

async function claimOf({ database }: DeskHouse, slug: string, property: string): Promise<string> {
  const { kept } = await readContent(database, await latestRevision(database));
  return kept.get(idOf('person', slug))?.find((claim) => claim.property === property)?.id ?? 'none';
}

describe('a proposal as a reviewer reads it', () => {
  test('says what stood and what would stand, with what each rests on', async () => {
    const desk = await aDesk();
    const birth = await claimOf(desk, 'anna', 'birthDate');
    expect(await read(desk, [states('anna', 'birthDate', '1990-05-02', { sources: ['weekly'] }, birth)])).toEqual([
      'Anna: birthDate: 1990 (The daily) → 2 May 1990 (The weekly)',
    ]);
    expect(await read(desk, [retracts('anna', birth)])).toEqual(['Anna: birthDate: 1990 (The daily) → nothing']);
  });

  test('calls new records and new sources by their names before they are published', async () => {
    const desk = await aDesk();
    const changes = [
      cites(aSource('monthly')),
      creates('person', 'clara'),
      states('clara', 'names', { full: 'Clara', language: 'en', script: 'Latn', kind: 'primary' }, { sources: ['monthly'] }),
      states('clara', 'birthPlace', 'shushi', { sources: ['monthly'] }),
    ];
    expect(await read(desk, changes)).toEqual([
      'Clara: names: nothing → Clara (The monthly)',
      'Clara: birthPlace: nothing → Shushi (The monthly)',
    ]);
  });

  test('previews a merge', async () => {
    const desk = await aDesk();
    expect(await read(desk, [merges('anna-a', 'anna')])).toEqual([
      'Anna A.: names: Anna A. (The daily) → nothing',
      'Anna: names: nothing → Anna A. (The daily)',
    ]);
  });

  test('stays as it was read once it is published', async () => {
    const desk = await aDesk();
    const proposal = await aProposal(desk, [states('anna', 'birthDate', '1990-05-02', {}, await claimOf(desk, 'anna', 'birthDate'))]);
    const before = await readBy(desk, proposal);
    const published = valueOf(await publishProposal(desk, RUBEN, meant(proposal)));
    expect(await readBy(desk, published)).toEqual(before);
    expect(await seenBy(published, viewer(RUBEN.id, 'reviewer'), desk, 'en').problems()).toEqual([]);
  });

  test('says in words what keeps a draft from being published', async () => {
    const desk = await aDesk();
    const draft = await aDraft(desk, [states('anna', 'birthDate', 'sometime')]);
    const [problem] = await seenBy(draft, viewer(ANI.id, 'contributor'), desk, 'en').problems();
    expect(problem).toMatchObject({ rule: 'EDTF_INVALID', message: expect.stringContaining('sometime') as string });
  });

  test.each<[string, Role, string, readonly string[]]>([
    ['ani', 'contributor', 'draft', ['SAVE', 'RELEASE', 'PROPOSE', 'WITHDRAW']],
    ['ani', 'contributor', 'proposed', ['WITHDRAW']],
    ['ani', 'reviewer', 'proposed', ['WITHDRAW']],
    ['ruben', 'reviewer', 'proposed', ['RETURN', 'PUBLISH']],
    ['ruben', 'editor', 'proposed', []],
    ['ruben', 'reviewer', 'published', []],
  ])('offers %s, a %s, of a proposal that is %s: %j', async (id, role, state, moves) => {
    const desk = await aDesk();
    const saved = valueOf(await saveDraft(desk, ANI, { summary: 'x', changes: [states('anna', 'birthDate', '1991')] }));
    const proposal = { ...saved, state: state as Proposal['state'] };
    expect(seenBy(proposal, viewer(id, role), desk, 'en').moves).toEqual(moves);
  });
});

describe('the rules of the model, before anything is published', () => {
  test('keep from being published what certainly contradicts, and say it in the words of the rule', async () => {
    const desk = await aDesk();
    const draft = await aDraft(desk, [states('anna', 'deathDate', '1980'), states('anna', 'categories', 'civilian')]);
    const seen = seenBy(draft, viewer(ANI.id, 'contributor'), desk, 'en');
    expect((await seen.problems()).map(({ rule }) => rule)).toContain('BORN_AFTER_EVENT');
    expect((await seen.problems())[0]?.message).not.toContain('rules.');
    expect(rulesOf(await propose(desk, ANI, meant(draft)))).toContain('BORN_AFTER_EVENT');
  });

  test('warn of what may be wrong, and let it pass', async () => {
    const desk = await aDesk();
    const draft = await aDraft(desk, [states('anna', 'birthDate', '1990', { sources: [{ source: 'weekly' }] })]);
    const seen = seenBy(draft, viewer(ANI.id, 'contributor'), desk, 'en');
    expect((await seen.warnings()).map(({ rule }) => rule)).toContain('REFERENCE_WITHOUT_LOCATOR');
    expect(await seen.problems()).toEqual([]);
  });

  test('look for quotations in the archived copies of their source', async () => {
    const desk = await aDesk();
    const kept = await keepCapture(desk.database, new FolderVault(folderOf()), {
      bytes: Buffer.from('Anna was born on 2 May 1990 in Shushi.'),
      mediaType: 'text/plain',
      by: ANI.id,
    });
    const quoting = (quote: string): Change[] => [
      captures('weekly', kept.ok ? kept.value.id : ''),
      states('anna', 'birthDate', '1990-05-02', { sources: [{ source: 'weekly', quote, language: 'en' }] }),
    ];
    const problems = async (quote: string): Promise<readonly string[]> =>
      (await seenBy(await aDraft(desk, quoting(quote)), viewer(ANI.id, 'contributor'), desk, 'en').problems()).map(({ rule }) => rule);
    expect(await problems('born on 2 May 1990')).toEqual([]);
    expect(await problems('born on 3 May 1990')).toEqual(['QUOTE_NOT_IN_CAPTURE']);
  });
});
