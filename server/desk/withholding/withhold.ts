import { randomUUID } from 'node:crypto';
import type { Change } from '../proposals/change.js';
import { spelledIn } from '../proposals/claim-form.js';
import { done, refusing, type Actor, type DeskHouse, type Result } from '../proposals/desk.js';
import type { Proposal } from '../proposals/proposal.js';
import { insertProposal, insertRemark } from '../proposals/proposal.store.js';
import { DEFAULT_LANGUAGE } from '../../registry/wording.js';
import { holdLine, publish } from '../../log/publish.js';
import { whatGoes, withholdings, type Subject } from '../../log/what-goes.js';
import { kindNamed, propertyOf } from '../../model/index.js';
import { ReadView } from '../../registry/read-view.js';
import { latestRevision } from '../../registry/registry.store.js';
import { claimFromRow, sourceFromRow } from '../../registry/rows.js';
import { keepWithheld, standingOf, type Standing } from './withholding.store.js';

const LONGEST = 500;

/**
 * Takes something out of public view at once, with all that goes with it and with its past; what stood goes on at the desk as a proposal
 * that is kept for editors. To hide takes one person; to show again takes two, as everything that is published.
 */
export const withhold = (house: DeskHouse, actor: Actor, subject: Subject, why: string): Promise<Result<Proposal>> =>
  house.database.write(async (db) => {
    if (why.trim() === '') return refusing('WHY_MISSING', 'why');
    if (why.length > LONGEST) return refusing('TEXT_LONG', 'why', { found: why.length, most: LONGEST });
    await holdLine(db);
    const gone = await whatGoes(db, subject);
    if (gone.length === 0) return refusing('NOTHING_TO_WITHHOLD', 'why');
    const baseRevision = await latestRevision(db);
    const view = new ReadView(house.database, baseRevision, house.languages, DEFAULT_LANGUAGE);
    const at = new Date().toISOString();
    const proposal: Proposal = {
      id: randomUUID(),
      state: 'kept',
      version: 1,
      authorId: actor.id,
      authorLabel: actor.label,
      reviewerId: null,
      reviewerLabel: null,
      summary: why.trim(),
      changes: await changesOf(await standingOf(db, gone), view),
      release: { visibility: 'restricted' },
      baseRevision,
      publishedIn: null,
      createdAt: at,
      updatedAt: at,
    };
    await insertProposal(db, proposal);
    await insertRemark(db, { id: randomUUID(), proposalId: proposal.id, authorId: actor.id, at, move: 'keep', text: '' });
    await keepWithheld(db, gone, proposal.id);
    // The log tells how much, and not of what.
    const summary = view.wording.phrase('desk.withhold.summary', { count: gone.length });
    await publish(db, { author: actor.label, summary, operations: withholdings(gone) }, house.projections);
    return done(proposal);
  });

/** What stood, as the steps of a draft. */
async function changesOf({ records, sources, captures, claims }: Standing, view: ReadView): Promise<readonly Change[]> {
  const kinds = new Map(records.map(({ id, kind }) => [id, kind]));
  const stated = await Promise.all(
    claims.map(async (row): Promise<readonly Change[]> => {
      const kind = kinds.get(row.record_id) ?? (await view.record(row.record_id))?.kind;
      const property = kind === undefined ? undefined : propertyOf(kindNamed(kind), row.property);
      if (!property) return [];
      const form = await spelledIn(claimFromRow(row), property.type, view);
      return [{ key: row.id, do: 'state', record: row.record_id, property: row.property, form }];
    }),
  );
  return [
    ...records.map(({ id, kind, slug, parent_id: parent }): Change => ({
      key: `create-${id}`,
      do: 'create',
      record: id,
      kind,
      slug,
      ...(parent !== null && { parent }),
    })),
    ...sources.map((row): Change => ({ key: `source-${row.id}`, do: 'source', form: { ...sourceFromRow(row) } })),
    ...captures.map(({ source_id: source, capture_id: capture }): Change => ({
      key: `capture-${capture.slice(0, 16)}-${source}`,
      do: 'capture',
      source,
      capture,
    })),
    ...stated.flat(),
  ];
}
