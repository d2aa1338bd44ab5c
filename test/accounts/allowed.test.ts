import { GraphQLSchemaHost } from '@nestjs/graphql';
import { MAY, ROLES, type Role } from '../../server/domain/roles.js';
import { operationsOf, requireAllowed } from '../../server/graphql/operations.js';
import type { House } from '../../server/house.js';
import { allKinds } from '../../server/model/index.js';
import { signedIn, withToken } from '../support/accounts.js';
import { theApi, type Api } from '../support/api.js';
import { aHouse } from '../support/house.js';
import { minimalDocument } from '../support/minimal-document.js';
import { aPerson } from '../support/registry-files.js';

type Who = Role | 'anonymous';

const EVERYBODY: readonly Who[] = ['anonymous', ...ROLES];
const MEMBERS: readonly Who[] = ROLES;

/** Who may use what. An operation that has no line here fails the tests. */
const ALLOWED: Readonly<Record<string, readonly Who[]>> = {
  ...Object.fromEntries(
    allKinds().flatMap(({ name, plural }) => [
      [`Query.${name}`, EVERYBODY],
      [`Query.${plural}`, EVERYBODY],
    ]),
  ),
  'Query.registry': EVERYBODY,
  'Query.node': EVERYBODY,
  'Query.record': EVERYBODY,
  'Query.records': EVERYBODY,
  'Query.source': EVERYBODY,
  'Query.sources': EVERYBODY,
  'Query.model': EVERYBODY,
  'Query.changes': EVERYBODY,
  'Query.change': EVERYBODY,
  'Query.history': EVERYBODY,
  'Query.formerRecord': EVERYBODY,
  'Query.changesBetween': EVERYBODY,
  'Query.lastReleased': EVERYBODY,
  'Query.heldOverTime': EVERYBODY,
  'Query.statistics': EVERYBODY,
  'Query.contextEvents': EVERYBODY,
  'Query.heldSince': EVERYBODY,
  'Query.placesOfCaptivity': EVERYBODY,
  'Query.search': EVERYBODY,
  'Query.peopleFacets': EVERYBODY,
  'Query.passages': EVERYBODY,
  'Query.arrival': EVERYBODY,
  'Query.me': MEMBERS,
  'Query.accounts': ['admin'],
  'Query.account': ['admin'],
  'Mutation.signOut': EVERYBODY,
  'Query.desk': MEMBERS,
  'Mutation.saveDraft': MEMBERS,
  'Mutation.rebaseDraft': MEMBERS,
  'Mutation.setRelease': MEMBERS,
  'Mutation.proposeDraft': MEMBERS,
  'Mutation.withdrawProposal': MEMBERS,
  'Mutation.withhold': ['reviewer', 'admin'],
  'Mutation.erase': ['admin'],
  'Mutation.commentOnProposal': MEMBERS,
  'Mutation.returnProposal': ['reviewer', 'admin'],
  'Mutation.publishProposal': ['reviewer', 'admin'],
  'Query.reports': ['editor', 'reviewer', 'admin'],
  'POST /report': EVERYBODY,
  'POST /desk/reports': ['editor', 'reviewer', 'admin'],
  'GET /healthz': EVERYBODY,
  'GET /robots.txt': EVERYBODY,
  'GET /sitemap.xml': EVERYBODY,
  'GET /log/key': EVERYBODY,
  'GET /log/checkpoint': EVERYBODY,
  'GET /log/proof/inclusion': EVERYBODY,
  'GET /log/proof/consistency': EVERYBODY,
  'GET /log/entries': EVERYBODY,
  'GET /*': EVERYBODY,
  'POST /sign-in': EVERYBODY,
  'POST /sign-in/second-factor': EVERYBODY,
  'POST /sign-out': EVERYBODY,
  'POST /account/setup': EVERYBODY,
  'POST /account/setup/:token': EVERYBODY,
  'POST /account/confirm': MEMBERS,
  'POST /account/second-factor': MEMBERS,
  'POST /account': MEMBERS,
  'POST /account/password': MEMBERS,
  'POST /account/tokens': MEMBERS,
  'POST /desk/people': ['admin'],
  'POST /desk/people/:id': ['admin'],
  'POST /desk/records/:record/:property': MEMBERS,
  'POST /policy-reports': EVERYBODY,
  'POST /desk/retract/:record': MEMBERS,
  'POST /desk/withhold/:is/:id': ['reviewer', 'admin'],
  'POST /desk/erase/:is/:id': ['admin'],
  'POST /desk/new': MEMBERS,
  'POST /desk/merge/:record': ['editor', 'reviewer', 'admin'],
  'POST /desk/revert/:revision': MEMBERS,
  'POST /desk/sources/:source': MEMBERS,
  'POST /desk/captures/new': MEMBERS,
  'POST /desk/captures/:sha256': MEMBERS,
  'POST /desk/proposals/:id/changes/:key': MEMBERS,
  'POST /desk/drafts': MEMBERS,
  'POST /desk/proposals/:id/propose': MEMBERS,
  'POST /desk/proposals/:id/drop': MEMBERS,
  'POST /desk/proposals/:id/release': MEMBERS,
  'POST /desk/proposals/:id/settle': MEMBERS,
  'POST /desk/proposals/:id/withdraw': MEMBERS,
  'POST /desk/proposals/:id/comment': MEMBERS,
  'POST /desk/proposals/:id/return': ['reviewer', 'admin'],
  'POST /desk/proposals/:id/publish': ['reviewer', 'admin'],
  'GET /captures/:sha256': EVERYBODY,
};

