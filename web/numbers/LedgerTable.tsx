import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import type { LedgerEntry } from './fragments.js';
import { countOf, differenceText, publishersOf, rangeText, saidIn } from './ledger.js';

/** Every figure: first those of people held, beside what is named here, then all others. */
export function LedgerTable({ entries }: { readonly entries: readonly LedgerEntry[] }): ReactNode {
  const { phrase } = useWords();
  const beside = entries.filter((entry) => entry.named !== null);
  const others = entries.filter((entry) => entry.named === null);
  return (
    <>
      {beside.length > 0 && (
        <>
          <h3>{phrase('numbers.figures.heldFigures')}</h3>
          <Entries entries={beside} columns={['date', 'who', 'count', 'named', 'difference', 'measure', 'sources']} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>{phrase('numbers.figures.others')}</h3>
          <p>{phrase('numbers.figures.othersNote')}</p>
          <Entries entries={others} columns={['date', 'who', 'count', 'measure', 'sources']} />
        </>
      )}
    </>
  );
}

type Column = 'date' | 'who' | 'count' | 'named' | 'difference' | 'measure' | 'sources';

function Entries({ entries, columns }: { readonly entries: readonly LedgerEntry[]; readonly columns: readonly Column[] }): ReactNode {
  const { phrase } = useWords();
  return (
    <table className="ledger cards-when-narrow">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {phrase(`numbers.figures.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.figure.slug}>
            {columns.map((column) => (
              <td key={column} className={column} data-label={phrase(`numbers.figures.${column}`)}>
                <Said entry={entry} column={column} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ entry, column }: { readonly entry: LedgerEntry; readonly column: Column }): ReactNode {
  const words = useWords();
  const { figure, named } = entry;
  switch (column) {
    case 'date':
      return figure.date.best?.text ?? words.phrase('numbers.figures.undated');
    case 'who':
      return publishersOf(entry, words);
    case 'count':
      return (
        <Link to={figure.path}>
          <strong>{saidIn(entry) || words.phrase('numbers.figures.noNumber')}</strong>
        </Link>
      );
    case 'named':
      return named && rangeText(named.min, named.max, words);
    case 'difference':
      return (
        <>
          {countOf(entry) !== undefined && differenceText(entry, words)}{' '}
          <small>
            <Link to={`/numbers/figures/${encodeURIComponent(figure.slug)}`}>{words.phrase('numbers.figures.by')}</Link>
          </small>
        </>
      );
    case 'measure':
      return figure.definition.best?.text ?? figure.measure.best?.text;
    case 'sources':
      return <Sources entry={entry} />;
  }
}

/** Each source once, by its publisher. */
function Sources({ entry: { figure } }: { readonly entry: LedgerEntry }): ReactNode {
  const cited = new Map((figure.count.best?.citations ?? []).map(({ source }) => [source.id, source.publisher]));
  return [...cited].map(([id, publisher], index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link to={`/sources/${encodeURIComponent(id)}`}>{publisher}</Link>
    </span>
  ));
}
