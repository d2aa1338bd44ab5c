import { fuzzyDate } from '../../server/domain/values/index.js';
import type { Operation } from '../../server/domain/claim.js';
import type { House } from '../../server/house.js';
import { publish } from '../../server/log/publish.js';
import { sql } from '../../server/persistence/sql.js';
import { theApi, type Api } from '../support/api.js';
import { anEmptyHouse, DATABASES } from '../support/house.js';
import { addClaim, addName, addRecord, putSource, retractClaim, withdrawRecord } from '../support/operations.js';

const CHANGED = `changed { totalCount nodes { is record { slug } erased { label count }
  facts { property changes { is label before { text rank } after { text rank } } } } }`;

interface Shown {
  readonly is: string;
  readonly record: { readonly slug: string };
  readonly facts: readonly {
    readonly property: string;
    readonly changes: readonly {
      readonly is: string;
      readonly label: string | null;
      readonly before: { readonly text: string } | null;
      readonly after: { readonly text: string } | null;
    }[];
  }[];
}

/** `anna categories: civilian → soldier (replaced, correction)` */
const inWords = (nodes: readonly Shown[]): readonly string[] =>
  nodes.flatMap(({ record, is, facts }) => [
    ...(is === 'CHANGED' ? [] : [`${record.slug} ${is.toLowerCase()}`]),
    ...facts.flatMap(({ property, changes }) =>
      changes.map((change) => {
        const sides = [change.before?.text, change.after?.text].map((text) => text ?? '–').join(' → ');
        return `${record.slug} ${property}: ${sides} (${[change.is, change.label].filter(Boolean).join(', ').toLowerCase()})`;
      }),
    ),
  ]);

