import type { DeskProblem } from './desk.js';
import type { Finding } from '../../domain/rules/finding.js';
import type { JudgedDraft } from './judge-draft.js';

/** Everything that keeps a draft from being published. */
export const problemsOf = ({ refusals, stale, findings }: JudgedDraft): readonly DeskProblem[] => [
  ...refusals.map(({ change, path, rule, found, expected }) => ({
    rule,
    path: [`changes.${change}`, path].filter(Boolean).join('.'),
    values: { found, expected },
  })),
  ...findings.filter(({ severity }) => severity === 'error').map(problemOf),
  ...stale.map(({ record, property, revision }) => ({ rule: 'STALE_BASE', path: `${record}.${property}`, values: { revision } })),
];

/** What is worth a look, and keeps nothing from being published. */
export const warningsOf = ({ disputes, findings }: JudgedDraft): readonly DeskProblem[] => [
  ...disputes.map(({ record, property, claims }) => ({
    rule: 'ACCOUNTS_DIFFER',
    path: `${record}.${property}`,
    values: { count: claims },
  })),
  ...findings.filter(({ severity }) => severity === 'warning').map(problemOf),
];

const problemOf = (finding: Finding): DeskProblem => ({ rule: finding.rule, path: `${finding.record}.${finding.path}`, finding });
