import type { ReactNode } from 'react';
import type { PageWording } from '../frame/page-context.js';
import { bars } from './bars.js';
import type { ChartId } from './chart-ids.js';
import type { Cell } from '../../server/domain/csv.js';
import { DistributionTable, HeldTable } from './tables.js';
import type { Drawing } from './Drawing.js';
import type { Distribution, HeldSeries, LedgerEntry, WaitingTimes } from './fragments.js';
import { LedgerTable } from './LedgerTable.js';
import { boundOf, countOf, differenceIn, publishersOf } from './ledger.js';
import { drawable, marks } from './marks.js';
import { panels } from './panels.js';
import type { Statistics } from './query.js';
import { peakOf } from '../../server/domain/numbers/runs.js';

/** One chart in every form that it is given in. */
export interface Chart {
  readonly id: ChartId;
  readonly title: string;
  /** What it shows, in a sentence; <b> marks the numbers. */
  readonly sentence: string;
  readonly unit: string;
  /** How to read it, where that is not plain. */
  readonly reading: string | undefined;
  readonly definition: string;
  readonly drawing: Drawing;
  readonly table: ReactNode;
  /** The first row names the columns. */
  readonly rows: readonly (readonly Cell[])[];
}

export function chartOf(id: ChartId, statistics: Statistics, wording: PageWording): Chart {
  const { phrase } = wording;
  return {
    id,
    title: phrase(`numbers.${id}.title`),
    unit: phrase(`numbers.${id}.unit`),
    reading: id === 'held' || id === 'figures' ? phrase(`numbers.${id}.key`) : undefined,
    ...MAKERS[id](statistics, wording),
  };
}

type Made = Pick<Chart, 'sentence' | 'definition' | 'drawing' | 'table' | 'rows'>;

const MAKERS: Readonly<Record<ChartId, (statistics: Statistics, wording: PageWording) => Made>> = {
  held: ({ heldOverTime, on }, wording) => ({
    sentence: heldSentence(heldOverTime, on, wording),
    definition: heldOverTime.definition,
    drawing: panels('held', heldOverTime, wording),
    table: <HeldTable series={heldOverTime} />,
    rows: heldRows(heldOverTime, wording),
  }),
  outcomes: ({ outcomes, on }, wording) => ({
    ...distribution('outcomes', outcomes, wording),
    sentence: wording.phrase('numbers.outcomes.says', {
      count: outcomes.total,
      n: wording.number(outcomes.total),
      day: wording.date(on),
      list: wording.list(
        outcomes.rows
          .filter(({ people }) => people > 0)
          .map(({ class: { label }, people }) => wording.phrase('numbers.outcomes.part', { n: `<b>${wording.number(people)}</b>`, label })),
      ),
    }),
  }),
  sentences: ({ sentences }, wording) => ({
    ...distribution('sentences', sentences, wording),
    sentence: sentencesSentence(sentences, wording),
  }),
  waits: ({ captureToTrial }, wording) => ({
    ...distribution('waits', captureToTrial, wording),
    sentence: waitsSentence(captureToTrial, wording),
  }),
  figures: ({ figures, heldOverTime }, wording) => ({
    sentence: figuresSentence(figures.entries, wording),
    definition: figures.definition,
    drawing: marks('figures', figures.entries, heldOverTime, wording),
    table: <LedgerTable entries={figures.entries} />,
    rows: ledgerRows(figures.entries, wording),
  }),
};

const distribution = (id: ChartId, counted: Distribution, wording: PageWording): Omit<Made, 'sentence'> => ({
  definition: counted.definition,
  drawing: bars(id, counted, wording),
  table: <DistributionTable counted={counted} />,
  rows: [
    columns(['code', 'class', 'people'], wording),
    ...counted.rows.map(({ class: { code, label }, people }) => [code, label, people]),
    ['total', wording.phrase('numbers.chart.total'), counted.total],
  ],
});

function heldSentence({ total }: HeldSeries, on: string, wording: PageWording): string {
  const { phrase, date } = wording;
  const [peak, last] = [peakOf(total), total.at(-1)];
  if (!peak || !last || peak.max === 0) return phrase('numbers.held.none', { day: date(on) });
  const between = ({ min, max }: typeof peak): string =>
    min === max ? wording.number(max) : phrase('numbers.held.between', { min: wording.number(min), max: wording.number(max) });
  return phrase('numbers.held.says', { peak: between(peak), peakDay: date(peak.on), day: date(last.on), now: between(last) });
}

function sentencesSentence({ rows }: Distribution, { phrase, number }: PageWording): string {
  const of = (codes: readonly string[]): number =>
    rows.filter(({ class: { code } }) => codes.includes(code)).reduce((sum, { people }) => sum + people, 0);
  const sentenced = of(['up-to-5', 'up-to-10', 'up-to-15', 'up-to-20', 'over-20', 'life']);
  if (sentenced === 0) return phrase('numbers.sentences.none');
  return phrase('numbers.sentences.says', { count: sentenced, n: number(sentenced), life: number(of(['life'])) });
}

function waitsSentence({ known, median }: WaitingTimes, wording: PageWording): string {
  const { phrase, number } = wording;
  if (!median) return phrase('numbers.waits.none');
  const days =
    median.min === median.max
      ? phrase('numbers.waits.days', { count: median.min, n: number(median.min) })
      : phrase('numbers.waits.daysBetween', { min: number(median.min), max: number(median.max) });
  return phrase('numbers.waits.says', { count: known, n: number(known), median: days });
}

function figuresSentence(entries: readonly LedgerEntry[], { phrase, number }: PageWording): string {
  const shown = drawable(entries);
  if (shown.length === 0) return phrase('numbers.figures.none');
  const count = (...wanted: readonly string[]): string =>
    number(shown.filter((entry) => wanted.includes(differenceIn(entry)?.is ?? '')).length);
  return phrase('numbers.figures.says', {
    count: shown.length,
    n: number(shown.length),
    above: count('more'),
    within: count('agree', 'open'),
    below: count('fewer'),
  });
}

const columns = (names: readonly string[], { phrase }: PageWording): readonly string[] =>
  names.map((name) => phrase(`numbers.csv.${name}`));

function heldRows({ total, categories }: HeldSeries, wording: PageWording): Chart['rows'] {
  const series = [{ category: { code: 'total', label: wording.phrase('numbers.chart.total') }, points: total }, ...categories];
  return [
    columns(['on', 'code', 'category', 'certainly', 'possibly'], wording),
    ...series.flatMap(({ category: { code, label }, points }) => points.map(({ on, min, max }) => [on, code, label, min, max])),
  ];
}

const ledgerRows = (entries: readonly LedgerEntry[], wording: PageWording): Chart['rows'] => [
  columns(
    ['figure', 'date', 'earliest', 'latest', 'publisher', 'bound', 'count', 'measure', 'definition', 'namedMin', 'namedMax', 'sources'],
    wording,
  ),
  ...entries.map((entry) => {
    const { figure, named } = entry;
    const date = figure.date.best?.value;
    return [
      figure.slug,
      date?.edtf ?? null,
      date?.earliest ?? null,
      date?.latest ?? null,
      publishersOf(entry, wording),
      boundOf(entry),
      countOf(entry) ?? null,
      figure.measure.best?.text ?? null,
      figure.definition.best?.text ?? null,
      named?.min ?? null,
      named?.max ?? null,
      (figure.count.best?.citations ?? []).map(({ source }) => source.id).join(' '),
    ];
  }),
];