let house: House;
let api: Api;
let operations: readonly string[];
beforeAll(async () => {
  house = await aHouse({ 'people/anna.yaml': aPerson('Anna') });
  api = await theApi(house);
  const all = operationsOf(api.app);
  expect(() => requireAllowed(all)).not.toThrow();
  // The same address with a language before it, and HEAD, lead to the same place.
  operations = all.map(({ name }) => name).filter((name) => !name.startsWith('HEAD ') && !name.includes(' /:language/'));
});

test('every root field and every address has a line in the expectation, and no line is left over', () => {
  expect([...operations].sort()).toEqual(
    Object.keys(ALLOWED)
      .filter((name) => !isGenerated(name) || operations.includes(name))
      .sort(),
  );
});

/** Lists of people and of parts of records do not all exist. */
const isGenerated = (name: string): boolean => allKinds().some((kind) => name === `Query.${kind.plural}`);

describe('what a session may use', () => {
  test.each([...EVERYBODY])('%s', async (who) => {
    const found: Record<string, boolean> = {};
    for (const operation of operations) found[operation] = await isLetThrough(operation, await headersOf(who));
    expect(found).toEqual(Object.fromEntries(operations.map((operation) => [operation, (ALLOWED[operation] ?? []).includes(who)])));
  });
});

/** Nobody's account is in the hands of her scripts, nor what takes a proof of a moment ago. */
const NOT_BY_TOKEN = ['Query.me', 'Query.accounts', 'Query.account', 'Mutation.erase'];

describe('what a token with every scope may use', () => {
  test.each([...MEMBERS])('%s', async (who) => {
    const found: Record<string, boolean> = {};
    const fields = operations.filter((name) => !name.includes(' '));
    for (const operation of fields) {
      if (who === 'anonymous') throw new Error('nobody without an account has a token');
      found[operation] = await isLetThrough(operation, await withToken(house, await signedIn(house, who)));
    }
    const may = (operation: string): boolean => (ALLOWED[operation] ?? []).includes(who) && !NOT_BY_TOKEN.includes(operation);
    expect(found).toEqual(Object.fromEntries(fields.map((operation) => [operation, may(operation)])));
  });
});

test('a token with one scope may do that and read, nothing else', async () => {
  const token = await withToken(house, await signedIn(house, 'admin'), ['propose']);
  const refused: string[] = [];
  for (const operation of operations.filter((name) => !name.includes(' ') && name !== 'Mutation.signOut'))
    if (!(await isLetThrough(operation, { ...token }))) refused.push(operation);
  expect(refused).toEqual(expect.arrayContaining(['Query.desk', 'Mutation.publishProposal', 'Mutation.commentOnProposal']));
  for (const operation of ['Mutation.saveDraft', 'Query.people']) expect(refused).not.toContain(operation);
});

