import { readFileSync } from 'node:fs';
import { buildClientSchema, buildSchema, getIntrospectionQuery, printSchema, type IntrospectionQuery } from 'graphql';
import { theApi } from '../support/api.js';
import { anEmptyHouse } from '../support/house.js';
import { inRepository } from '../support/root.js';

test('schema.graphql is the schema that the API tells of itself', async () => {
  const api = await theApi(await anEmptyHouse());
  const { status, data, errors } = await api.ask(getIntrospectionQuery());
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  const told = printSchema(buildClientSchema(data as IntrospectionQuery));
  const kept = printSchema(buildSchema(readFileSync(inRepository('schema.graphql'), 'utf8')));
  if (kept !== told) throw new Error(`schema.graphql is out of date; npm run habeas -- schema renews it. ${firstDifference(kept, told)}`);
});

function firstDifference(kept: string, told: string): string {
  const [ours, theirs] = [kept.split('\n'), told.split('\n')];
  const line = ours.findIndex((each, index) => each !== theirs[index]);
  return `First difference, at line ${line + 1}: kept "${ours[line] ?? ''}", told "${theirs[line] ?? ''}"`;
}
