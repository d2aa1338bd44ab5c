import { randomUUID } from 'node:crypto';
import { latestRevision } from '../../registry/registry.store.js';
import { readChanges } from './change.js';
import { PUBLIC } from '../../domain/release.js';
import { done, refusing, type Actor, type DeskHouse, type Result } from './desk.js';
import { make, openFor } from './move.js';
import type { Proposal } from './proposal.js';
import { insertProposal } from './proposal.store.js';

export interface DraftForm {
  /** Absent for a new draft. */
  readonly id?: string;
  /** The version that was read; absent for a new draft. */
  readonly version?: number;
  readonly summary: string;
  readonly changes: unknown;
}

const LONGEST_SUMMARY = 500;

/** Keeps a draft as it is, however incomplete: what is wrong with it is said, but nothing typed is refused for it. */
export async function saveDraft({ database, fourEyes }: DeskHouse, actor: Actor, form: DraftForm): Promise<Result<Proposal>> {
  const read = readChanges(form.changes);
  if (!read.ok)
    return {
      ok: false,
      problems: read.refusals.map(({ rule, path, found, expected }) => ({ rule, path: `changes.${path}`, values: { found, expected } })),
    };
  if (form.summary.length > LONGEST_SUMMARY)
    return refusing('SUMMARY_LONG', 'summary', { found: form.summary.length, most: LONGEST_SUMMARY });
  const content = { summary: form.summary, changes: read.value, authorLabel: actor.label };
  return database.write(async (db) => {
    const { id, version } = form;
    if (id !== undefined) {
      const opened = await openFor(db, actor, { id, version: version ?? 0 }, 'save', fourEyes);
      return opened.ok ? make(db, actor, opened.value, 'save', content) : opened;
    }
    const at = new Date().toISOString();
    const draft: Proposal = {
      ...content,
      id: randomUUID(),
      state: 'draft',
      version: 1,
      authorId: actor.id,
      reviewerId: null,
      reviewerLabel: null,
      release: PUBLIC,
      baseRevision: await latestRevision(db),
      publishedIn: null,
      createdAt: at,
      updatedAt: at,
    };
    await insertProposal(db, draft);
    return done(draft);
  });
}
