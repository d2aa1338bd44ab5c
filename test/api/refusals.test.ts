import { theApi, type Answer, type Api } from '../support/api.js';
import { DATABASES, aHouse } from '../support/house.js';
import { aDetention, aPerson, type Files } from '../support/registry-files.js';

const FILES: Files = Object.fromEntries(
  ['anna', 'bella', 'carla'].map((slug) => [
    `people/${slug}.yaml`,
    aPerson(slug, { detentions: [aDetention({ slug: `${slug}-1`, start: '2023-09-27' })] }),
  ]),
);

/** What every refusal has: a status that blames the question, a code, words, and nothing of our inside. */
function expectRefusal({ status, text, errors }: Answer): void {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(errors.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors) {
    expect(message.length).toBeGreaterThan(10);
    expect(extensions.code).toMatch(
      /^(BAD_USER_INPUT|BAD_REQUEST|GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|OPERATION_RESOLUTION_FAILURE)$/,
    );
  }
  expect(text).not.toMatch(/stack|node_modules|\.[jt]s\b|file:|\bat \/|select |SQLITE|Query ?Failed/i);
}

const cursorOf = (...parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe.each(DATABASES)('the API on %s refuses', (name) => {
  let api: Api;
  beforeAll(async () => {
    api = await theApi(await aHouse(FILES, name));
  });

  test.each([
    ['no people', 'first: 0', 'first', 'VALUE_INVALID', 'first must not be less than 1 (found 0).'],
    ['fewer than none', 'first: -1', 'first', 'VALUE_INVALID', 'first must not be less than 1 (found -1).'],
    ['too many', 'first: 101', 'first', 'VALUE_INVALID', 'first must not be greater than 100 (found 101).'],
    ['none from the end', 'last: 0', 'last', 'VALUE_INVALID', 'last must not be less than 1 (found 0).'],
    ['too many from the end', 'last: 101', 'last', 'VALUE_INVALID', 'last must not be greater than 100 (found 101).'],
    ['both ends at once', 'first: 1, last: 1', 'last', 'PAGE_AMBIGUOUS', 'Give first or last, not both.'],
    ['what is no cursor', 'after: "here"', 'after', 'CURSOR_INVALID', "'here' is not a cursor of this list; use one that an answer gave."],
    ['a cursor of something else', `before: "${cursorOf('a')}"`, 'before', 'CURSOR_INVALID', /^'.*' is not a cursor of this list/],
    ['a cursor with too much', `before: "${cursorOf('a', 'b', 'c')}"`, 'before', 'CURSOR_INVALID', /is not a cursor/],
    ['a cursor that holds an object', `after: "${cursorOf({}, 'b')}"`, 'after', 'CURSOR_INVALID', /is not a cursor/],
    ['a cursor that holds U+0000', `after: "${cursorOf('\0', 'b')}"`, 'after', 'CURSOR_INVALID', /is not a cursor/],
    ['an endless cursor', `after: "${'a'.repeat(501)}"`, 'after', 'VALUE_INVALID', /after must be shorter/],
    [
      'a cursor of another order',
      `after: "${cursorOf('a', 'b')}", orderBy: { field: CAPTURED_ON }`,
      'after',
      'CURSOR_INVALID',
      /is not a cursor/,
    ],
    [
      'a cursor beyond all days',
      `after: "${cursorOf(1e15, 'b')}", orderBy: { field: CAPTURED_ON }`,
      'after',
      'CURSOR_INVALID',
      /is not a cursor/,
    ],
    [
      'a day that is none',
      'filter: { status: { on: "2023-02-30", state: [HELD] } }',
      'filter.status.on',
      'EDTF_INVALID',
      "'2023-02-30' is not a day; give one such as 2023-09-27.",
    ],
    ['an endless name', `filter: { name: "${'a'.repeat(101)}" }`, 'filter.name', 'VALUE_INVALID', /name must be shorter/],
    [
      'a name with U+0000',
      'filter: { name: "a\\u0000" }',
      'filter.name',
      'VALUE_INVALID',
      'filter.name must not hold the character U+0000.',
    ],
  ])('a list of %s', async (_what, args, path, rule, message) => {
    const answer = await api.ask(`{ people(${args}) { totalCount } }`);
    expectRefusal(answer);
    expect(answer.status).toBe(400);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', rule, path });
    expect(answer.errors[0]?.message).toMatch(message);
  });

  test.each([
    ['{ detentions(first: 101) { totalCount } }', 'first'],
    ['{ sources(last: 0) { totalCount } }', 'last'],
    ['{ source(id: "daily") { facts(first: 101) { totalCount } } }', 'first'],
    ['{ source(id: "daily") { facts(after: "here") { totalCount } } }', 'after'],
    ['{ lastReleased(first: 0) { slug } }', 'first'],
    ['{ person(slug: "a\\u0000b") { id } }', 'slug'],
    ['{ node(id: "\\u0000") { id } }', 'id'],
    ['{ source(id: "\\u0000") { id } }', 'id'],
    ['{ sources(filter: { publisher: ["a", "\\u0000"] }) { totalCount } }', 'filter.publisher.1'],
    [`{ person(slug: "${'a'.repeat(201)}") { id } }`, 'slug'],
  ])('wherever else it stands: %s', async (query, path) => {
    const answer = await api.ask(query);
    expectRefusal(answer);
    expect(answer.status).toBe(400);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path });
  });

  test('nothing that can be answered: null stands for what is not given, and odd text is looked for', async () => {
    for (const query of [
      '{ people(first: null, after: null, last: 1, filter: null, orderBy: null, asOfRevision: null) { totalCount } }',
      '{ people(filter: { category: null, status: null, name: null }) { totalCount } }',
      '{ lastReleased(first: null) { slug } }',
      `{ person(slug: "' or 1=1 --") { id } }`,
      `{ people(orderBy: { field: CAPTURED_ON, direction: null }) { totalCount } }`,
      `{ person(slug: "anna") { status(on: null) { state } timeHeld(asOf: null) { minDays } timeline(context: null) { title } } }`,
      '{ sources(filter: { text: "", kind: [], language: null }, orderBy: { field: TITLE }) { totalCount } }',
    ]) {
      const { status, errors } = await api.ask(query);
      expect([query, status, errors]).toEqual([query, 200, []]);
    }
  });
});

