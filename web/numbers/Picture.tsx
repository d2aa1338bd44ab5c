import type { ReactNode } from 'react';
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

/** A chart that stands by itself: it says what it shows, where it is from, and of which state of the log. */
export function Picture({ chart, on }: { readonly chart: Chart; readonly on: string }): ReactNode {
  const { checkpoint, defaultLanguage, languages, origin, query, revision, wording } = usePage();
  const { phrase } = wording;
  const asked = query.get('on');
  const path = `/numbers${asked ? `?on=${encodeURIComponent(asked)}` : ''}#${chart.id}`;
  const address = `${origin}${addressOf(path, wording.language, defaultLanguage, revision)}`;
  const sentence = withoutMarks(chart.sentence);
  const above = [...linesOf(sentence), ...linesOf([chart.unit, chart.reading].filter(Boolean).join('. '))];
  const below = [
    ...linesOf(phrase('numbers.chart.source', { address })),
    ...linesOf(phrase('numbers.chart.state', { revision: wording.number(revision), day: wording.date(on) })),
    ...linesOf(phrase('numbers.chart.root', { root: checkpoint.root })),
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

/** A text in lines: pictures do not break lines by themselves. A word that is longer than a line has one of its own. */
export function linesOf(text: string, letters = LETTERS): readonly string[] {
  return text.split(/\s+/).reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last === undefined || last.length + word.length >= letters ? [...lines, word] : [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
