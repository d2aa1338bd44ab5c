import type { Change } from '../../server/desk/proposals/change.js';
import { propose } from '../../server/desk/proposals/propose.js';
import { publishProposal } from '../../server/desk/proposals/publish-proposal.js';
import { setRelease, type ReleaseForm } from '../../server/desk/proposals/set-release.js';
import { erase } from '../../server/desk/withholding/erase.js';
import { withhold } from '../../server/desk/withholding/withhold.js';
import type { DeskHouse } from '../../server/desk/proposals/desk.js';
import type { House } from '../../server/house.js';
import type { Subject } from '../../server/log/what-goes.js';
import { raw, sql } from '../../server/persistence/sql.js';
import { keepCapture } from '../../server/registry/captures/keep-capture.js';
import { registryFiles } from '../../server/registry/files/write-registry.js';
import { readContent } from '../../server/registry/read-content.js';
import { latestRevision } from '../../server/registry/registry.store.js';
import { signedIn } from '../support/accounts.js';
import { theApi, type Api } from '../support/api.js';
import { ANI, RUBEN, aDraft, captures, cites, creates, deskOf, idOf, meant, published, states, valueOf } from '../support/desk.js';
import { DATABASES, aHouse } from '../support/house.js';
import { sentencesIn } from '../support/log.js';
import { aPerson } from '../support/registry-files.js';

// Every hidden text holds this word; nothing public does.
const SECRET = 'hush';
const ADMIN = { id: 'adam', label: 'admin' };

const NAMED = (full: string) => ({ full, language: 'en', script: 'Latn', kind: 'primary' });
const SOURCE = (id: string) => ({
  id,
  title: `A letter, ${id}`,
  publisher: id,
  kind: 'court-record',
  language: 'en',
  accessed: '2026-11-01',
});

/** A new person, a new source with its copy, and a fact of somebody who is known: all of them called after the secret. */
async function secretChanges(house: House, desk: DeskHouse, name: string): Promise<{ changes: readonly Change[]; capture: string }> {
  const bytes = Buffer.from(`The copy of ${name} says so.`);
  const kept = await keepCapture(house.database, desk.vault, { bytes, mediaType: 'text/plain', by: ANI.id });
  if (!kept.ok) throw new Error('not kept');
  const sources = [{ source: name, quote: `copy of ${name}` }];
  const changes = [
    cites(SOURCE(name)),
    captures(name, kept.value.id),
    creates('person', name),
    states(name, 'names', NAMED(`Person ${name}`), { sources }),
    states('anna', 'biography', `What ${name} tells.`, { sources }),
    creates('place', name),
    { ...states(name, 'names', { full: `Place ${name}`, language: 'en' }, { sources }), record: idOf('place', name) },
    creates('detention', name, idOf('person', 'anna')),
    { ...states(name, 'capturePlace', name, { sources }), record: idOf('detention', name) },
  ];
  return { changes, capture: kept.value.id };
}

async function keptBack(desk: DeskHouse, changes: readonly Change[], form: ReleaseForm): Promise<void> {
  const draft = await aDraft(desk, changes);
  const released = valueOf(await setRelease(desk, { ...ANI, maySetVisibility: false }, meant(draft), form));
  valueOf(await publishProposal(desk, { ...RUBEN, id: NAMED_EDITOR.id }, meant(valueOf(await propose(desk, ANI, meant(released))))));
}

const NAMED_EDITOR = { id: '', email: '' };

