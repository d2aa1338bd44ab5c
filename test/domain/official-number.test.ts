import {
  ApplicationNumber,
  Ecli,
  HudocItem,
  UnSymbol,
  hudocSearchUrl,
  hudocUrl,
  unDocumentUrl,
  type Referents,
  type ValueType,
} from '../../server/domain/values/index.js';

const none: Referents = { idOf: () => undefined, slugOf: () => undefined, codesOf: () => [] };

const TYPES: readonly (readonly [string, ValueType<string>, string, readonly string[], readonly string[]])[] = [
  [
    'application number',
    ApplicationNumber,
    'APPNO_INVALID',
    ['24512/21', '1/00', '99999/99'],
    ['024512/21', '0/21', '100000/21', '24512/2021', '24512/1', '24512', '24512-21', 'No. 24512/21', '24512/21 and 1/22'],
  ],
  [
    'European Case Law Identifier',
    Ecli,
    'ECLI_MISMATCH',
    ['ECLI:CE:ECHR:2021:1104JUD003242716', 'ECLI:CE:ECHR:2012:0403DEC003713805'],
    [
      'ECLI:CE:ECHR:2021:1104JUD03242716',
      'ECLI:EU:C:2021:862',
      'ECLI:CE:ECHR:21:1104JUD003242716',
      'ECLI:CE:ECHR:2021:1104REP003242716',
      'ecli:ce:echr:2021:1104jud003242716',
    ],
  ],
  [
    'HUDOC item',
    HudocItem,
    'HUDOC_KIND_MISMATCH',
    ['001-212965', '002-12345', '003-7190483', '004-1234'],
    ['1-212965', '005-212965', '001-123', '001-12345678', '212965'],
  ],
  [
    'United Nations symbol',
    UnSymbol,
    'VALUE_INVALID',
    ['A/HRC/WGAD/2024/46', 'CCPR/C/AZE/CO/4', 'A/RES/60/147', 'S/2024/1(Part.II)'],
    ['A', 'A/', '/A', 'A//B', 'a/hrc/1', 'A/HRC 46'],
  ],
];

test.each(TYPES)('an %s looks like one', (_, type, rule, good, bad) => {
  expect(good.map((text) => type.parse(text, none))).toEqual(good.map((value) => ({ ok: true, value })));
  for (const text of bad)
    expect(type.parse(text, none)).toMatchObject({ ok: false, refusals: [{ rule, found: JSON.stringify(text), expected: type.expects }] });
});

test.each([
  ['a judgment, decision or communicated case', '001-212965', 'https://hudoc.echr.coe.int/eng?i=001-212965'],
  ['a summary', '002-12345', 'https://hudoc.echr.coe.int/eng?i=002-12345'],
  ['a press release', '003-7190483', 'https://hudoc.echr.coe.int/eng-press?i=003-7190483'],
  ['an execution document', '004-1234', 'https://hudoc.exec.coe.int/eng?i=004-1234'],
])('%s has its address in HUDOC', (_, item, url) => {
  expect(hudocUrl(item)).toBe(url);
});

test('an application without an item is looked for by its number', () => {
  const url = new URL(hudocSearchUrl('24512/21'));
  expect(url.origin + url.pathname).toBe('https://hudoc.echr.coe.int/eng');
  expect(JSON.parse(decodeURIComponent(url.hash.slice(1)))).toEqual({ appno: ['24512/21'] });
});

test('a United Nations document is found by its symbol', () => {
  expect(unDocumentUrl('A/HRC/WGAD/2024/46')).toBe('https://docs.un.org/en/A/HRC/WGAD/2024/46');
  expect(new URL(unDocumentUrl('A/RES/60/147?x#y')).pathname).toBe('/en/A/RES/60/147%3Fx%23y');
});
