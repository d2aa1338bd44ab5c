import { findingInWords } from '../../domain/rules/in-words.js';
import type { LanguageWording } from '../../registry/wording.js';
import type { DeskProblem } from './desk.js';

export interface WordedProblem {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

/** A problem as a person reads it. Rules that say only what was found and what would do share one sentence. */
export function wordProblem({ rule, path, values, finding }: DeskProblem, wording: LanguageWording): WordedProblem {
  if (finding) return { rule, path, message: findingInWords(finding, wording) };
  const own = wording.phrase(`refusal.${rule}`, values);
  const message = own === `refusal.${rule}` ? wording.phrase('refusal.found_expected', values) : own;
  return { rule, path, message };
}
