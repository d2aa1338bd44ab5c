/** The charts of the page of numbers, in order; the names stand in addresses. */
export const CHARTS = ['held', 'outcomes', 'sentences', 'waits', 'figures'] as const;
export type ChartId = (typeof CHARTS)[number];

export const isChart = (id: string): id is ChartId => (CHARTS as readonly string[]).includes(id);
