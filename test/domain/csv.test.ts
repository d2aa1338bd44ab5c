import { csv } from '../../server/domain/csv.js';

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['she said "no"', '"she said ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+374', "'+374"],
  ['-5', "'-5"],
  ['@here', "'@here"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['a=b', 'a=b'],
  [null, ''],
  [-5, '-5'],
  [0, '0'],
])('%j is written as %j', (cell, expected) => {
  expect(csv([['first', cell]])).toBe(`first,${expected}\r\n`);
});

test('every row ends with a line break of its own', () => {
  expect(
    csv([
      ['a', 1],
      ['b', 2],
    ]),
  ).toBe('a,1\r\nb,2\r\n');
});
