import type { DeskProblem } from './desk.js';
import type { JudgedDraft } from './judge-draft.js';

/** Everything that keeps a draft from being published. */
export const problemsOf = ({ refusals, stale }: JudgedDraft): readonly DeskProblem[] => [
  ...refusals.map(({ change, path, rule, found, expected }) => ({
    rule,
    path: [`changes.${change}`, path].filter(Boolean).join('.'),
    values: { found, expected },
  })),
  ...stale.map(({ record, property, revision }) => ({ rule: 'STALE_BASE', path: `${record}.${property}`, values: { revision } })),
];
