import type { PlacedOperation } from '../../log/log.store.js';
import type { Transaction } from '../../persistence/database.js';
import { addressOf, kindNamed } from '../../model/index.js';
import { deleteReportsOn } from '../reports/report.store.js';
import type { Change } from '../proposals/change.js';
import type { Proposal } from '../proposals/proposal.js';
import { allProposals, emptyRemarks, proposalById, replaceProposal } from '../proposals/proposal.store.js';

/** Takes out of every proposal, open or closed, what says of an erased fact, record, source or copy what it was. */
export async function forgetChanges(db: Transaction, gone: readonly PlacedOperation[], captures: readonly string[]): Promise<void> {
  const saysIt = sayingOf(gone, captures);
  for (const proposal of await allProposals(db)) {
    const changes = proposal.changes.filter((change) => !saysIt(change));
    if (changes.length < proposal.changes.length) await rewrite(db, proposal, { changes });
  }
}

/** Empties a proposal that is or was kept back. Answers false where there is none. */
export async function forgetProposal(db: Transaction, id: string): Promise<boolean> {
  const proposal = await proposalById(db, id);
  if (!proposal || ['draft', 'published'].includes(proposal.state)) return false;
  await rewrite(db, proposal, { changes: [], summary: '', state: 'withdrawn' });
  return true;
}

/** What was remarked about it may say it too. */
async function rewrite(db: Transaction, proposal: Proposal, more: Partial<Proposal>): Promise<void> {
  await replaceProposal(db, proposal.version, { ...proposal, ...more, version: proposal.version + 1, updatedAt: new Date().toISOString() });
  await emptyRemarks(db, proposal.id);
}

/** What readers reported about an erased record may say what it was. */
export const forgetReports = (db: Transaction, gone: readonly PlacedOperation[]): Promise<void> =>
  deleteReportsOn(
    db,
    gone.flatMap(({ operation }) =>
      operation.do === 'addRecord' ? [`/${addressOf(kindNamed(operation.kind))}/${encodeURIComponent(operation.slug)}`] : [],
    ),
  );

function sayingOf(gone: readonly PlacedOperation[], captures: readonly string[]): (change: Change) => boolean {
  const operations = gone.map(({ operation }) => operation);
  const records = new Set(operations.flatMap((each) => (each.do === 'addRecord' ? [each.record] : [])));
  const facts = new Set(operations.flatMap((each) => (each.do === 'addClaim' ? [`${each.record}/${each.claim.property}`] : [])));
  const sources = new Set(operations.flatMap((each) => (each.do === 'putSource' ? [each.source.id] : [])));
  return (change) => {
    switch (change.do) {
      case 'state':
        return records.has(change.record) || facts.has(`${change.record}/${change.property}`);
      case 'create':
        return records.has(change.record) || (change.parent !== undefined && records.has(change.parent));
      case 'source':
        return sources.has(String(change.form.id));
      case 'capture':
        return captures.includes(change.capture) || sources.has(change.source);
      case 'retract':
        return records.has(change.record);
      case 'merge':
        return records.has(change.record) || records.has(change.into);
      case 'revert':
        return false;
    }
  };
}
