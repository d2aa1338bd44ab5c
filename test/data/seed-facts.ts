import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRepository } from '../support/root.js';
import type { Trees } from './statements.js';
import { wordsIn } from './words.js';

interface SeedFact {
  readonly seed: string;
  readonly record: string;
  readonly property: string;
  readonly says: string;
}

type Checklist = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** The checklist of what the five first documents state, line by line. */
export function seedFacts(): readonly SeedFact[] {
  const list = parse(readFileSync(inRepository('test/data/seed-facts.yaml'), 'utf8')) as Checklist;
  return Object.entries(list).flatMap(([seed, records]) =>
    Object.entries(records).flatMap(([record, properties]) =>
      Object.entries(properties).flatMap(([property, says]) =>
        [says].flat().map((each) => ({ seed, record, property, says: String(each) })),
      ),
    ),
  );
}

/** The lines of which no single claim under the document says everything. */
export const unsaid = (facts: readonly SeedFact[], trees: Trees): readonly string[] =>
  facts
    .filter(
      ({ seed, record, property, says }) =>
        !(trees.get(record) ?? []).some(
          (statement) =>
            statement.source === seed &&
            (property === 'any' || statement.property === property) &&
            wordsIn(says).every((word) => statement.words.has(word)),
        ),
    )
    .map(({ seed, record, property, says }) => `${seed}: ${record} ${property}: ${says}`);
