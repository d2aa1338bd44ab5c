import { rebuild } from '../../server/log/rebuild.js';
import { loadFiles, openHouse, type House } from '../../server/house.js';
import { raw, sql } from '../../server/persistence/sql.js';
import { latestRevision } from '../../server/registry/registry.store.js';
import { theApi, type Api } from '../support/api.js';
import { DATABASES, aConfig, aHouse, theRegistry } from '../support/house.js';
import { aDetention, aPerson, registryFolder, said } from '../support/registry-files.js';
import { inRepository } from '../support/root.js';
import { everythingIn } from '../log/rows.js';
import { whenDone } from '../support/when-done.js';

const QUESTION = `query ($on: String, $revision: Int) {
  statistics(on: $on, asOfRevision: $revision) {
    on
    people
    heldOverTime { definition total { on min max } categories { category { code label } points { on min max } } }
    outcomes { ...Rows }
    sentences { ...Rows }
    captureToTrial { definition total rows { class { code label } people } known median { min max } }
    figures { definition entries { figure { slug } named { min max } } }
  }
}
fragment Rows on Distribution { definition total rows { class { code label } people } }`;

interface Row {
  readonly class: { readonly code: string; readonly label: string };
  readonly people: number;
}

interface Count {
  readonly definition: string;
  readonly total: number;
  readonly rows: readonly Row[];
}

interface Series {
  readonly category: { readonly code: string; readonly label: string };
  readonly points: readonly { readonly on: string; readonly min: number; readonly max: number }[];
}

interface Named {
  readonly min: number;
  readonly max: number;
}

interface Numbers {
  readonly people: number;
  readonly heldOverTime: { readonly total: Series['points']; readonly categories: readonly Series[] };
  readonly outcomes: Count;
  readonly sentences: Count;
  readonly captureToTrial: Count;
  readonly figures: { readonly entries: readonly { readonly figure: { readonly slug: string }; readonly named: Named | null }[] };
}

interface Person {
  readonly slug: string;
  readonly status: { readonly state: string };
}

const CHARTS = ['held', 'outcomes', 'sentences', 'waits', 'figures'] as const;

/** The cells of a file of data; none of the registry's holds a line break. */
const cellsOf = (text: string): string[][] =>
  text
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''),
    );

const withoutTags = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/** The rows of the table of a chart on the page. */
function tableOf(html: string, id: string): string[][] {
  const section = new RegExp(`<h2 id="${id}">[\\s\\S]*?</section>`).exec(html)?.[0] ?? '';
  const table = /<table class="counted">[\s\S]*?<\/table>/.exec(section)?.[0] ?? '';
  return [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => withoutTags(cell)),
  );
}

