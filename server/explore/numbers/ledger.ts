import { namedOn, type Between } from '../../domain/numbers/named-on.js';
import type { CountedSpan } from '../../domain/numbers/held-over-time.js';
import { sortKey } from '../../registry/names.projection.js';
import { dayNumber, type FuzzyDate } from '../../domain/values/index.js';
import type { ReadView } from '../../registry/read-view.js';
import type { RegistryRecord } from '../../registry/record.js';

/** The series of figures that the registry's own list can be set beside. */
const HELD = 'held';
/** What is kept of each list: longer ones are a matter for the list of people. */
const MOST_NAMES = 500;

/** A published figure beside what the registry can name. */
interface LedgerEntry {
  readonly figure: RegistryRecord;
  readonly named: Named | undefined;
}

export interface FiguresLedger {
  readonly definition: string;
  readonly entries: readonly LedgerEntry[];
}

interface Named {
  readonly min: number;
  readonly max: number;
  certainly(page: Few): Promise<readonly RegistryRecord[]>;
  possibly(page: Few): Promise<readonly RegistryRecord[]>;
}

interface Few {
  readonly first: number;
}

/** Every figure, the latest first. The people of the registry are read only where a figure can be set beside them. */
export async function ledger(view: ReadView, spans: () => Promise<readonly CountedSpan[]>): Promise<readonly LedgerEntry[]> {
  const figures = await view.recordsOfKind('figure');
  await view.load(figures);
  const sorted = figures.toSorted((a, b) => (latestOf(b) < latestOf(a) ? -1 : latestOf(b) > latestOf(a) ? 1 : a.slug < b.slug ? -1 : 1));
  const times = sorted.map(timeOf);
  const known = times.filter((time) => time !== undefined);
  const found = known.length > 0 ? namedOn(await spans(), known) : [];
  const named = new Map(known.map((time, index) => [time, found[index]]));
  return sorted.map((figure, index) => {
    const own = named.get(times[index] as Between);
    return { figure, named: own && asNamed(view, own.certainly, own.possibly) };
  });
}

const latestOf = (figure: RegistryRecord): string => figure.best<FuzzyDate>('date')?.latest ?? '';

/** When a figure was true, where it counts people held. */
function timeOf(figure: RegistryRecord): Between | undefined {
  const on = figure.best<FuzzyDate>('date');
  if (figure.best('series') !== HELD || figure.best('count') === undefined || !on?.earliest || !on.latest) return undefined;
  return { first: dayNumber(on.earliest), last: dayNumber(on.latest) };
}

function asNamed(view: ReadView, certainly: readonly string[], possibly: readonly string[]): Named {
  const [some, others] = [certainly, possibly].map((ids) => ids.slice(0, MOST_NAMES));
  return {
    min: certainly.length,
    max: certainly.length + possibly.length,
    certainly: ({ first }) => called(view, some ?? [], first),
    possibly: ({ first }) => called(view, others ?? [], first),
  };
}

/** The people by their last names. */
async function called(view: ReadView, ids: readonly string[], first: number): Promise<readonly RegistryRecord[]> {
  const people = await Promise.all(ids.map((id) => view.record(id)));
  const keys = new Map(people.flatMap((person) => (person ? [[person, sortKey('person', person.ownName ?? person.slug)] as const] : [])));
  return [...keys]
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .slice(0, Math.max(0, first))
    .map(([person]) => person);
}