test('a token opens no address of the site', async () => {
  const token = await withToken(house, await signedIn(house, 'admin'));
  const { status, headers } = await api.send({ method: 'GET', url: '/account', headers: { ...token } });
  expect([status, headers.location]).toEqual([303, '/sign-in?to=%2Faccount']);
});

test('a question by GET is anonymous, whoever asks', async () => {
  for (const operation of operations.filter((name) => name.startsWith('Query.'))) {
    const url = `/graphql?query=${encodeURIComponent(documentFor(operation))}`;
    const { errors } = await api.send({ method: 'GET', url, headers: await headersOf('admin') });
    expect([operation, isRefused(errors)]).toEqual([operation, !(ALLOWED[operation] ?? []).includes('anonymous')]);
  }
});

test('a session is not believed when another site sends the question', async () => {
  const { headers } = await signedIn(house, 'admin');
  const { cookie = '' } = headers;
  const senders: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    {},
  ];
  for (const from of senders) {
    const { errors } = await api.ask('{ me { email } }', { headers: { cookie, ...from } });
    expect([from, errors[0]?.extensions.code]).toEqual([from, 'UNAUTHENTICATED']);
  }
});

test('no form is taken from another site', async () => {
  for (const operation of operations.filter((name) => name.startsWith('POST '))) {
    const headers = { ...(await headersOf('admin')), 'sec-fetch-site': 'cross-site' };
    const { status, text } = await api.send({ method: 'POST', url: urlOf(operation), headers });
    expect([operation, status]).toEqual([operation, 403]);
    expect(text).toContain('from the pages of this site only');
  }
});

test('reviewers and admins may do nothing but care for their account before they have shown a second factor', async () => {
  for (const role of ['reviewer', 'admin'] as const) {
    const { headers } = await signedIn(house, role, { secondFactor: false });
    const { data } = await api.ask('{ me { actions lacksSecondFactor } }', { headers: { ...headers } });
    expect(data.me).toEqual({ actions: ['read', 'sign-in', 'report', 'manage-own-account'], lacksSecondFactor: true });
  }
});

test('each role may do what the one before may, and more', () => {
  const sets = ['anonymous' as const, ...ROLES].map((role) => new Set<string>(MAY[role]));
  for (const [index, set] of sets.slice(1).entries()) {
    const before = sets[index] ?? new Set<string>();
    expect([...before].every((action) => set.has(action))).toBe(true);
    expect(set.size).toBeGreaterThan(before.size);
  }
});

test('a program with an operation that does not say who may use it does not start', () => {
  expect(() => requireAllowed([{ name: 'Mutation.burn', permission: undefined }])).toThrow(
    'these do not say who may use them, @Allow is missing: Mutation.burn',
  );
});

async function headersOf(who: Who): Promise<Record<string, string>> {
  return who === 'anonymous' ? { 'sec-fetch-site': 'same-origin' } : { ...(await signedIn(house, who)).headers };
}

const documentFor = (operation: string): string => minimalDocument(api.app.get(GraphQLSchemaHost, { strict: false }).schema, operation);

const urlOf = (operation: string): string => operation.replace(/^\w+ /, '').replaceAll(/:\w+/g, 'x').replace('*', 'people');

const isRefused = (errors: readonly { readonly extensions: { readonly code: string } }[]): boolean =>
  errors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED' || extensions.code === 'FORBIDDEN');

async function isLetThrough(operation: string, headers: Record<string, string>): Promise<boolean> {
  if (/^(Query|Mutation)\./.test(operation)) return !isRefused((await api.ask(documentFor(operation), { headers })).errors);
  const method = operation.startsWith('POST') ? 'POST' : 'GET';
  const answer = await api.send({ method, url: urlOf(operation), headers });
  const turnedAway = answer.status === 303 && /^\/(sign-in|account\/confirm)(\?|$)/.test(String(answer.headers.location));
  return answer.status !== 403 && !(turnedAway && !operation.endsWith('/sign-in/second-factor'));
}