describe.each(DATABASES)('what changed, on %s', (name) => {
  let house: House;
  let api: Api;
  const on = (day: string, ...operations: readonly Operation[]): Promise<number> =>
    house.database.write((db) =>
      publish(
        db,
        { author: 'editor', reviewer: 'reviewer', summary: `On ${day}`, operations },
        house.projections,
        new Date(`${day}T12:00:00Z`),
      ),
    );
  const claimOf = async (record: string, property: string): Promise<string> => {
    const [row] = await house.database.rows<{ id: string }>(
      sql`select id from claim where record_id = ${record} and property = ${property} and superseded_in is null`,
    );
    return row!.id;
  };
  const asked = async (query: string): Promise<any> => {
    const { data, errors } = await api.ask(query);
    expect(errors).toEqual([]);
    return data;
  };

  beforeAll(async () => {
    house = await anEmptyHouse(name);
    await on(
      '2024-01-10',
      putSource('daily'),
      putSource('weekly'),
      ...[addRecord('person', 'anna'), addName('anna', 'Anna'), addClaim('anna', 'birthDate', fuzzyDate('1970'))],
      ...[addRecord('detention', 'anna-1', 'anna'), addClaim('anna-1', 'startDate', fuzzyDate('2023-09-27'))],
      ...[addRecord('person', 'bella'), addName('bella', 'Bella')],
    );
    await on(
      '2024-02-10',
      ...[retractClaim('anna', await claimOf('anna', 'birthDate')), addClaim('anna', 'birthDate', fuzzyDate('1971'))],
      ...[addClaim('anna-1', 'endDate', fuzzyDate('2024-02-01')), addClaim('anna-1', 'lastConfirmed', fuzzyDate('2023-12-01'))],
    );
    await on(
      '2024-03-10',
      retractClaim('anna', await claimOf('anna', 'birthDate')),
      addClaim('anna', 'birthDate', fuzzyDate('1971'), { rank: 'deprecated', reason: 'misread' }),
      retractClaim('anna-1', await claimOf('anna-1', 'startDate')),
      addClaim('anna-1', 'startDate', fuzzyDate('2023-09-27'), { citations: [{ source: 'daily' }, { source: 'weekly' }] }),
    );
    await on('2024-04-10', retractClaim('bella', await claimOf('bella', 'names')), withdrawRecord('bella'));
    api = await theApi(house);
  });

  test('the log lists revisions, the newest first, page by page', async () => {
    const first = await asked(
      '{ changes(first: 3) { totalCount nodes { number publishedAt author reviewer summary operations } pageInfo { endCursor hasNextPage } } }',
    );
    expect(first.changes.totalCount).toBe(4);
    expect(first.changes.nodes[0]).toEqual({
      number: 4,
      publishedAt: '2024-04-10T12:00:00.000Z',
      author: 'editor',
      reviewer: 'reviewer',
      summary: 'On 2024-04-10',
      operations: 2,
    });
    const { endCursor } = first.changes.pageInfo as { readonly endCursor: string };
    const rest = await asked(`{ changes(first: 3, after: "${endCursor}") { nodes { number } pageInfo { hasNextPage } } }`);
    expect(rest.changes).toEqual({ nodes: [{ number: 1 }], pageInfo: { hasNextPage: false } });
  });

  test('a revision says what it put in the place of what, and what is only told on better grounds', async () => {
    const { change } = await asked(`{ change(number: 2) { ${CHANGED} sources { totalCount } } }`);
    expect(inWords(change.changed.nodes)).toEqual([
      'anna birthDate: 1970 → 1971 (replaced, correction)',
      'anna-1 lastConfirmed: – → 1 December 2023 (added, late_knowledge)',
      'anna-1 endDate: – → 1 February 2024 (added, event)',
    ]);
    expect(change.sources.totalCount).toBe(0);
    const next = await asked(`{ change(number: 3) { ${CHANGED} } }`);
    expect(inWords(next.change.changed.nodes)).toEqual([
      'anna birthDate: 1971 → 1971 (reranked, correction)',
      'anna-1 startDate: 27 September 2023 → 27 September 2023 (resourced)',
    ]);
  });

  test('the first revision brings everything; a record that is withdrawn is named as it was', async () => {
    const { first, last } = await asked(
      `{ first: change(number: 1) { ${CHANGED} sources { nodes { id } } } last: change(number: 4) { ${CHANGED} } }`,
    );
    expect(inWords(first.changed.nodes)).toContain('anna birthDate: – → 1970 (added)');
    expect(inWords(first.changed.nodes)).toContain('anna-1 created');
    expect(first.sources.nodes).toEqual([{ id: 'daily' }, { id: 'weekly' }]);
    expect(inWords(last.changed.nodes)).toEqual(['bella withdrawn', 'bella names: Bella → – (removed, correction)']);
  });

  test('records that a revision changed come page by page, a whole before its parts', async () => {
    const slugs: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const place: string = after === null ? '' : `, after: "${after}"`;
      const { change } = await asked(
        `{ change(number: 1) { changed(first: 1${place}) { totalCount nodes { record { slug } } pageInfo { endCursor hasNextPage } } } }`,
      );
      expect(change.changed.totalCount).toBe(3);
      slugs.push(change.changed.nodes[0].record.slug as string);
      after = change.changed.pageInfo.endCursor as string;
      more = change.changed.pageInfo.hasNextPage as boolean;
    }
    expect(slugs).toEqual(['anna', 'anna-1', 'bella']);
  });

  test('what changed since leaves out what came and went in between, whether asked by number or by day', async () => {
    const { byNumber } = await asked(`{ byNumber: changesBetween(from: "1", to: "3") { from { number } to { number } ${CHANGED} } }`);
    expect([byNumber.from.number, byNumber.to.number]).toEqual([1, 3]);
    expect(inWords(byNumber.changed.nodes)).toEqual([
      'anna birthDate: 1970 → 1971 (replaced, correction)',
      'anna-1 startDate: 27 September 2023 → 27 September 2023 (resourced)',
      'anna-1 lastConfirmed: – → 1 December 2023 (added, late_knowledge)',
      'anna-1 endDate: – → 1 February 2024 (added, event)',
    ]);
    const { byDay } = await asked(`{ byDay: changesBetween(from: "2024-02-09", to: "2024-03-10") { ${CHANGED} } }`);
    expect(byDay.changed).toEqual(byNumber.changed);
    const { toNow } = await asked('{ toNow: changesBetween(from: "3") { from { number } to { number } } }');
    expect(toNow).toEqual({ from: { number: 3 }, to: { number: 4 } });
  });

  test.each([
    ['from: "0"', 'REVISION_UNKNOWN', 'There is no revision 0; give one from 1 to 4, or a day such as 2023-09-27.'],
    ['from: "1", to: "99"', 'REVISION_UNKNOWN', 'There is no revision 99; give one from 1 to 4, or a day such as 2023-09-27.'],
    ['from: "yesterday"', 'REVISION_UNKNOWN', 'There is no revision yesterday; give one from 1 to 4, or a day such as 2023-09-27.'],
    ['from: "2024-01-09"', 'REVISION_UNKNOWN', 'Nothing was published by 2024-01-09: the first revision is of 2024-01-10.'],
    ['from: "3", to: "2"', 'RANGE_EMPTY', 'Nothing lies between revision 3 and 2: give an earlier one first.'],
    ['from: "4"', 'RANGE_EMPTY', 'Nothing lies between revision 4 and 4: give an earlier one first.'],
  ])('a comparison of %s is refused with a reason', async (range, rule, message) => {
    const { status, errors } = await api.ask(`{ changesBetween(${range}) { __typename } }`);
    expect([status, errors[0]?.extensions.rule, errors[0]?.message]).toEqual([400, rule, message]);
  });

  test('a record’s history has the revisions that changed it or a part of it, and no other record', async () => {
    const { history } = await asked(`{ history(address: "people", slug: "anna") { totalCount nodes { number ${CHANGED} } } }`);
    expect(history.nodes.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1]);
    expect(history.totalCount).toBe(3);
    const of = (history.nodes as { changed: { nodes: readonly Shown[] } }[]).flatMap(({ changed }) =>
      changed.nodes.map(({ record }) => record.slug),
    );
    expect(new Set(of)).toEqual(new Set(['anna', 'anna-1']));
    const then = await asked('{ history(address: "people", slug: "bella", asOfRevision: 3) { nodes { number } } }');
    expect(then.history.nodes).toEqual([{ number: 1 }]);
  });

  test('a record that was withdrawn has its history still, and says which revision withdrew it', async () => {
    const former = 'formerRecord(address: "people", slug: "bella") { withdrawnIn record { displayName } became { slug } }';
    const { formerRecord, history } = await asked(`{ ${former} history(address: "people", slug: "bella") { nodes { number } } }`);
    expect(formerRecord).toEqual({ withdrawnIn: 4, record: { displayName: 'Bella' }, became: null });
    expect(history.nodes.map(({ number }: { number: number }) => number)).toEqual([4, 1]);
    const none =
      '{ a: formerRecord(address: "people", slug: "bella", asOfRevision: 3) { withdrawnIn } b: formerRecord(address: "people", slug: "anna") { withdrawnIn } }';
    expect(await asked(none)).toEqual({ a: null, b: null });
    const page = (url: string) => api.send({ method: 'GET', url });
    expect((await page('/people/bella/history')).text.replaceAll('<!-- -->', '')).toContain('It was withdrawn in revision 4.');
    const gone = await page('/people/bella');
    expect([gone.status, gone.text.includes('href="/people/bella/history"')]).toEqual([410, true]);
    expect((await page('/people/nobody')).status).toBe(404);
  });

  test('there is no history of what there is not, and no revision beyond the latest', async () => {
    expect(
      await asked('{ a: history(address: "people", slug: "nobody") { __typename } b: history(address: "x", slug: "y") { __typename } }'),
    ).toEqual({ a: null, b: null });
    expect(await asked('{ change(number: 5) { number } }')).toEqual({ change: null });
    expect(await asked('{ change(number: 0) { number } }')).toEqual({ change: null });
  });

  test('pages tell it in words, without a script', async () => {
    const page = async (url: string): Promise<string> => {
      const { status, text } = await api.send({ method: 'GET', url });
      expect([url, status]).toEqual([url, 200]);
      return text
        .replace(/.*<main/s, '<main')
        .replaceAll('<!-- -->', '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ');
    };
    expect(await page('/changes')).toContain(
      'Revision 4: On 2024-04-10 10 April 2024, 12:00 UTC · by editor, reviewed by reviewer · 2 entries',
    );
    expect(await page('/changes/2')).toMatch(/Anna Person .*before: 1970 → now: 1971 one source/);
    expect(await page('/changes/3')).toContain('deprecated now: misread');
    expect(await page('/changes?from=2024-01-31&to=2')).toMatch(
      /1 December 2023 one source late knowledge .*1 February 2024 one source event/,
    );
    expect(await page('/people/anna/history')).toMatch(/History: Anna 3 revisions changed it\./);
    expect(await page('/verify')).toContain(house.log.verifierKey);
  });

  test.each([
    ['2024-01-10', 1],
    ['2024-02-09', 1],
    ['2024-02-10', 2],
    ['2024-12-31', 4],
  ])('the registry as it was known on %s is that of revision %d', async (day, revision) => {
    const { registry, changes } = await asked(
      `{ registry(known: "${day}") { revision } changes(known: "${day}", first: 1) { nodes { number } } }`,
    );
    expect([registry.revision, changes.nodes]).toEqual([revision, [{ number: revision }]]);
    const { text } = await api.send({ method: 'GET', url: `/about?known=${day}` });
    expect(text).toContain(`<meta name="revision" content="${String(revision)}"/>`);
    expect(text).toMatch(/as it was known on \d+ \w+ 2024: revision/);
    // Whoever goes on stays there.
    expect(text).toContain(`href="/people?rev=${String(revision)}"`);
  });

  test.each([
    ['/about?known=2024-01-09', 'Nothing had been published by 2024-01-09.'],
    ['/about?known=yesterday', '“yesterday” is not a day. Give one such as 2023-09-27.'],
    ['/about?known=2024-02-30', '“2024-02-30” is not a day. Give one such as 2023-09-27.'],
    ['/about?known=2024-02-10&rev=2', 'Give a revision or a day, not both.'],
    ['/about?rev=99', 'There is no revision 99. Revisions run from 1 to 4.'],
  ])('%s is refused with a reason', async (url, message) => {
    const { status, text } = await api.send({ method: 'GET', url });
    expect([status, text.includes(message)]).toEqual([400, true]);
  });

  test('every page names its revision and the state of the log', async () => {
    for (const revision of [2, 4]) {
      const { data } = await api.ask(`{ registry(asOfRevision: ${String(revision)}) { checkpoint { size root } } }`);
      const { size, root } = data.registry.checkpoint as { readonly size: number; readonly root: string };
      const { text } = await api.send({ method: 'GET', url: `/about?rev=${String(revision)}` });
      expect(text).toContain(`<meta name="checkpoint" content="${String(size)} ${root}"/>`);
      expect(text).toContain(`<code>${root.slice(0, 10)}</code>`);
    }
  });
});

