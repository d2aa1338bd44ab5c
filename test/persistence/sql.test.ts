import fc from 'fast-check';
import { all, among, any, contains, jsonValues, raw, sql, union, type Sql } from '../../server/persistence/sql.js';
import { insertRows } from '../../server/persistence/insert.js';
import { DATABASES } from '../support/house.js';
import { aNotebook, notesIn } from './notes.js';

const rendered = (statement: Sql) => ({ sqlite: statement.render('sqlite'), postgres: statement.render('postgres') });

describe('a statement', () => {
  test('carries its values as parameters, in the order in which they stand', () => {
    expect(rendered(sql`select ${1} where a = ${'x'} and b is ${null}`)).toEqual({
      sqlite: { text: 'select ? where a = ? and b is ?', parameters: [1, 'x', null] },
      postgres: { text: 'select $1 where a = $2 and b is $3', parameters: [1, 'x', null] },
    });
  });

  test('takes other statements into itself and keeps counting', () => {
    const inner = sql`b = ${2}`;
    expect(rendered(sql`a = ${1} and ${inner} and c = ${3}`)).toEqual({
      sqlite: { text: 'a = ? and b = ? and c = ?', parameters: [1, 2, 3] },
      postgres: { text: 'a = $1 and b = $2 and c = $3', parameters: [1, 2, 3] },
    });
  });

  test('has the same text for a list of any length: the list is one parameter', () => {
    expect(rendered(sql`id ${among(['a', 'b'])}`)).toEqual({
      sqlite: { text: 'id in (select value from json_each(?))', parameters: ['["a","b"]'] },
      postgres: { text: 'id = any($1)', parameters: [['a', 'b']] },
    });
    expect(sql`id ${among([])}`.render('sqlite').text).toBe(sql`id ${among(['a'])}`.render('sqlite').text);
  });

  test('all of no conditions holds, any of no conditions does not', () => {
    expect(all([]).render('sqlite').text).toBe('true');
    expect(any([]).render('sqlite').text).toBe('false');
  });

  test('all, any and union join their parts; any is bracketed, so that it can stand beside others', () => {
    const parts = [sql`a = ${1}`, sql`b = ${2}`];
    expect(all(parts).render('postgres')).toEqual({ text: 'a = $1 and b = $2', parameters: [1, 2] });
    expect(any(parts).render('postgres')).toEqual({ text: '(a = $1 or b = $2)', parameters: [1, 2] });
    expect(union(parts).render('postgres')).toEqual({ text: 'a = $1 union all b = $2', parameters: [1, 2] });
    expect(all([any(parts), sql`c = ${3}`]).render('sqlite').text).toBe('(a = ? or b = ?) and c = ?');
  });

  test('puts nothing but our own words into its text, whatever the values are', () => {
    const text = (value: string | number) =>
      JSON.stringify(rendered(all([sql`a = ${value}`, any([sql`b ${among([value])}`])])), (key, part: unknown) =>
        key === 'parameters' ? [] : part,
      );
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.integer()), (value) => text(value) === text('')));
  });

  test('only what is called raw stands as it is', () => {
    expect(sql`order by ${raw('a')} ${raw('desc')}`.render('sqlite')).toEqual({ text: 'order by a desc', parameters: [] });
  });
});

describe.each(DATABASES)('values on %s', (name) => {
  test('come back as they went in, whatever they look like', async () => {
    const database = await aNotebook(name);
    const texts = [`'; drop table note; --`, '%_\\', '"$1" ? :a @b', 'Ռուբեն Վարդանյան', 'مارال', '😀', '', ' 1', 'null'];
    await database.write((db) =>
      insertRows(
        db,
        'note',
        texts.map((words, place) => ({ place, words })),
      ),
    );
    expect(await notesIn(database)).toEqual(texts);
    for (const words of texts)
      expect(await database.rows(sql`select words from note where words = ${words} and words ${among([words])}`)).toEqual([{ words }]);
  });

  test('contain a part whatever its case and script; what has a meaning in patterns stands for itself', async () => {
    const database = await aNotebook(name);
    const texts = ['Anna ANNA', 'Ռուբեն', '100%', 'a_b', 'back\\slash', "O'Hara"];
    const isIn = async (text: string, part: string): Promise<boolean> =>
      (await database.rows(sql`select 1 as found where ${contains(sql`${text}`, part)}`)).length > 0;
    expect(await isIn('Anna ANNA', 'na an')).toBe(true);
    expect(await isIn('Ռուբեն', 'ՌՈՒԲ')).toBe(true);
    for (const part of ['%', '_', '\\', "'"])
      for (const text of texts) expect([part, text, await isIn(text, part)]).toEqual([part, text, text.includes(part)]);
  });

  test('of an object kept as JSON are found without its keys', async () => {
    const database = await aNotebook(name);
    const rows = await database.rows(sql`select value from ${jsonValues(sql`${'{"en":"Anna","hy":"Աննա"}'}`)} as name order by value`);
    expect(rows).toEqual([{ value: 'Anna' }, { value: 'Աննա' }]);
  });

  test('more rows than one statement takes are all inserted, in as many statements as needed', async () => {
    const database = await aNotebook(name);
    const rows = Array.from({ length: 4_001 }, (_, place) => ({ place, words: `note ${place}` }));
    await database.write((db) => insertRows(db, 'note', rows));
    expect(await notesIn(database)).toEqual(rows.map(({ words }) => words));
  });

  test('no rows are no statement', async () => {
    const database = await aNotebook(name);
    await database.write((db) => insertRows(db, 'note', []));
    expect(await notesIn(database)).toEqual([]);
  });
});
