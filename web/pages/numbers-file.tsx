import { chartOf } from '../numbers/charts.js';
import { isChart } from '../numbers/chart-ids.js';
import { csv } from '../../server/domain/csv.js';
import { Picture } from '../numbers/Picture.js';
import { numbersAsked, NumbersQuery } from '../numbers/query.js';
import { defineFile } from './page.js';

/** /numbers/held.csv, /numbers/held.svg: a chart of the page of numbers as its data or as a picture. */
export const numbersFile = defineFile({
  pattern: '/numbers/:file',
  document: NumbersQuery,
  variables: numbersAsked,
  file: ({ statistics }, { wording, revision }, { file }) => {
    const [, id = '', extension = ''] = /^(\w+)\.(csv|svg)$/.exec(file ?? '') ?? [];
    if (!isChart(id)) return undefined;
    const chart = chartOf(id, statistics, wording);
    const name = `habeas-${id}-${statistics.on}-rev${String(revision)}.${extension}`;
    if (extension === 'csv') return { type: 'text/csv; charset=utf-8; header=present', name, content: csv(chart.rows) };
    if (chart.drawing.height === 0) return undefined;
    return { type: 'image/svg+xml; charset=utf-8', name, content: <Picture chart={chart} on={statistics.on} /> };
  },
});
