import { groupBy } from '../../domain/group-by.js';
import type { Finding } from '../../domain/rules/finding.js';
import { findingInWords } from '../../domain/rules/in-words.js';
import { judgeRegistry } from '../../domain/rules/judge.js';
import { DEFAULT_LANGUAGE, type Languages } from '../wording.js';
import type { RegistryContent } from './content.js';
import { inWords } from './problem.js';
import { readRegistry, type PlaceOf } from './read-registry.js';
import { codesOf } from './vocabularies.js';

/** What files state, if it may be published. Every problem is a line with file, line, what is wrong and the rule. */
export type FilesJudged =
  | { readonly ok: true; readonly content: RegistryContent; readonly warnings: ReadonlyMap<string, readonly string[]> }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads every file below `folder` and judges what they state by the rules. Errors stop it; warnings are answered by their rules. */
export function judgeFiles(folder: string, languages: Languages): FilesJudged {
  const read = readRegistry(folder, codesOf(languages.vocabularies));
  if (!read.ok) return { ok: false, problems: read.problems.map(inWords) };
  const { content, placeOf } = read;
  const findings = judgeRegistry({ ...content, today: new Date().toISOString().slice(0, 10) });
  const inFiles = (finding: Finding): string => findingInFiles(finding, placeOf, languages);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { ok: false, problems: errors.map(inFiles) };
  const warnings = [...groupBy(findings, ({ rule }) => rule)].map(([rule, ofRule]) => [rule, ofRule.map(inFiles)] as const);
  return { ok: true, content, warnings: new Map(warnings) };
}

const MOST_BESIDE = 4;

function findingInFiles(finding: Finding, placeOf: PlaceOf, languages: Languages): string {
  const wording = languages.wording(DEFAULT_LANGUAGE, (id) => id);
  const { file, line, path } = placeOf(finding.record, finding.path);
  const places = finding.claims
    .map((claim) => placeOf(claim.record, claim.path))
    .filter((place) => !path.startsWith(place.path) || place.file !== file);
  const beside = places.slice(0, MOST_BESIDE).map((place) => `${place.file}:${String(place.line)}`);
  if (places.length > MOST_BESIDE) beside.push(`${String(places.length - MOST_BESIDE)} more`);
  const also = beside.length > 0 ? ` (beside ${beside.join(', ')})` : '';
  return `${file}:${String(line)} ${path}: ${findingInWords(finding, wording)}${also} [${finding.rule}]`;
}
