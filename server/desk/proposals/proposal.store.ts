import { all, among, raw, sql, type Sql } from '../../persistence/sql.js';
import { insertRows } from '../../persistence/insert.js';
import type { Statements, Transaction } from '../../persistence/database.js';
import type { Release } from '../../domain/release.js';
import type { Change } from './change.js';
import type { Proposal, Remark } from './proposal.js';
import type { Move, ProposalState } from './states.js';

interface ProposalRow {
  readonly id: string;
  readonly state: ProposalState;
  readonly version: number;
  readonly author_id: string;
  readonly author_label: string;
  readonly reviewer_id: string | null;
  readonly reviewer_label: string | null;
  readonly summary: string;
  readonly changes: string;
  readonly release: string;
  readonly base_revision: number;
  readonly published_in: number | null;
  readonly created_at: string;
  readonly updated_at: string;
}

const fromRow = (row: ProposalRow): Proposal => ({
  id: row.id,
  state: row.state,
  version: row.version,
  authorId: row.author_id,
  authorLabel: row.author_label,
  reviewerId: row.reviewer_id,
  reviewerLabel: row.reviewer_label,
  summary: row.summary,
  changes: JSON.parse(row.changes) as readonly Change[],
  release: JSON.parse(row.release) as Release,
  baseRevision: row.base_revision,
  publishedIn: row.published_in,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const proposalsWhere = async (db: Statements, condition: Sql): Promise<readonly Proposal[]> =>
  (await db.rows<ProposalRow>(sql`select proposal.* from proposal where ${condition} order by proposal.updated_at desc, proposal.id`)).map(
    fromRow,
  );

export async function proposalById(db: Statements, id: string): Promise<Proposal | undefined> {
  const [proposal] = await proposalsWhere(db, sql`proposal.id = ${id}`);
  return proposal;
}

export const proposalsOf = (db: Statements, author: string, states: readonly ProposalState[]): Promise<readonly Proposal[]> =>
  proposalsWhere(db, all([sql`proposal.author_id = ${author}`, sql`proposal.state ${among(states)}`]));

export const proposalsIn = (db: Statements, states: readonly ProposalState[]): Promise<readonly Proposal[]> =>
  proposalsWhere(db, sql`proposal.state ${among(states)}`);

export const allProposals = (db: Statements): Promise<readonly Proposal[]> => proposalsWhere(db, raw('true'));

/** The proposals that say of an archived copy what it is of. */
export const proposalsWithCapture = async (db: Statements, capture: string): Promise<readonly Proposal[]> =>
  (await proposalsWhere(db, sql`proposal.changes like ${`%"${capture}"%`}`)).filter(({ changes }) =>
    changes.some((change) => change.do === 'capture' && change.capture === capture),
  );

export const insertProposal = (db: Transaction, proposal: Proposal): Promise<void> => insertRows(db, 'proposal', [toRow(proposal)]);

/**
 * Puts a proposal in the place of the version that was read. Answers false where somebody was faster: of several who try at once, one
 * succeeds.
 */
export async function replaceProposal(db: Transaction, read: number, next: Proposal): Promise<boolean> {
  const rows = await db.rows(
    sql`update proposal set state = ${next.state}, version = ${next.version}, reviewer_id = ${next.reviewerId}, reviewer_label = ${next.reviewerLabel}, summary = ${next.summary},
      changes = ${JSON.stringify(next.changes)}, release = ${JSON.stringify(next.release)}, base_revision = ${next.baseRevision}, author_label = ${next.authorLabel}, updated_at = ${next.updatedAt}
      where id = ${next.id} and version = ${read} returning id`,
  );
  return returned(rows).length === 1;
}

export async function markPublished(db: Transaction, id: string, revision: number): Promise<void> {
  await db.rows(sql`update proposal set published_in = ${revision} where id = ${id}`);
}

/** PostgreSQL's driver answers a change with its rows and their number. */
const returned = (answer: readonly unknown[]): readonly unknown[] => (Array.isArray(answer[0]) ? (answer[0] as unknown[]) : answer);

const toRow = (proposal: Proposal) => ({
  id: proposal.id,
  state: proposal.state,
  version: proposal.version,
  author_id: proposal.authorId,
  author_label: proposal.authorLabel,
  reviewer_id: proposal.reviewerId,
  reviewer_label: proposal.reviewerLabel,
  summary: proposal.summary,
  changes: JSON.stringify(proposal.changes),
  release: JSON.stringify(proposal.release),
  base_revision: proposal.baseRevision,
  published_in: proposal.publishedIn,
  created_at: proposal.createdAt,
  updated_at: proposal.updatedAt,
});

interface RemarkRow {
  readonly id: string;
  readonly proposal_id: string;
  readonly author_id: string;
  readonly at: string;
  readonly move: Move | null;
  readonly text: string;
}

export async function remarksOn(db: Statements, proposal: string): Promise<readonly Remark[]> {
  const rows = await db.rows<RemarkRow>(
    sql`select remark.* from remark where remark.proposal_id = ${proposal} order by remark.at, remark.id`,
  );
  return rows.map((row) => ({
    id: row.id,
    proposalId: row.proposal_id,
    authorId: row.author_id,
    at: row.at,
    move: row.move,
    text: row.text,
  }));
}

export const emptyRemarks = (db: Transaction, proposal: string): Promise<unknown> =>
  db.rows(sql`update remark set text = '' where proposal_id = ${proposal}`);

export const insertRemark = (db: Transaction, { id, proposalId, authorId, at, move, text }: Remark): Promise<void> =>
  insertRows(db, 'remark', [{ id, proposal_id: proposalId, author_id: authorId, at, move, text }]);
