import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import { AtRevision } from './AtRevision.js';
import { FactChanges } from './FactChanges.js';
import type { ChangedRecordData } from './fragments.js';

interface ChangedRecordsProps {
  readonly records: readonly ChangedRecordData[];
  /** The revisions before and after. */
  readonly from: number;
  readonly to: number;
  /** How deep the headings stand. */
  readonly level?: 2 | 3;
  /** Whether to say why each change is told only now. */
  readonly isLabelled?: boolean;
}

/** Record by record, what is said otherwise. */
export function ChangedRecords({ records, from, to, level = 2, isLabelled = false }: ChangedRecordsProps): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return records.map((changed) => (
    <section key={changed.record.id} className="changed" aria-labelledby={`r${String(to)}-${changed.record.id}`}>
      <Heading id={`r${String(to)}-${changed.record.id}`}>
        <AtRevision to={changed.record.path} revision={changed.is === 'WITHDRAWN' ? from : to}>
          {changed.record.displayName}
        </AtRevision>{' '}
        <Kind changed={changed} />
      </Heading>
      <FactChanges facts={changed.facts} isLabelled={isLabelled} />
      <Erased changed={changed} />
      <Nothing changed={changed} />
    </section>
  ));
}

function Kind({ changed: { is, record } }: { readonly changed: ChangedRecordData }): ReactNode {
  const { phrase } = useWords();
  const kind = phrase(`model.${record.kind}._`);
  return <small>{is === 'CHANGED' ? kind : `${kind}, ${phrase(`changes.is.${is.toLowerCase()}`)}`}</small>;
}

function Erased({ changed: { erased } }: { readonly changed: ChangedRecordData }): ReactNode {
  const { phrase, number } = useWords();
  if (erased.length === 0) return null;
  return (
    <dl className="facts">
      {erased.map(({ label, count }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <em>{phrase('changes.erased', { count, n: number(count) })}</em>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Nothing({ changed: { is, facts, erased } }: { readonly changed: ChangedRecordData }): ReactNode {
  const { phrase } = useWords();
  const isSilent = is === 'CHANGED' && erased.length === 0 && facts.every(({ changes }) => changes.length === 0);
  return isSilent && <p className="fine">{phrase('changes.nothing')}</p>;
}
