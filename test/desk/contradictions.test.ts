import { Contradictions } from '../../server/desk/contradictions.js';
import type { House } from '../../server/house.js';
import { DATABASES, aHouse, theRegistry } from '../support/house.js';
import { addClaim, publishTo } from '../support/operations.js';
import { aDetention, aPerson, said, type Files } from '../support/registry-files.js';
import { fuzzyDate } from '../../server/domain/values/index.js';

const TODAY = '2026-11-22';

const quoted = (value: unknown) => said(value, { sources: [{ source: 'daily', quote: 'so it was' }] });
const name = (full: string) => quoted({ full, language: 'en', script: 'Latn', kind: 'primary' });

const FILES: Files = {
  'people/anna.yaml': {
    ...aPerson('Anna', { names: [name('Anna')], birthDate: [quoted('1968')], ageStatements: [{ ...quoted(40), asOf: 2023 }] }),
    detentions: [aDetention({ slug: 'anna-2023', start: '2023-09-27' })],
  },
  'people/berta.yaml': aPerson('Berta', { names: [name('Berta')] }),
};

const idOf = async (house: House, kind: string): Promise<string> => {
  const { contradictions } = await new Contradictions(house.database).on(TODAY);
  return contradictions.find(({ record }) => record.kind === kind)?.record.id ?? '';
};

describe.each(DATABASES)('the editors’ queue, in %s', (database) => {
  test('has each record with what contradicts in it, contradictions before gaps', async () => {
    const house = await aHouse(FILES, database);
    const queue = await new Contradictions(house.database).on(TODAY);
    expect(queue).toMatchObject({ revision: 2, on: TODAY });
    expect(queue.contradictions.map(({ record, findings }) => [record.slug, findings.map(({ rule }) => rule)])).toEqual([
      ['anna', ['AGE_CONTRADICTS_BIRTH']],
      ['anna-2023', ['REFERENCE_WITHOUT_LOCATOR']],
    ]);
    expect(queue.contradictions[0]?.findings[0]).toMatchObject({
      severity: 'warning',
      path: 'ageStatements.0',
      claims: [
        { path: 'ageStatements.0', claim: { value: 40 } },
        { path: 'birthDate.0', claim: { value: { edtf: '1968' } } },
      ],
    });
  });

  test('has who is held by an old confirmation alone, and what rests on sources that nobody has looked at since', async () => {
    const house = await aHouse(FILES, database);
    const { stale } = await new Contradictions(house.database).on('2028-01-01');
    expect(stale.map(({ why }) => why)).toEqual(['custody', 'sources', 'sources', 'sources']);
    expect(stale[0]).toMatchObject({ confirmedOn: '2023-09-27', unknownFrom: '2024-09-27', lapsed: true });
  });

  test('is worked out once for a revision and a day, and anew for the next revision', async () => {
    const house = await aHouse(FILES, database);
    const asked: string[] = [];
    house.database.onRead = (text) => void asked.push(text);
    const desk = new Contradictions(house.database);
    const [first, again] = await Promise.all([desk.on(TODAY), desk.on(TODAY)]);
    expect(again).toBe(first);
    const statements = asked.length;
    expect(await desk.on(TODAY)).toBe(first);
    expect(asked.length - statements).toBe(1);

    const detention = await idOf(house, 'detention');
    await publishTo(house, addClaim(detention, 'endDate', fuzzyDate('2020-01-01')));
    const next = await desk.on(TODAY);
    expect(next.revision).toBe(first.revision + 1);
    expect(next.contradictions[0]?.record.slug).toBe('anna-2023');
    expect(next.contradictions[0]?.findings.map(({ rule, severity }) => [rule, severity])).toContainEqual(['INTERVAL_REVERSED', 'error']);
  });
});

test('the queue of the first registry has no contradiction that would have stopped it', async () => {
  const house = await theRegistry();
  const { contradictions } = await new Contradictions(house.database).on(TODAY);
  const findings = contradictions.flatMap((each) => each.findings);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(contradictions.find(({ record }) => record.slug === 'rashid-beglaryan')?.findings.map(({ rule }) => rule)).toContain(
    'AGE_CONTRADICTS_BIRTH',
  );
});