describe.each(DATABASES)('numbers on %s', (name) => {
  let house: House;
  let api: Api;
  let latest: number;
  beforeAll(async () => {
    house = await theRegistry(name);
    latest = await latestRevision(house.database);
    api = await theApi(house);
  }, 120_000);

  const get = (url: string) => api.send({ method: 'GET', url });

  async function asked(variables: Readonly<Record<string, unknown>> = {}): Promise<Numbers> {
    const answer = await api.ask(QUESTION, { variables });
    expect(answer.errors).toEqual([]);
    return (answer.data as { statistics: Numbers }).statistics;
  }

  test('everybody of the registry is in every count once, on whatever day', async () => {
    for (const on of ['2019-05-05', '2021-06-30', '2023-09-30', undefined]) {
      const numbers = await asked({ on });
      expect(numbers.people).toBeGreaterThan(100);
      for (const count of [numbers.outcomes, numbers.sentences, numbers.captureToTrial]) {
        expect(count.total).toBe(numbers.people);
        expect(count.rows.reduce((sum, { people }) => sum + people, 0)).toBe(numbers.people);
      }
    }
  });

  test('who is held by outcome is who is held by the curve, and by the list of people', async () => {
    for (const on of ['2020-12-28', '2023-10-15', '2026-01-14']) {
      const numbers = await asked({ on });
      const held = numbers.outcomes.rows.find(({ class: { code } }) => code === 'held')?.people;
      const last = numbers.heldOverTime.total.at(-1);
      const list = await api.ask(`{ people(filter: { status: { on: "${on}", state: [HELD] } }) { totalCount } }`);
      expect(last).toMatchObject({ on, min: held });
      expect(list.data).toEqual({ people: { totalCount: held } });
    }
  });

  test('the home page draws the same curve', async () => {
    const home = await api.ask('{ heldOverTime { on min max } }');
    expect(home.data).toEqual({ heldOverTime: (await asked()).heldOverTime.total });
  });

  test('page, data and API tell the same', async () => {
    for (const query of ['', '?on=2021-06-30', `?rev=${String(latest - 1)}`]) {
      const variables = query.startsWith('?on') ? { on: '2021-06-30' } : query === '' ? {} : { revision: latest - 1 };
      const numbers = await asked(variables);
      const html = (await get(`/numbers${query}`)).text;
      const counts = { outcomes: numbers.outcomes, sentences: numbers.sentences, waits: numbers.captureToTrial };
      for (const [id, count] of Object.entries(counts)) {
        const rows = count.rows.map(({ class: { code, label }, people }) => [code, label, String(people)]);
        const whole = [...rows, ['total', 'All together', String(count.total)]];
        expect(cellsOf((await get(`/numbers/${id}.csv${query}`)).text)).toEqual([['code', 'class', 'persons'], ...whole]);
        expect(tableOf(html, id)).toEqual([['Class', 'Persons'], ...whole.map(([, ...cells]) => cells)]);
        expect(html).toContain(count.definition.slice(0, 60));
      }
      const { total, categories } = numbers.heldOverTime;
      const series = [{ category: { code: 'total', label: 'All together' }, points: total }, ...categories];
      expect(cellsOf((await get(`/numbers/held.csv${query}`)).text).slice(1)).toEqual(
        series.flatMap(({ category: { code, label }, points }) =>
          points.map(({ on, min, max }) => [on, code, label, String(min), String(max)]),
        ),
      );
      const last = series
        .map(({ points }) => points.at(-1))
        .map((point) => (point?.min === point?.max ? String(point?.min) : `${String(point?.min)}–${String(point?.max)}`));
      expect(tableOf(html, 'held').at(-1)?.slice(1)).toEqual(last);
      const named = numbers.figures.entries.map((entry) => [
        entry.figure.slug,
        String(entry.named?.min ?? ''),
        String(entry.named?.max ?? ''),
      ]);
      expect(
        cellsOf((await get(`/numbers/figures.csv${query}`)).text)
          .slice(1)
          .map((row) => [row[0], row[9], row[10]]),
      ).toEqual(named);
    }
  });

  test.each(CHARTS)('%s can be taken along as a picture that says where it is from', async (id) => {
    const { status, headers, text } = await get(`/numbers/${id}.svg?rev=${String(latest)}`);
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(headers['content-disposition']).toMatch(
      new RegExp(`^inline; filename="habeas-${id}-\\d{4}-\\d\\d-\\d\\d-rev${String(latest)}\\.svg"$`),
    );
    const [{ root } = { root: '' }] = await house.database.rows<{ root: string }>(
      sql`select root from tree_head where revision = ${latest}`,
    );
    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).toContain(`Root of the log: ${Buffer.from(root, 'hex').toString('base64')}`);
    expect(text).toContain(`Revision ${String(latest)} of the registry`);
    expect(text).toMatch(/<title id="title">[^<]+<\/title>/);
    expect(text).toContain(`rev=${String(latest)}`);
    expect(text).not.toMatch(/style=|<style|<script|href=/);
  });

  test('data is a file of its own with a name', async () => {
    const { headers } = await get('/numbers/held.csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(headers['content-disposition']).toMatch(/filename="habeas-held-.*\.csv"/);
    expect((await get('/numbers/held.csv')).text).toMatch(/^day,code,category,/);
  });

  test('no chart needs a style of its own', async () => {
    expect((await get('/numbers')).text).not.toMatch(/ style=|<style/);
  });

  test.each([
    ['/numbers/held.png', 404],
    ['/numbers/nothing.csv', 404],
    ['/numbers/figures/no-such-figure', 404],
    ['/numbers/figures/alleged-crimes-2026-02-05-2548', 404],
    ['/numbers?on=2999-01-01', 400],
    ['/numbers?on=yesterday', 400],
    ['/numbers/held.csv?on=2999-01-01', 400],
    ['/numbers?rev=3&known=2026-01-01', 400],
    ['/numbers?rev=1000000', 400],
  ])('%s answers %i', async (url, status) => {
    expect((await get(url)).status).toBe(status);
  });

  test('a day to come is refused with what would do', async () => {
    const { errors } = await api.ask('{ statistics(on: "2999-01-01") { on } }');
    expect(errors[0]).toMatchObject({
      message: '2999-01-01 is still to come; give a day up to today.',
      extensions: { rule: 'DAY_TO_COME', path: 'on' },
    });
  });

  test('a figure stands beside those whom the registry names, person by person', async () => {
    const answer = await api.ask(
      `{ statistics { figures(slug: "held-2026-01-nashvernisazh-33") { entries { named { min max
        certainly(first: 500) { slug status(on: "2026-01-15") { state } } possibly(first: 500) { slug } } } } } }`,
    );
    const { entries } = (
      answer.data as { statistics: { figures: { entries: { named: Named & Record<'certainly' | 'possibly', Person[]> }[] } } }
    ).statistics.figures;
    const [{ named } = { named: undefined }] = entries;
    if (!named) throw new Error('nobody is named');
    expect(named.certainly).toHaveLength(named.min);
    expect(named.possibly).toHaveLength(named.max - named.min);
    expect(new Set(named.certainly.map(({ status }) => status.state))).toEqual(new Set(['HELD']));
    const { text } = await get('/numbers/figures/held-2026-01-nashvernisazh-33');
    for (const { slug } of [...named.certainly, ...named.possibly]) expect(text).toContain(`/people/${slug}"`);
  });
});

