import { readContent, statementsOf } from './statements.js';

const content = readContent();
const described = new Map(content.sources.map(({ id, title, abstract }) => [id, `${title} ${abstract ?? ''}`]));

/** "Sentenced to 15 years" is a sentence; these are verdicts. */
const GUILTY = /\b(?:found guilty|convict(?:ed|ion)|reconnu coupable)\b/i;

test('a verdict of guilty stands only under a source that says guilty or convicted', () => {
  const verdicts = statementsOf(content).filter(({ property, parts }) => property === 'verdict' && parts.includes('guilty'));
  expect(verdicts.length).toBeGreaterThan(30);
  expect(
    verdicts
      .filter(({ source, quote }) => !GUILTY.test(quote ?? described.get(source) ?? ''))
      .map(({ record, source }) => `${record} [${source}]`),
  ).toEqual([]);
});
