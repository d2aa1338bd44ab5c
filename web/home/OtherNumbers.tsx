import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';

export const FigureFragment = graphql(`
  fragment OtherNumber on Figure {
    slug
    path
    series {
      best {
        value {
          code
        }
      }
    }
    count {
      best {
        valueKind
        text
      }
    }
    bound {
      best {
        value {
          code
          label
        }
      }
    }
    date {
      best {
        text
        value {
          latest
        }
      }
    }
    publishedBy {
      best {
        text
        citations {
          source {
            publisher
          }
        }
      }
      claims {
        text
      }
    }
  }
`);

type Figure = FragmentOf<typeof FigureFragment>;

/** The series that answers the same question as the page's own number. */
const SERIES = 'held';
const SHOWN = 4;

/** What others say: the newest number of each publisher. */
export function OtherNumbers({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  const { phrase } = useWords();
  const newest = newestOfEach(
    figures.filter(({ series, count }) => series.best?.value?.code === SERIES && count.best?.valueKind === 'VALUE'),
  );
  if (newest.length === 0) return null;
  return (
    <section className="others-say" aria-labelledby="others-say">
      <h2 id="others-say">{phrase('home.others')}</h2>
      <ul>
        {newest.slice(0, SHOWN).map((figure) => (
          <li key={figure.slug}>
            <Link to={figure.path}>
              <strong>{numberOf(figure)}</strong> <span>{publisherOf(figure)}</span>
            </Link>
            <small>{figure.date.best?.text}</small>
          </li>
        ))}
        <li>
          <Link to="/numbers#figures">{phrase('home.whoSaysWhat')}</Link>
        </li>
      </ul>
    </section>
  );
}

const publisherOf = ({ publishedBy }: Figure): string => publishedBy.best?.text ?? publishedBy.claims[0]?.text ?? '';

function numberOf({ count, bound }: Figure): string {
  const exact = bound.best?.value === undefined || bound.best.value === null || bound.best.value.code === 'exact';
  return [exact ? undefined : bound.best?.value?.label, count.best?.text].filter(Boolean).join(' ');
}

function newestOfEach(figures: readonly Figure[]): readonly Figure[] {
  const latest = (figure: Figure): string => figure.date.best?.value?.latest ?? '';
  const sorted = figures.toSorted((a, b) => latest(b).localeCompare(latest(a)));
  return [...new Map(sorted.toReversed().map((figure) => [publisherOf(figure), figure])).values()].sort((a, b) =>
    latest(b).localeCompare(latest(a)),
  );
}