/** Every way in which something can be hidden. The capture and the addresses of each. */
async function somethingHidden(house: House): Promise<ReadonlyMap<string, string>> {
  const desk = deskOf(house);
  Object.assign(NAMED_EDITOR, await signedIn(house, 'reviewer'));
  const copies = new Map<string, string>();
  const forms: readonly ReleaseForm[] = [
    { visibility: 'embargoed', until: '2100-01-01' },
    { visibility: 'restricted' },
    { visibility: 'confidential', editors: NAMED_EDITOR.email },
  ];
  for (const form of forms) {
    const { changes, capture } = await secretChanges(house, desk, `${SECRET}-${form.visibility}`);
    copies.set(`${SECRET}-${form.visibility}`, capture);
    await keptBack(desk, changes, form);
  }
  for (const way of ['withheld', 'erased'] as const) {
    const name = `${SECRET}-${way}`;
    const { changes, capture } = await secretChanges(house, desk, name);
    copies.set(name, capture);
    await published(desk, changes);
    // A source takes along what rests on it, a record what is told of it elsewhere.
    const subjects: readonly Subject[] = [
      { is: 'source', id: name },
      ...['person', 'place', 'detention'].map((kind) => ({ is: 'record' as const, id: idOf(kind, name) })),
    ];
    for (const subject of subjects) {
      if (way === 'withheld') valueOf(await withhold(desk, RUBEN, subject, `Because of ${name}`));
      else valueOf(await erase(desk, ADMIN, subject, { reason: 'Asked for.', withSources: true }));
    }
  }
  return copies;
}

const PAGES = [
  '/',
  '/people',
  '/people/anna',
  '/people/anna/history',
  '/map',
  '/sources',
  '/sources/weekly',
  '/changes',
  '/verify',
  '/act',
  '/about',
  '/changes?from=1&to=3',
  '/numbers',
  ...['held', 'outcomes', 'sentences', 'waits', 'figures'].map((chart) => `/numbers/${chart}.csv`),
];

const FACTS = '{ property best { text } claims { text note wording citations { quote source { id title publisher } } } }';
const QUESTIONS = [
  `{ people(first: 50, asOfRevision: $rev) { totalCount nodes { slug displayName facts ${FACTS} } } }`,
  `{ person(slug: "anna", asOfRevision: $rev) { displayName facts ${FACTS} } }`,
  `{ sources(first: 50, asOfRevision: $rev) { totalCount nodes { id title publisher captures { sha256 } } } }`,
  `{ placesOfCaptivity(asOfRevision: $rev) { withoutPlace places { site { slug displayName } captured { count people { slug } } held { count } } } }`,
  `{ registry(asOfRevision: $rev) { people claims sources } }`,
  `{ statistics(asOfRevision: $rev) { people outcomes { total } figures { entries { figure { slug } } } } }`,
];

/** Everything that a reader, or whoever sends these headers, can be answered. */
async function allAnswers(api: Api, house: House, headers: Record<string, string> = {}): Promise<readonly string[]> {
  const latest = await latestRevision(house.database);
  const revisions = Array.from({ length: latest }, (_, index) => index + 1);
  const addresses = [
    ...PAGES,
    ...revisions.flatMap((revision) => [
      `/changes/${String(revision)}`,
      ...['/', '/people', '/people/anna', '/sources'].map((page) => `${page}?rev=${String(revision)}`),
    ]),
    '/log/entries?from=0',
    '/people?name=anna',
  ];
  const pages = await Promise.all(addresses.map(async (url) => (await api.send({ method: 'GET', url, headers })).text));
  const questions = [
    ...QUESTIONS.flatMap((question) => revisions.map((revision) => question.replace('$rev', String(revision)))),
    '{ changes(first: 50) { nodes { number summary changed { nodes { record { slug } facts { label before { text } after { text } } } } } } }',
    '{ changesBetween(from: "1") { changed { nodes { record { slug displayName } facts { after { text } } } } } }',
  ];
  const answers = await Promise.all(questions.map((question) => api.ask(question, { headers })));
  return [...pages, ...answers.map(({ text }) => text)];
}

async function tablesOf({ database }: House, but: readonly string[]): Promise<string> {
  const tables = database.writer.entityMetadatas.map(({ tableName }) => tableName).filter((table) => !but.includes(table));
  return JSON.stringify(await Promise.all(tables.map((table) => database.rows(sql`select * from ${raw(table)}`))));
}

