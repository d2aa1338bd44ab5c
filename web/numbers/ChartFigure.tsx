import type { ReactNode } from 'react';
import { useHref, usePage, useWords } from '../frame/page-context.js';
import { Said, strong } from '../frame/Said.js';
import type { Chart } from './charts.js';

export const withoutMarks = (sentence: string): string => sentence.replaceAll(/<\/?\w+>/g, '');

/** The address of a chart as a file, for the same day and revision. */
function useFile(chart: Chart, extension: 'csv' | 'svg'): string {
  const { query } = usePage();
  const on = query.get('on');
  return useHref()(`/numbers/${chart.id}.${extension}${on ? `?on=${encodeURIComponent(on)}` : ''}`);
}

/** A chart with what it says, what it counts, and its other forms. */
export function ChartFigure({ chart, isOpen = false }: { readonly chart: Chart; readonly isOpen?: boolean }): ReactNode {
  const { phrase } = useWords();
  const { id, title, sentence, unit, reading, definition, drawing, table } = chart;
  const [data, picture] = [useFile(chart, 'csv'), useFile(chart, 'svg')];
  return (
    <section className="numbers-chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="shows">
        <Said text={sentence} b={strong} />
      </p>
      {drawing.height > 0 && (
        <figure>
          <figcaption>
            {unit}. {reading}
          </figcaption>
          <svg className="chart-drawing" role="img" aria-label={withoutMarks(sentence)} width="100%" height={drawing.height}>
            {drawing.content}
          </svg>
        </figure>
      )}
      <ul className="forms">
        <li>
          <a href={data} download={`habeas-${id}.csv`}>
            {phrase('numbers.chart.csv')}
          </a>
        </li>
        {drawing.height > 0 && (
          <li>
            <a href={picture} download={`habeas-${id}.svg`}>
              {phrase('numbers.chart.svg')}
            </a>
          </li>
        )}
      </ul>
      <details>
        <summary>{phrase('numbers.chart.definition')}</summary>
        <p>{definition}</p>
      </details>
      <details open={isOpen}>
        <summary>{phrase('numbers.chart.table')}</summary>
        {table}
      </details>
    </section>
  );
}
