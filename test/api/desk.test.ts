import type { House } from '../../server/house.js';
import { signedIn, type SignedInBrowser } from '../support/accounts.js';
import { theApi, type Answer, type Api } from '../support/api.js';
import { idOf } from '../support/desk.js';
import { DATABASES, aHouse } from '../support/house.js';
import { aPerson, said } from '../support/registry-files.js';

const PROPOSAL = `proposal { id version state moves isOwn author publishedIn
  problems { rule path message } difference { facts { label record { displayName } before { text } after { text citations { quote source { publisher } } } } } }
  problems { rule path message }`;
const SAVE = `mutation ($id: ID, $version: Int, $summary: String!, $changes: Json!) {
  saveDraft(id: $id, version: $version, summary: $summary, changes: $changes) { ${PROPOSAL} } }`;
const move = (name: string, more = ''): string =>
  `mutation ($id: ID!, $version: Int!) { ${name}(id: $id, version: $version${more}) { ${PROPOSAL} } }`;
const DESK = '{ desk { drafts { id } queue { id summary isOwn } } }';

const change = (value: unknown) => ({
  key: 'birth',
  do: 'state',
  record: idOf('person', 'anna'),
  property: 'birthDate',
  form: { value, sources: [{ source: 'weekly', quote: 'born on 2 May' }] },
});

