import type { ReactNode } from 'react';
import { linesOf } from '../../server/domain/wording/lines.js';
import { addressOf, usePage } from '../frame/page-context.js';
import type { Chart } from './charts.js';
import { withoutMarks } from './ChartFigure.js';
import { INK, SOFT } from './Drawing.js';

const WIDTH = 760;
const MARGIN = 28;
const LINE = 18;
/** So many letters fit into a line of the width. */
const LETTERS = 98;
// Whoever opens the picture has not the fonts of the site.
const SERIF = "'Noto Serif', 'Source Serif 4', Georgia, 'Times New Roman', serif";
const SANS = "'Noto Sans', 'Source Sans 3', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const inLines = (text: string): readonly string[] => linesOf(text, LETTERS);

/** A chart that stands by itself: it says what it shows, where it is from, and of which state of the log. */
export function Picture({ chart, on }: { readonly chart: Chart; readonly on: string }): ReactNode {
  const { checkpoint, defaultLanguage, languages, origin, revision, wording } = usePage();
  const { phrase } = wording;
  const path = `/numbers?on=${on}#${chart.id}`;
  const address = `${origin}${addressOf(path, wording.language, defaultLanguage, revision)}`;
  const sentence = withoutMarks(chart.sentence);
  const above = [...inLines(sentence), ...inLines([chart.unit, chart.reading].filter(Boolean).join('. '))];
  const below = [
    ...inLines(phrase('numbers.chart.source', { address })),
    ...inLines(phrase('numbers.chart.state', { revision: wording.number(revision), day: wording.date(on) })),
    ...inLines(phrase('numbers.chart.root', { root: checkpoint.root })),
  ];
  const top = MARGIN + 34 + above.length * LINE + 14;
  const height = top + chart.drawing.height + 20 + below.length * LINE + MARGIN / 2;
  const isRightToLeft = languages.find(({ code }) => code === wording.language)?.direction === 'rtl';
  const side = isRightToLeft ? { x: WIDTH - MARGIN, direction: 'rtl' as const } : { x: MARGIN };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}
      fontFamily={SANS}
      role="img"
      aria-labelledby="title desc"
      xmlLang={wording.language}
    >
      <title id="title">{chart.title}</title>
      <desc id="desc">{[sentence, chart.definition, ...below].join(' ')}</desc>
      <rect width={WIDTH} height={height} fill="#fbfaf7" />
      <text {...side} y={MARGIN + 16} fontFamily={SERIF} fontSize="24" fontWeight="500" fill={INK}>
        {chart.title}
      </text>
      {above.map((line, index) => (
        <text key={line} {...side} y={MARGIN + 44 + index * LINE} fontSize="13" fill={SOFT}>
          {line}
        </text>
      ))}
      <svg x={MARGIN} y={top} width={WIDTH - 2 * MARGIN} height={chart.drawing.height} overflow="visible">
        {chart.drawing.content}
      </svg>
      {below.map((line, index) => (
        <text key={line} {...side} y={top + chart.drawing.height + 30 + index * LINE} fontSize="12" fill={SOFT}>
          {line}
        </text>
      ))}
    </svg>
  );
}
