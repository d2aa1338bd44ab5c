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
          <Naming key={kind} kind={kinds.find(({ name }) => name === kind)?.plural ?? kind} records={onceEach(naming)} />
        ))}
      </dl>
    </section>
  );
}

/** In which property a record is named is said once where all name it in the same. */
function Naming({ kind, records }: { readonly kind: string; readonly records: ReturnType<typeof onceEach> }): ReactNode {
  const labels = new Set(records.map((each) => each.labels));
  const [only] = labels.size === 1 ? labels : [];
  return (
    <div>
      <dt>
        {kind} {only !== undefined && <small>{only}</small>}
      </dt>
      <dd>
        <ul className="accounts">
          {records.map((each) => (
            <li key={each.record.id}>
              <Link to={each.record.path}>{each.record.displayName}</Link> {only === undefined && <small>{each.labels}</small>}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function onceEach(referrers: readonly Referrer[]): readonly { readonly record: Referrer['record']; readonly labels: string }[] {
  return [...groupBy(referrers, ({ record }) => record.path)].flatMap(([, same]) => {
    const [first] = same;
    return first ? [{ record: first.record, labels: [...new Set(same.map(({ label }) => label))].join(', ') }] : [];
  });
}