test.each(DATABASES)('what is withheld is not told, and what was erased only as that it was, on %s', async (name) => {
  const house = await anEmptyHouse(name);
  const publishOne = (...operations: readonly Operation[]): Promise<number> =>
    house.database.write((db) => publish(db, { author: 'editor', summary: 'A change', operations }, house.projections));
  await publishOne(putSource('daily'), addRecord('person', 'anna'), addName('anna', 'Anna'));
  await publishOne(addClaim('anna', 'birthDate', fuzzyDate('1970')), addClaim('anna', 'categories', 'civilian'));
  const [secret] = await house.database.rows<{ id: string }>(sql`select id from claim where property = 'birthDate'`);
  await publishOne({
    do: 'erase',
    revision: 2,
    position: 0,
    of: { is: 'claim', claim: secret!.id, record: 'anna', property: 'birthDate' },
    reason: 'asked for',
  });
  await publishOne({ do: 'withhold', revision: 2, position: 1 });
  const api = await theApi(house);
  const { data } = await api.ask(`{ changes { nodes { number ${CHANGED} } } between: changesBetween(from: "1") { ${CHANGED} } }`);
  const text = JSON.stringify(data);
  expect(text).not.toMatch(/1970|civilian/);
  const [fourth, third, second] = data.changes.nodes as { changed: { nodes: readonly unknown[] } }[];
  for (const { changed } of [fourth!, second!]) expect(changed.nodes).toEqual([]);
  expect(third!.changed.nodes).toMatchObject([{ record: { slug: 'anna' }, erased: [{ label: 'Born', count: 1 }], facts: [] }]);
  expect(data.between.changed.nodes).toMatchObject([{ erased: [{ label: 'Born', count: 1 }] }]);
});
