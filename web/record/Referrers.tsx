import type { ReactNode } from 'react';
import { groupBy } from '../../server/domain/group-by.js';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';

export const ReferrerFragment = graphql(`
  fragment ReferrerParts on Referrer {
    property
    label
    record {
      id
      kind
      path
      displayName
    }
  }
`);

type Referrer = FragmentOf<typeof ReferrerFragment>;

interface ReferrersProps {
  readonly referrers: readonly Referrer[];
  readonly kinds: readonly { readonly name: string; readonly plural: string }[];
}

/** The records that name this one, by their kind. */
export function Referrers({ referrers, kinds }: ReferrersProps): ReactNode {
  const { phrase } = useWords();
  if (referrers.length === 0) return null;
  return (
    <section aria-labelledby="referrers">
      <h2 id="referrers">{phrase('record.referrers')}</h2>
      <dl className="facts">
        {[...groupBy(referrers, ({ record }) => record.kind)].map(([kind, naming]) => (
          <div key={kind}>
            <dt>{kinds.find(({ name }) => name === kind)?.plural ?? kind}</dt>
            <dd>
              <ul className="accounts">
                {onceEach(naming).map(({ record, labels }) => (
                  <li key={record.id}>
                    <Link to={record.path}>{record.displayName}</Link> <small>{labels}</small>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function onceEach(referrers: readonly Referrer[]): readonly { readonly record: Referrer['record']; readonly labels: string }[] {
  return [...groupBy(referrers, ({ record }) => record.path)].flatMap(([, same]) => {
    const [first] = same;
    return first ? [{ record: first.record, labels: [...new Set(same.map(({ label }) => label))].join(', ') }] : [];
  });
}
