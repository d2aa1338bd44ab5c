import { textType } from './text.js';
import type { ValueType } from './value-type.js';

/** An application to the European Court of Human Rights: 24512/21. */
export const ApplicationNumber = textType(
  'ApplicationNumber',
  'an application number such as 24512/21',
  (text) => /^[1-9]\d{0,4}\/\d{2}$/.test(text),
  'APPNO_INVALID',
);

/** A European Case Law Identifier of the Court: ECLI:CE:ECHR:YYYY:MMDD(JUD|DEC)NNNNNNNYY. */
export const Ecli = textType(
  'Ecli',
  'an identifier such as ECLI:CE:ECHR:2021:1104JUD003242716',
  (text) => /^ECLI:CE:ECHR:\d{4}:\d{4}(JUD|DEC)\d{9}$/.test(text),
  'ECLI_MISMATCH',
);

/** An item of HUDOC: 001- judgments, decisions and communicated cases, 002- summaries, 003- press releases, 004- and execution numbers. */
export const HudocItem: ValueType<string> = textType(
  'HudocItem',
  'a HUDOC item such as 001-212965',
  (text) => /^00[1-4]-\d{4,7}$/.test(text),
  'HUDOC_KIND_MISMATCH',
);

export const UnSymbol = textType('UnSymbol', 'a United Nations document symbol such as A/HRC/WGAD/2024/46', (text) =>
  /^[A-Z]+(\/[A-Za-z0-9.()-]+)+$/.test(text),
);

export const hudocUrl = (item: string): string => {
  const id = encodeURIComponent(item);
  if (item.startsWith('003-')) return `https://hudoc.echr.coe.int/eng-press?i=${id}`;
  return item.startsWith('004-') ? `https://hudoc.exec.coe.int/eng?i=${id}` : `https://hudoc.echr.coe.int/eng?i=${id}`;
};

/** HUDOC's search for an application number: where no item is known, the honest link. */
export const hudocSearchUrl = (applicationNumber: string): string =>
  `https://hudoc.echr.coe.int/eng#${encodeURIComponent(JSON.stringify({ appno: [applicationNumber] }))}`;

export const unDocumentUrl = (symbol: string): string => `https://docs.un.org/en/${symbol.split('/').map(encodeURIComponent).join('/')}`;
