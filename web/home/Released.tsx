import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { daysHeld } from '../person/days-held.js';

export const ReleasedFragment = graphql(`
  fragment Released on Person {
    slug
    path
    displayName
    timeHeld {
      minDays
      maxDays
      exact
    }
    detentions {
      end {
        best {
          text
        }
      }
      endDate {
        best {
          text
        }
      }
    }
  }
`);

/** Those whose captivity ended last. */
export function Released({ people }: { readonly people: readonly FragmentOf<typeof ReleasedFragment>[] }): ReactNode {
  const words = useWords();
  return (
    <ul className="entries">
      {people.map(({ slug, path, displayName, detentions, timeHeld }) => {
        const last = detentions.at(-1);
        const details = [
          last?.endDate.best?.text,
          last?.end.best?.text,
          words.phrase('home.afterDays', { days: daysHeld(timeHeld, words) }),
        ];
        return (
          <li key={slug}>
            <Link to={path}>{displayName}</Link>
            <small>{details.filter(Boolean).join(' · ')}</small>
          </li>
        );
      })}
    </ul>
  );
}