describe('the API refuses', () => {
  let api: Api;
  beforeAll(async () => {
    api = await theApi(await aHouse(FILES));
  });

  const nested = (levels: number): string =>
    `{ person(slug: "anna") { ${'detentions { person { '.repeat(levels / 2)} slug ${'} }'.repeat(levels / 2)} } }`;
  const many = (count: number, field: (index: number) => string): string =>
    `{ ${Array.from({ length: count }, (_, index) => field(index)).join(' ')} }`;

  test.each([
    [
      'a word that is no state',
      '{ people(filter: { status: { on: "2023-01-01", state: [FREE] } }) { totalCount } }',
      /Value "FREE" does not exist in "State" enum/,
    ],
    ['a text for a number', '{ people(first: "ten") { totalCount } }', /Int cannot represent non-integer value: "ten"/],
    [
      'a number beyond 32 bits',
      '{ people(asOfRevision: 99999999999) { totalCount } }',
      /Int cannot represent non 32-bit signed integer value/,
    ],
    ['a field that is not there', '{ person(slug: "anna") { shoeSize } }', /Cannot query field "shoeSize" on type "Person"/],
    ['an argument that is not there', '{ person(slug: "anna", id: 1) { id } }', /Unknown argument "id"/],
    ['a condition that is not there', '{ people(filter: { height: 1 }) { totalCount } }', /Field "height" is not defined/],
    ['a missing argument', '{ person { id } }', /argument "slug" of type "String!" is required/],
    ['a document that breaks off', '{ person(slug: "anna"', /Syntax Error/],
    ['no document', '', /non-empty `query`/],
    ['two documents in one', '{ registry { revision } } query A { registry { revision } }', /anonymous operation must be the only/],
    ['60 levels', nested(60), /depth limit of 14 exceeded, found 6\d/],
    ['many aliases', many(31, (index) => `a${index}: registry { revision }`), /Aliases limit of 30 exceeded, found 31/],
    ['many tokens', many(400, () => 'registry { revision }'), /more tha[nt] 1000 tokens/],
    [
      'a thousand pages of a hundred',
      '{ sources(first: 100) { nodes { facts(first: 100) { nodes { record { referrers { record { slug } } } } } } } }',
      /Cost limit/,
    ],
    ['many directives', `{ registry { revision ${'@include(if: true) '.repeat(25)} } }`, /directive/i],
    [
      'a fragment that contains itself',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      /Cannot spread fragment "a" within itself via "b"/,
    ],
    ['a fragment that is not there', '{ ...a }', /Unknown fragment "a"/],
    ['a mutation that there is not', 'mutation { deleteEverything }', 'Cannot query field "deleteEverything" on type "Mutation".'],
    ['a subscription', 'subscription { registry { revision } }', 'This API has no subscription.'],
  ])('%s', async (_what, query, message) => {
    const answer = await api.ask(query);
    expectRefusal(answer);
    expect(answer.status).toBe(400);
    expect(answer.errors.map((error) => error.message).join('\n')).toMatch(message);
  });

  test.each([
    ['a text for a number', { first: 'ten' }],
    ['half a person', { first: 1.5 }],
    ['an object for a number', { first: {} }],
    ['a list for a number', { first: [1, 2] }],
  ])('variables of the wrong kind: %s', async (_what, variables) => {
    const answer = await api.ask('query ($first: Int) { people(first: $first) { totalCount } }', { variables });
    expectRefusal(answer);
    expect(answer.errors[0]?.message).toMatch(/Variable "\$first" got invalid value/);
  });

  test('nothing about half a character, which is only never found', async () => {
    const { status, data } = await api.ask('query ($slug: String!) { person(slug: $slug) { id } }', { variables: { slug: '\ud800' } });
    expect({ status, data }).toEqual({ status: 200, data: { person: null } });
  });

  test('a limit is a limit for named fragments as well', async () => {
    const chain = Array.from({ length: 30 }, (_, index) => `fragment f${index} on Person { detentions { person { ...f${index + 1} } } }`);
    expectRefusal(await api.ask(`{ person(slug: "anna") { ...f0 } } ${chain.join(' ')} fragment f30 on Person { slug }`));
  });

  const json = { 'content-type': 'application/json' };
  test.each([
    ['an empty body', { headers: json, payload: '' }, 400],
    ['a body that is no JSON', { headers: json, payload: '{"query":' }, 400],
    ['a body that is null', { headers: json, payload: 'null' }, 400],
    ['a body that is a list', { headers: json, payload: '[]' }, 400],
    [
      'several questions in one',
      { headers: json, payload: '[{"query":"{ registry { revision } }"},{"query":"{ registry { revision } }"}]' },
      400,
    ],
    ['a body that is a number', { headers: json, payload: '7' }, 400],
    ['a body without a question', { headers: json, payload: '{}' }, 400],
    ['a question that is a number', { headers: json, payload: '{"query":7}' }, 400],
    ['variables that are a text', { headers: json, payload: '{"query":"{ registry { revision } }","variables":"x"}' }, 400],
    ['an unknown operation', { headers: json, payload: '{"query":"query A { registry { revision } }","operationName":"B"}' }, 400],
    ['a poisoned body', { headers: json, payload: '{"query":"{ registry { revision } }","__proto__":{"a":1}}' }, 400],
    ['a huge body', { headers: json, payload: JSON.stringify({ query: `{ registry { revision } } #${'a'.repeat(100_000)}` }) }, 413],
    ['a body in another format', { headers: { 'content-type': 'application/xml' }, payload: '<query/>' }, 415],
    [
      'a form, which any page could send',
      { headers: { 'content-type': 'text/plain' }, payload: '{"query":"{ registry { revision } }"}' },
      400,
    ],
    ['a GET without a question', { method: 'GET', url: '/graphql' }, 400],
    ['a GET with a broken question', { method: 'GET', url: '/graphql?query=%7B' }, 400],
    ['a GET with broken variables', { method: 'GET', url: '/graphql?query=%7Bregistry%7Brevision%7D%7D&variables=%7B' }, 400],
  ] as const)('%s', async (_what, request, status) => {
    const answer = await api.send(request);
    expectRefusal(answer);
    expect(answer.status).toBe(status);
  });

  test('persisted questions, in the way that makes clients send the whole question', async () => {
    const payload = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } });
    const { errors } = await api.send({ headers: json, payload });
    expect(errors).toMatchObject([{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }]);
  });

  test('with 200 only those who ask for application/json, as GraphQL over HTTP says; what is not in the registry is null', async () => {
    const accepting = async (accept: string, query: string): Promise<number> => (await api.ask(query, { headers: { accept } })).status;
    for (const query of ['{ nope }', '{', 'query ($a: Int!) { people(first: $a) { totalCount } }']) {
      expect([
        await accepting('application/json', query),
        await accepting('application/graphql-response+json', query),
        await accepting('*/*', query),
      ]).toEqual([200, 400, 400]);
    }
    expect(await accepting('application/json', '{ people(first: 0) { totalCount } }')).toBe(400);
    const { status, data } = await api.ask('{ person(slug: "nobody") { id } node(id: "nothing") { id } source(id: "none") { id } }');
    expect({ status, data }).toEqual({ status: 200, data: { person: null, node: null, source: null } });
  });
});
