import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import type { Distribution, HeldSeries } from './fragments.js';
import { rangeText } from './ledger.js';

/** A table that is wider than the page is moved by itself. */
export const Wide = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode => (
  <div className="wide" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);

export function DistributionTable({ counted: { rows, total } }: { readonly counted: Pick<Distribution, 'rows' | 'total'> }): ReactNode {
  const { phrase, number } = useWords();
  return (
    <table className="counted">
      <thead>
        <tr>
          <th scope="col">{phrase('numbers.chart.class')}</th>
          <th scope="col">{phrase('numbers.chart.people')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ class: { code, label }, people }) => (
          <tr key={code}>
            <th scope="row">{label}</th>
            <td>{number(people)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{phrase('numbers.chart.total')}</th>
          <td>{number(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** A row for every change: months in which nothing changed say nothing new. */
export function HeldTable({ series: { total, categories } }: { readonly series: HeldSeries }): ReactNode {
  const words = useWords();
  const { phrase, date } = words;
  const columns = [total, ...categories.map(({ points }) => points)];
  const saidAt = (index: number): string => columns.map((points) => `${String(points[index]?.min)} ${String(points[index]?.max)}`).join();
  const changed = total.map(({ on }, index) => ({ on, index })).filter(({ index }) => index === 0 || saidAt(index) !== saidAt(index - 1));
  return (
    <Wide label={phrase('numbers.chart.table')}>
      <table className="counted">
        <thead>
          <tr>
            <th scope="col">{phrase('numbers.held.on')}</th>
            <th scope="col">{phrase('numbers.chart.total')}</th>
            {categories.map(({ category: { code, label } }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changed.map(({ on, index }) => (
            <tr key={on}>
              <th scope="row">{date(on)}</th>
              {columns.map((points, column) => (
                <td key={column}>{rangeText(points[index]?.min ?? 0, points[index]?.max ?? 0, words)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
