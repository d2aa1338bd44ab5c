import type { Fact } from './facts.js';
import { PLACES, type Place } from './fields.js';
import type { Statement, Trees } from './statements.js';
import { factsIn, wordsOf } from './words.js';

/** A fact that the registry does not say, and what of it is missing. */
export interface Gap extends Fact {
  readonly lacks: string;
}

/** The facts that the registry does not say under their source. */
export const gaps = (facts: readonly Fact[], trees: Trees): readonly Gap[] =>
  facts.flatMap((fact) => {
    const lacks = lacking(fact, trees.get(fact.record) ?? []);
    return lacks === undefined ? [] : [{ ...fact, lacks }];
  });

export const inWords = ({ record, field, source, value, lacks }: Gap): string => `${record} ${field} [${source}] “${value}”: ${lacks}`;

function lacking(fact: Fact, tree: readonly Statement[]): string | undefined {
  const [kind = ''] = fact.record.split('/');
  const place: Place | undefined = PLACES[kind]?.[fact.field];
  if (!place) return 'a field that the test does not know';
  const said = tree.filter(({ source, property }) => source === fact.source && place.properties.includes(property));
  if (said.length === 0) return `no claim of ${place.properties.join(', ')} cites the source`;
  if (place.exact) return said.some((statement) => agrees(statement, fact)) ? undefined : 'no claim with this value and these qualifiers';
  const words = new Set(said.flatMap((statement) => [...statement.words]));
  const lost = factsIn(fact.value).filter((word) => !words.has(word));
  if (lost.length > 0) return `lost ${lost.join(', ')}`;
  return QUALIFIERS.find((key) => !said.some((statement) => qualifies(statement, fact, key)));
}

const QUALIFIERS = ['by', 'asOf', 'note'] as const;

/** A claim may say more in its note than the fact does, but not less. */
function qualifies(statement: Statement, fact: Fact, key: (typeof QUALIFIERS)[number]): boolean {
  if (fact[key] === undefined || statement[key] === fact[key]) return true;
  return key === 'note' && [...wordsOf([fact.note ?? ''])].every((word) => statement.words.has(word));
}

/** The same value, by the same, at the same date. Who the claim is by and when it holds must not be added either. */
const agrees = (statement: Statement, fact: Fact): boolean =>
  statement.parts.includes(fact.value) &&
  (fact.head ?? (statement.by === fact.by && statement.asOf === fact.asOf && qualifies(statement, fact, 'note')));