describe.each(DATABASES)('what is counted on %s', (name) => {
  const FILES = {
    'people/anna.yaml': aPerson('Anna A', {
      categories: [said('civilian')],
      detentions: [{ ...aDetention({ slug: 'anna-1', start: '2023-09', end: '2023-11-02' }), end: [said('exchanged')] }],
    }),
    'people/boris.yaml': aPerson('Boris B', {
      categories: [said('civilian'), said('prisoner-of-war')],
      detentions: [aDetention({ slug: 'boris-1', start: '2023-10-03', confirmed: '2026-11-01' })],
    }),
    'people/carla.yaml': aPerson('=Carla C'),
    'figures/several.yaml': {
      measure: [said('=people held')],
      series: [said('held')],
      count: [said(5)],
      bound: [said('at-least')],
      date: [said('2023-10-15')],
      publishedBy: [said('=The daily')],
    },
  };

  test('is each person once; a text that looks like a formula is made harmless', async () => {
    const house = await aHouse(FILES, name);
    const api = await theApi(house);
    const answer = await api.ask(QUESTION, { variables: { on: '2023-10-15' } });
    const { heldOverTime, outcomes, sentences, captureToTrial, figures } = (answer.data as { statistics: Numbers }).statistics;
    const some = (rows: readonly Row[]) =>
      Object.fromEntries(rows.filter(({ people }) => people > 0).map((row) => [row.class.code, row.people]));
    expect(heldOverTime.categories.map(({ category, points }) => [category.code, points.at(-1)?.min])).toEqual([
      ['prisoner-of-war', 0],
      ['civilian', 1],
      ['former-official', 0],
      ['several', 1],
      ['unknown', 0],
    ]);
    expect(some(outcomes.rows)).toEqual({ held: 2, 'no-detention': 1 });
    expect(some(sentences.rows)).toEqual({ 'not-tried': 3 });
    expect(some(captureToTrial.rows)).toEqual({ 'not-tried': 3 });
    expect(figures.entries).toEqual([{ figure: { slug: 'several' }, named: { min: 2, max: 2 } }]);
    const csv = (await api.send({ method: 'GET', url: '/numbers/figures.csv' })).text;
    expect(csv).toContain(",'=The daily,at-least,5,'=people held,");
  });

  test('is derived anew when a newer version opens an older database, and comes out the same', async () => {
    const config = await aConfig(name);
    const first = await openHouse(config, inRepository('data'));
    await loadFiles(first, registryFolder(FILES));
    const whole = await everythingIn(first.database);
    await rebuild(first.database, first.projections);
    expect(await everythingIn(first.database)).toEqual(whole);
    await first.database.writer.undoLastMigration({ transaction: 'each' });
    await first.database.close();
    const second = await openHouse(config, inRepository('data'));
    whenDone(() => second.database.close());
    const rows = await second.database.rows(sql`select * from ${raw('counted_person')}`);
    expect(rows).toHaveLength(3);
    expect(await everythingIn(second.database)).toEqual(whole);
  }, 30_000);
});
