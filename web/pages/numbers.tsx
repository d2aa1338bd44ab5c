import type { ReactNode } from 'react';
import { Jump } from '../frame/Jump.js';
import { useHref, usePage } from '../frame/page-context.js';
import { ChartFigure } from '../numbers/ChartFigure.js';
import { chartOf } from '../numbers/charts.js';
import { CHARTS } from '../numbers/chart-ids.js';
import { numbersAsked, NumbersQuery, type Statistics } from '../numbers/query.js';
import { AsKnown } from '../people/AsKnown.js';
import { definePage } from './page.js';

function NumbersPage({ data: { statistics } }: { readonly data: { readonly statistics: Statistics } }): ReactNode {
  const { wording } = usePage();
  const charts = CHARTS.map((id) => chartOf(id, statistics, wording));
  return (
    <div className="page numbers">
      <h1>{wording.phrase('numbers.title')}</h1>
      <p className="under">{wording.phrase('numbers.intro', { date: wording.date(statistics.on) })}</p>
      <Jump parts={charts.map(({ id, title }) => [id, title])} />
      <DayForm on={statistics.on} />
      {charts.map((chart) => (
        <ChartFigure key={chart.id} chart={chart} />
      ))}
    </div>
  );
}

/** Who was held on one day, as known on another. */
function DayForm({ on }: { readonly on: string }): ReactNode {
  const { today, wording } = usePage();
  const { phrase } = wording;
  const [action] = useHref()('/numbers').split('?');
  return (
    <form className="filters" action={action} method="get" aria-label={phrase('numbers.form.legend')}>
      <p>
        <label htmlFor="numbers-on">{phrase('numbers.form.on')}</label>
        <input id="numbers-on" name="on" type="date" max={today} defaultValue={on} />
      </p>
      <AsKnown />
      <button type="submit">{phrase('numbers.form.apply')}</button>
    </form>
  );
}

export const numbersPage = definePage({
  pattern: '/numbers',
  document: NumbersQuery,
  variables: numbersAsked,
  head: (_, { wording }) => ({
    title: wording.phrase('numbers.title'),
    description: wording.phrase('numbers.description'),
    canonical: '/numbers',
  }),
  Body: NumbersPage,
});
