import type { Wording } from '../values/index.js';
import type { Finding, Parameter } from './finding.js';

/** A finding as a sentence for a reader: the catalogue's (data/i18n/<language>/rules.yaml), filled with what was found. */
export function findingInWords({ rule, parameters }: Pick<Finding, 'rule' | 'parameters'>, wording: Wording): string {
  const said = Object.entries(parameters).map(([name, value]) => [name, inWords(value, wording)] as const);
  return wording.phrase(`rules.${rule}`, Object.fromEntries(said));
}

function inWords(value: Parameter, wording: Wording): string | number {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return wording.number(value);
  return 'edtf' in value ? wording.date(value.edtf) : wording.phrase(`model.${value.kind}.${value.property}`);
}
