import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import type { ClaimForDesk } from './claims.js';

/** What is claimed already. */
export function StandingClaims({ claims, heading }: { readonly claims: readonly ClaimForDesk[]; readonly heading: string }): ReactNode {
  return (
    <section className="standing">
      <h2>{heading}</h2>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimLine claim={claim} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A claim in a line: what it says, who says it, who prints it. */
export function ClaimLine({ claim }: { readonly claim: ClaimForDesk }): ReactNode {
  const { phrase, list } = useWords();
  const notes = [
    ...(claim.rank === 'NORMAL' ? [] : [phrase(`changes.claim.rank.${claim.rank}`)]),
    ...(claim.reason === null ? [] : [claim.reason]),
    ...(claim.assertedBy ? [phrase('fact.by', { names: claim.assertedBy.name })] : []),
    list([...new Set(claim.citations.map(({ source }) => source.publisher))]),
  ];
  return (
    <>
      {claim.rank === 'DEPRECATED' ? (
        <del>
          <bdi>{claim.text}</bdi>
        </del>
      ) : (
        <bdi>{claim.text}</bdi>
      )}{' '}
      <small>{notes.filter(Boolean).join(' · ')}</small>
    </>
  );
}
