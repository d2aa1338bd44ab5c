import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import type { ChangedSide, ClaimChangeData, FactChangesData } from './fragments.js';

interface FactChangesProps {
  readonly facts: readonly FactChangesData[];
  /** Whether to say why it is told only now: it happened since, was not known, was told otherwise. */
  readonly isLabelled?: boolean;
}

/** A property and what becomes of its claims: “sentence: 20 years → life; 2 sources”. */
export function FactChanges({ facts, isLabelled = false }: FactChangesProps): ReactNode {
  return (
    <dl className="facts">
      {facts
        .filter(({ changes }) => changes.length > 0)
        .map(({ property, label, changes }) => (
          <div key={property}>
            <dt>{label}</dt>
            <dd>
              <ul className="accounts">
                {changes.map((change, index) => (
                  <li key={index}>
                    <ClaimChange change={change} isLabelled={isLabelled} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  );
}

function ClaimChange({ change, isLabelled }: { readonly change: ClaimChangeData; readonly isLabelled: boolean }): ReactNode {
  const { phrase } = useWords();
  return (
    <>
      <Said change={change} />{' '}
      {isLabelled && change.label && <span className="change-label">{phrase(`changes.label.${change.label}`)}</span>}
    </>
  );
}

function Said({ change: { is, before, after } }: { readonly change: ClaimChangeData }): ReactNode {
  const words = useWords();
  const { phrase } = words;
  if (!after) return before && <Gone side={before} note={phrase('changes.claim.removed')} />;
  const notes = [
    ...(is === 'RESOURCED' ? [phrase('changes.claim.resourced')] : []),
    ...rankNote(is, after, words),
    sourcesOf(after, words),
  ];
  if (is === 'RERANKED' || is === 'RESOURCED')
    return (
      <>
        <bdi>{after.text}</bdi> <Notes side={after} notes={notes} />
      </>
    );
  return (
    <>
      {before && (
        <>
          <Gone side={before} /> <span aria-hidden="true">→</span>{' '}
        </>
      )}
      <ins>
        {before && <span className="unseen">{phrase('changes.now')} </span>}
        <bdi>{after.text}</bdi>
      </ins>{' '}
      <Notes side={after} notes={notes} />
    </>
  );
}

function Gone({ side, note }: { readonly side: ChangedSide; readonly note?: string }): ReactNode {
  const { phrase } = useWords();
  return (
    <>
      <del>
        <span className="unseen">{phrase('changes.was')} </span>
        <bdi>{side.text}</bdi>
      </del>
      {note !== undefined && (
        <>
          {' '}
          <Notes side={side} notes={[note]} />
        </>
      )}
    </>
  );
}

function Notes({ side: { assertedBy }, notes }: { readonly side: ChangedSide; readonly notes: readonly string[] }): ReactNode {
  const { phrase } = useWords();
  return <small>{[...(assertedBy ? [phrase('fact.by', { names: assertedBy.name })] : []), ...notes].join(' · ')}</small>;
}

type Words = ReturnType<typeof useWords>;

/** The rank where it is new or unusual, and why. */
function rankNote(is: string, { rank, reason }: ChangedSide, { phrase }: Words): readonly string[] {
  if (rank === 'NORMAL' && is !== 'RERANKED') return [];
  const said = phrase(`changes.claim.rank.${rank}`);
  return [reason === null ? said : phrase('changes.claim.reason', { rank: said, reason })];
}

function sourcesOf({ citations }: ChangedSide, { phrase, number }: Words): string {
  const count = new Set(citations.map(({ source }) => source.id)).size;
  return phrase('changes.sourceCount', { count, n: number(count) });
}
