import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { useWords, type PageWording } from '../frame/page-context.js';
import { Said, strong } from '../frame/Said.js';
import { LedgerEntryFragment, type LedgerEntry } from '../numbers/fragments.js';
import { differenceIn, publishersOf, rangeText, saidIn } from '../numbers/ledger.js';
import { PeopleTable, PersonRowFragment } from '../people/PeopleTable.js';
import { definePage } from './page.js';

const SHOWN = 100;

const FigureBesideQuery = graphql(
  `
    query FigureBeside($slug: String!, $revision: Int) {
      statistics(asOfRevision: $revision) {
        figures(slug: $slug) {
          definition
          entries {
            ...LedgerEntry
            named {
              certainly(first: 100) {
                ...PersonRow
              }
              possibly(first: 100) {
                ...PersonRow
              }
            }
          }
        }
      }
    }
  `,
  [LedgerEntryFragment, PersonRowFragment],
);

type Data = ResultOf<typeof FigureBesideQuery>;
type Entry = Data['statistics']['figures']['entries'][number];

/** One figure of people held beside the people whom the registry names for its day. */
function FigureBesidePage({ data }: { readonly data: Data }): ReactNode {
  const words = useWords();
  const { phrase } = words;
  const [entry] = data.statistics.figures.entries;
  if (!entry?.named) return null;
  const { figure, named } = entry;
  const lists = [
    { heading: 'numbers.beside.certainly', count: named.min, people: named.certainly, states: 'state=HELD' },
    { heading: 'numbers.beside.possibly', count: named.max - named.min, people: named.possibly, states: 'state=POSSIBLY_HELD' },
  ];
  return (
    <div className="page numbers">
      <h1>{titleOf(entry, words)}</h1>
      <p className="under">
        <Comparison entry={entry} />
      </p>
      <p>{data.statistics.figures.definition}</p>
      <p className="more">
        <Said text={phrase('numbers.beside.whole')} a={(inside) => <Link to={figure.path}>{inside}</Link>} />
      </p>
      <p className="more">
        <Said text={phrase('numbers.beside.back')} a={(inside) => <Link to="/numbers#figures">{inside}</Link>} />
      </p>
      {lists
        .filter(({ count }) => count > 0)
        .map(({ heading, count, people, states }) => (
          <People key={heading} heading={heading} count={count} people={people} more={`/people?${states}&on=${dayOf(entry)}`} />
        ))}
    </div>
  );
}

interface PeopleProps {
  readonly heading: string;
  readonly count: number;
  readonly people: NonNullable<Entry['named']>['certainly'];
  readonly more: string;
}

function People({ heading, count, people, more }: PeopleProps): ReactNode {
  const { phrase, number } = useWords();
  return (
    <section>
      <h2>{phrase(heading, { count, n: number(count) })}</h2>
      {count > SHOWN && (
        <p>
          <Said text={phrase('numbers.beside.first', { n: number(SHOWN) })} a={(inside) => <Link to={more}>{inside}</Link>} />
        </p>
      )}
      <PeopleTable people={people} />
    </section>
  );
}

const dayOf = ({ figure }: LedgerEntry): string => figure.date.best?.value?.latest ?? '';

function titleOf(entry: LedgerEntry, words: PageWording): string {
  const named = entry.named ? rangeText(entry.named.min, entry.named.max, words) : '';
  return words.phrase('numbers.beside.title', { count: saidIn(entry), named });
}

function Comparison({ entry }: { readonly entry: LedgerEntry }): ReactNode {
  const words = useWords();
  const { figure, named } = entry;
  if (!named) return null;
  const difference = differenceIn(entry) ?? { is: 'open' as const };
  const n = 'min' in difference ? rangeText(difference.min, difference.max, words) : '';
  const text = words.phrase('numbers.beside.says', {
    who: publishersOf(entry, words),
    date: figure.date.best?.text ?? '',
    count: saidIn(entry),
    named: rangeText(named.min, named.max, words),
    difference: words.phrase(`numbers.beside.sentence.${difference.is}`, { n }),
  });
  return <Said text={text} b={strong} />;
}

export const figureBesidePage = definePage({
  pattern: '/numbers/figures/:slug',
  document: FigureBesideQuery,
  variables: ({ params, revision }) => ({ slug: params.slug ?? '', revision }),
  head: ({ statistics }, { wording }) => {
    const [entry] = statistics.figures.entries;
    if (!entry?.named) return undefined;
    const title = titleOf(entry, wording);
    const canonical = `/numbers/figures/${encodeURIComponent(entry.figure.slug)}`;
    return { title, description: `${publishersOf(entry, wording)}: ${title}`, canonical };
  },
  Body: FigureBesidePage,
});
