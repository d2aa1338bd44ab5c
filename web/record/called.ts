import { accountsOf, notesOf, withdrawnOf } from '../facts/accounts.js';
import type { Fact } from '../facts/fragments.js';
import { wordingsIn } from '../facts/wordings.js';

/** The fact that a record's heading says in full, so that no row need say it again; its sources then stand beside the heading. */
export function calledBy(facts: readonly Fact[], name: string): Fact | undefined {
  return facts.find((fact) => {
    const [account, ...others] = accountsOf(fact);
    if (account?.text !== name || others.length > 0 || withdrawnOf(fact).length > 0) return false;
    const saysMore = notesOf(account).length > 0 || [...wordingsIn([fact]).values()].flat().length > 0;
    return !saysMore && account.claims.every(({ assertedBy, asOf }) => assertedBy === null && asOf === null);
  });
}

/** The page of the record after which another is called: a defendant is called after a person. */
export const namesakePath = (fact: Fact | undefined): string | undefined => fact?.claims.flatMap(({ links }) => links)[0]?.path;
