import type { Finding } from '../../domain/rules/finding.js';
import type { Referents } from '../../domain/values/index.js';
import type { Projection } from '../../log/append.js';
import type { Languages } from '../../registry/wording.js';
import type { Vault } from '../../registry/captures/vault.js';
import type { Database } from '../../persistence/database.js';

/** What the verbs of the desk need of the house. */
export interface DeskHouse {
  readonly database: Database;
  readonly projections: readonly Projection[];
  readonly languages: Languages;
  readonly codesOf: Referents['codesOf'];
  /** Where archived copies are kept. */
  readonly vault: Vault;
  /** True where the one who publishes must be another than the one who wrote. */
  readonly fourEyes: boolean;
}

/** Who acts at the desk. */
export interface Actor {
  readonly id: string;
  /** How the log names them: a role, or the name that they chose to be public. */
  readonly label: string;
}

/** Why something is refused; the catalogue's `refusal.<rule>` says it, filled with the values. */
export interface DeskProblem {
  readonly rule: string;
  readonly path: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** What a rule of the model found; its sentence is the rule's. */
  readonly finding?: Finding;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly DeskProblem[] };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const refusing = (rule: string, path: string, values: Readonly<Record<string, string | number>> = {}): Result<never> => ({
  ok: false,
  problems: [{ rule, path, values }],
});
