import { PUBLIC } from '../../domain/release.js';
import type { Referents } from '../../domain/values/index.js';
import type { Finding } from '../../domain/rules/finding.js';
import type { Statements } from '../../persistence/database.js';
import type { Change } from './change.js';
import { compile, type ChangeRefusal, type Compiled } from './compile.js';
import { heldBack, NOTHING_HELD_BACK, type HeldBack } from './held-back.js';
import { judgeByRules, type Dispute } from './judge-by-rules.js';
import { KnownRegistry } from './known-registry.js';
import type { Proposal } from './proposal.js';
import { answer, changesSince } from './standing.store.js';
import { touchedBy } from './touched-by.js';

/** A property of a record that others have changed since the draft's base. */
export interface StaleFact {
  readonly record: string;
  readonly property: string;
  /** The newest revision that changed it. */
  readonly revision: number;
}

export interface JudgedDraft extends Compiled {
  readonly stale: readonly StaleFact[];
  /** What the rules find: errors keep it from being published, warnings are for whoever reads it. */
  readonly findings: readonly Finding[];
  /** Facts that readers would see as disputed. */
  readonly disputes: readonly Dispute[];
}

// What compiling asks for after it got an answer (a reference inside a value, the parts of what is merged) comes in a few rounds.
const MOST_ROUNDS = 10;

/** What the steps of a draft come to against the registry as of a revision. */
export async function compileDraft(
  db: Statements,
  changes: readonly Change[],
  revision: number,
  codesOf: Referents['codesOf'],
): Promise<Compiled> {
  const registry = new KnownRegistry(codesOf);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const compiled = compile(changes, registry);
    const asked = registry.takeAsked();
    if (asked.length === 0) return compiled;
    await answer(db, revision, asked, registry);
  }
  throw new Error('compiling a draft asks for ever more');
}

/** What is judged of a draft. Without an id it is not kept yet, without a release it is for everybody. */
export type Draft = Pick<Proposal, 'changes' | 'baseRevision'> & Partial<Pick<Proposal, 'id' | 'release'>>;

/** The same, what has changed under it since its base, and what the rules find. */
export const judgeDraft = async (db: Statements, draft: Draft, revision: number, codesOf: Referents['codesOf']): Promise<JudgedDraft> =>
  judgeCompiled(db, draft, await compileDraft(db, draft.changes, revision, codesOf), revision);

/** The judgement on a draft that was compiled against that revision. */
export async function judgeCompiled(db: Statements, draft: Draft, compiled: Compiled, revision: number): Promise<JudgedDraft> {
  const { id, changes, baseRevision: base, release = PUBLIC } = draft;
  const held = release.visibility === 'public' ? await heldBack(db, id) : NOTHING_HELD_BACK;
  const stale = base === revision ? [] : await changesSince(db, base, await touchedBy(db, compiled.operations, changes));
  return {
    ...compiled,
    refusals: [...compiled.refusals, ...capturesHeldBack(changes, held)],
    stale,
    ...(await judgeByRules(db, compiled.operations, revision, { ofClaims: release, ofSources: held.sources })),
  };
}

const capturesHeldBack = (changes: readonly Change[], { captures }: HeldBack): readonly ChangeRefusal[] =>
  changes.flatMap((change): readonly ChangeRefusal[] =>
    change.do === 'capture' && captures.has(change.capture)
      ? [
          {
            change: change.key,
            path: 'capture',
            rule: 'CAPTURE_HELD_BACK',
            found: change.capture,
            expected: 'a copy that no other proposal holds back',
          },
        ]
      : [],
  );