describe.each(DATABASES)('what is hidden, on %s', (database) => {
  let house: House;
  let api: Api;
  let copies: ReadonlyMap<string, string>;
  beforeAll(async () => {
    house = await aHouse({ 'people/anna.yaml': aPerson('Anna') }, database);
    copies = await somethingHidden(house);
    api = await theApi(house);
  });

  test('is in no answer to a reader, of now or of any earlier revision', async () => {
    const answers = await allAnswers(api, house);
    expect(answers.filter((answer) => answer.includes(SECRET))).toEqual([]);
    expect(answers.filter((answer) => answer.includes('Anna')).length).toBeGreaterThan(20);
    expect(answers.filter((answer) => /"errors"|"rule"/.test(answer))).toEqual([]);
  });

  test('is counted nowhere', async () => {
    const answer = await api.ask('{ registry { people claims sources } people { totalCount } statistics { people outcomes { total } } }');
    const { content } = await readContent(house.database, await latestRevision(house.database));
    const claims = content.records.reduce((sum, record) => sum + record.claims.length, 0);
    expect(answer.data).toEqual({
      registry: { people: 1, claims, sources: content.sources.length },
      people: { totalCount: 1 },
      statistics: { people: 1, outcomes: { total: 1 } },
    });
  });

  test('is in no export', async () => {
    for (let revision = 1; revision <= (await latestRevision(house.database)); revision += 1) {
      const { content } = await readContent(house.database, revision);
      expect(JSON.stringify(registryFiles(content))).not.toContain(SECRET);
    }
  });

  test.each(['embargoed', 'restricted', 'confidential', 'withheld', 'erased'])('has no address that a reader can open: %s', async (way) => {
    const name = `${SECRET}-${way}`;
    const status = async (url: string): Promise<number> => (await api.send({ method: 'GET', url })).status;
    const found = await Promise.all(
      [`/people/${name}`, `/people/${name}/history`, `/sources/${name}`, `/captures/${copies.get(name) ?? ''}`].map(status),
    );
    expect(found).toEqual(way === 'erased' ? [410, 410, 410, 410] : [404, 404, 404, 404]);
    const answer = await api.ask(`{ person(slug: "${name}") { slug } source(id: "${name}") { id } }`);
    expect(answer.data).toEqual({ person: null, source: null });
  });

  test('is in none of the tables that follow from the log, which still proves itself', async () => {
    expect((await tablesOf(house, ['proposal', 'remark', 'capture', 'withheld_operation'])).includes(SECRET)).toBe(false);
    expect(await sentencesIn(house)).toEqual([]);
  });

  test('is nowhere at all once it is erased', async () => {
    expect((await tablesOf(house, [])).includes(`${SECRET}-erased`)).toBe(false);
    const desk = deskOf(house);
    expect(await desk.vault.get(copies.get(`${SECRET}-erased`) ?? '')).toBeUndefined();
    expect(await desk.vault.get(copies.get(`${SECRET}-withheld`) ?? '')).toBeDefined();
  });

  test.each([
    ['contributor', []],
    ['editor', ['embargoed', 'restricted', 'withheld']],
    ['reviewer', ['embargoed', 'restricted', 'withheld']],
    ['admin', ['embargoed', 'restricted', 'withheld']],
  ] as const)('is shown at the desk to a %s only as far as it may be: %j', async (role, ways) => {
    const { headers } = await signedIn(house, role);
    const publicAnswers = await allAnswers(api, house, headers);
    expect(publicAnswers.filter((answer) => answer.includes(SECRET))).toEqual([]);
    const desk = await api.ask(
      `{ desk { kept { summary changes release { visibility } } queue { changes } drafts { changes }
        record(id: "${idOf('person', 'anna')}") { facts { claims { text } } }
        sourcesSaying(text: "${SECRET}") { id } recordsCalled(text: "${SECRET}") { slug } } }`,
      { headers },
    );
    expect(desk.errors).toEqual([]);
    const all = ['embargoed', 'restricted', 'confidential', 'withheld', 'erased'];
    expect(all.filter((way) => desk.text.includes(`${SECRET}-${way}`))).toEqual(ways);
    const copiesSeen = await Promise.all(
      all.map(async (way) => (await api.send({ method: 'GET', url: `/captures/${copies.get(`${SECRET}-${way}`) ?? ''}`, headers })).status),
    );
    expect(all.filter((_, index) => copiesSeen[index] === 200)).toEqual(ways);
  });
});
