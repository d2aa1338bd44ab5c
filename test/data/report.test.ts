import { readReport } from './report.js';
import { readContent, statementsOf } from './statements.js';

const content = readContent();
const { records } = content;

test('the report lists every text that the registry keeps as a note, and no other', () => {
  const notes = records.flatMap((record) =>
    record.claims
      .filter(({ property }) => property === 'notes')
      .map(({ value, citations }) => ({
        record: `${record.kind}/${record.slug}`,
        text: value as string,
        sources: citations.map(({ source }) => source),
      })),
  );
  const inOrder = <T extends { record: string; text: string }>(list: readonly T[]): T[] =>
    list.toSorted((a, b) => `${a.record} ${a.text}`.localeCompare(`${b.record} ${b.text}`, 'en'));
  expect(inOrder(readReport().keptAsNotes)).toEqual(inOrder(notes));
});

test('the report says why of everything that was left out', () => {
  for (const { why } of readReport().notCarriedOver) expect(why).toMatch(/\w+ \w+/);
});

test('what is to be looked at again is a claim that cites the page', () => {
  const cited = new Set(statementsOf(content).map(({ record, property, source }) => `${record} ${property} [${source}]`));
  const listed = readReport().toLookAtAgain.map(({ record, property, source }) => `${record} ${property} [${source}]`);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter((each) => !cited.has(each))).toEqual([]);
});

test('the records of which the report speaks exist', () => {
  const known = new Set(records.map(({ kind, slug }) => `${kind}/${slug}`));
  const { notCarriedOver, contradictions } = readReport();
  expect([...notCarriedOver, ...contradictions].map(({ record }) => record).filter((record) => !known.has(record))).toEqual([]);
});
