import type { Referents, ValueType } from '../values/index.js';
import type { Fault } from './finding.js';
import type { Subject } from './subject.js';

const NOBODY: Referents = { idOf: () => undefined, slugOf: () => undefined, codesOf: () => [] };

/** The claims of a type of text whose value the type would refuse. */
export const illFormed = (subject: Subject, wanted: ValueType<string>): Fault[] =>
  subject.properties
    .filter(({ type }) => type === wanted)
    .flatMap(({ name }) => subject.claimsOf(name))
    .filter(({ claim }) => claim.kind === 'value' && !wanted.parse(claim.value, NOBODY).ok)
    .map((at) => ({ path: `${at.path}.value`, claims: [at], parameters: { found: String(at.claim.value), context: 'form' } }));