describe.each(DATABASES)('the desk over the API, on %s', (name) => {
  let house: House;
  let api: Api;
  let ani: SignedInBrowser;
  let ruben: SignedInBrowser;
  beforeEach(async () => {
    house = await aHouse({ 'people/anna.yaml': aPerson('Anna', { birthDate: [said('1990')] }) }, name);
    api = await theApi(house);
    ani = await signedIn(house, 'contributor');
    ruben = await signedIn(house, 'reviewer');
  });
  const ask = (who: SignedInBrowser, query: string, variables = {}): Promise<Answer> => api.ask(query, { variables, headers: who.headers });

  async function proposed(): Promise<{ readonly id: string; readonly version: number }> {
    const saved = await ask(ani, SAVE, { summary: 'Her day of birth', changes: [change('1990-05-02')] });
    const { id, version } = saved.data.saveDraft.proposal;
    const { data } = await ask(ani, move('proposeDraft'), { id, version });
    return data.proposeDraft.proposal;
  }

  test('takes a fact with its source from a contributor by way of a reviewer to every reader', async () => {
    const { id, version } = await proposed();
    expect((await ask(ruben, DESK)).data.desk.queue).toEqual([{ id, summary: 'Her day of birth', isOwn: false }]);
    const { data } = await ask(ruben, move('publishProposal'), { id, version });
    expect(data.publishProposal).toMatchObject({
      problems: [],
      proposal: {
        state: 'PUBLISHED',
        moves: [],
        author: 'contributor',
        difference: {
          facts: [
            {
              label: 'Born',
              record: { displayName: 'Anna' },
              before: [],
              after: [{ text: '2 May 1990', citations: [{ quote: 'born on 2 May' }] }],
            },
          ],
        },
      },
    });
    const read = await api.ask('{ person(slug: "anna") { birthDate { best { value { edtf } } } } registry { revision } }');
    expect(read.data).toEqual({
      person: { birthDate: { best: { value: { edtf: '1990-05-02' } } } },
      registry: { revision: data.publishProposal.proposal.publishedIn },
    });
  });

  test('takes no merger from a contributor', async () => {
    const merge = { key: 'merge', do: 'merge', record: idOf('person', 'anna'), into: idOf('person', 'vera') };
    const { data } = await ask(ani, SAVE, { summary: 'One person', changes: [merge] });
    expect(data.saveDraft).toMatchObject({ proposal: null, problems: [{ rule: 'MERGE_NOT_YOURS' }] });
    const editor = await signedIn(house, 'editor');
    expect((await ask(editor, SAVE, { summary: 'One person', changes: [merge] })).data.saveDraft.proposal.state).toBe('DRAFT');
  });

  test('says what is wrong with a draft while it is kept, and refuses to propose it with the same words', async () => {
    const saved = await ask(ani, SAVE, { summary: 'x', changes: [change('sometime')] });
    const { id, version, problems } = saved.data.saveDraft.proposal;
    expect(problems).toMatchObject([{ rule: 'EDTF_INVALID', path: 'changes.birth.value' }]);
    const refused = await ask(ani, move('proposeDraft'), { id, version });
    expect(refused.data.proposeDraft).toEqual({ proposal: null, problems });
  });

  test('shows nobody another’s draft, and lets nobody publish what is their own', async () => {
    const saved = await ask(ani, SAVE, { summary: 'x', changes: [] });
    const { id } = saved.data.saveDraft.proposal;
    const see = `{ desk { proposal(id: "${id}") { summary } } }`;
    expect((await ask(ruben, see)).data.desk.proposal).toBeNull();
    expect((await ask(ani, see)).data.desk.proposal).toEqual({ summary: 'x' });
    const own = await ask(ruben, SAVE, { summary: 'mine', changes: [change('1991')] });
    const mine = own.data.saveDraft.proposal;
    const ready = (await ask(ruben, move('proposeDraft'), { id: mine.id, version: mine.version })).data.proposeDraft.proposal;
    const { data } = await ask(ruben, move('publishProposal'), { id: ready.id, version: ready.version });
    expect(data.publishProposal.problems).toMatchObject([{ rule: 'SAME_PERSON' }]);
  });

  test('offers a form for any fact, filled with the claim that is to be replaced', async () => {
    const person = await api.ask('{ person(slug: "anna") { id birthDate { best { id } } } }');
    const { id, birthDate } = person.data.person;
    const form = (property: string, claim = ''): string =>
      `{ desk { claimForm(record: "${id}", property: "${property}"${claim}) { label filled controls { name as label options { code label } } } } }`;
    const filled = await ask(ani, form('birthDate', `, claim: "${birthDate.best.id}"`));
    expect(filled.data.desk.claimForm).toMatchObject({
      label: 'Born',
      filled: { kind: 'value', rank: 'normal', value: '1990', 'source.0.source': 'daily' },
      controls: [{ name: 'value', as: 'DATE', label: '' }],
    });
    const empty = await ask(ani, form('names'));
    expect(empty.data.desk.claimForm.controls).toContainEqual({ name: 'value.full', as: 'TEXT', label: 'As it is written', options: [] });
    expect(empty.data.desk.claimForm.controls).toContainEqual(
      expect.objectContaining({
        name: 'value.kind',
        as: 'TERM',
        options: expect.arrayContaining([{ code: 'primary', label: 'primary name' }]) as unknown,
      }),
    );
    expect((await ask(ani, form('height'))).data.desk.claimForm).toBeNull();
  });

  test('is closed to readers, and reviewing to contributors', async () => {
    const { id, version } = await proposed();
    expect((await api.ask(DESK)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect((await ask(ani, DESK)).data.desk.queue).toEqual([]);
    expect((await ask(ani, move('publishProposal'), { id, version })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const weak = await signedIn(house, 'reviewer', { secondFactor: false });
    expect((await ask(weak, move('publishProposal'), { id, version })).errors).toMatchObject([
      { extensions: { rule: 'SECOND_FACTOR_NEEDED' } },
    ]);
  });

  test.each([
    { changes: 'x' },
    { changes: [{ do: 'everything' }] },
    { changes: [{ key: 'a', do: 'retract', record: 'r', claim: 'c', __proto__x: 1 }] },
  ])('refuses what is no draft: %j', async ({ changes }) => {
    const { data } = await ask(ani, SAVE, { summary: 'x', changes });
    expect(data.saveDraft).toMatchObject({ proposal: null });
    expect(data.saveDraft.problems.every(({ rule }: { rule: string }) => rule === 'CHANGE_INVALID')).toBe(true);
  });
});
