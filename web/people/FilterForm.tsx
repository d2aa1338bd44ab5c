import type { ReactNode } from 'react';
import { STATES } from '../../server/domain/state.js';
import { graphql, type FragmentOf } from '../graphql.js';
import { useHref, usePage } from '../frame/page-context.js';
import { AsKnown } from './AsKnown.js';
import { dayIn, SORTS } from './filter.js';

export const VocabularyFragment = graphql(`
  fragment FilterVocabulary on Vocabulary {
    name
    terms {
      code
      label
    }
  }
`);

export const FacetsFragment = graphql(`
  fragment FilterFacets on PeopleFacets {
    category {
      value
      count
    }
    state {
      value
      count
    }
    capturedIn {
      value
      count
    }
  }
`);

type Facets = FragmentOf<typeof FacetsFragment>;

export type Vocabularies = readonly FragmentOf<typeof VocabularyFragment>[];

export const categoriesIn = (vocabularies: Vocabularies) => vocabularies.find(({ name }) => name === 'category')?.terms ?? [];

interface FilterFormProps {
  readonly vocabularies: Vocabularies;
  readonly facets: Facets;
  /** The order of the list where the address names none. */
  readonly usualSort?: (typeof SORTS)[number];
  /** True where what is shown has an order of its own. */
  readonly withoutOrder?: boolean;
  /** What else a page can be asked for. */
  readonly children?: ReactNode;
}

/** The filters, as a form that works by its address alone. On a narrow screen it is folded: the list comes first. */
export function FilterForm({ vocabularies, facets, usualSort = 'name', withoutOrder = false, children }: FilterFormProps): ReactNode {
  const { path, query, today, wording } = usePage();
  const { phrase } = wording;
  const [action] = useHref()(path).split('?');
  const sort = query.get('sort') ?? usualSort;
  return (
    <details className="filter-fold">
      <summary>{phrase('people.filter.heading')}</summary>
      <form className="filters" action={action} method="get">
        <p>
          <label htmlFor="filter-name">{phrase('people.filter.name')}</label>
          <input id="filter-name" name="name" type="search" maxLength={100} defaultValue={query.get('name') ?? ''} />
        </p>
        <Boxes
          name="category"
          legend={phrase('people.filter.category')}
          options={categoriesIn(vocabularies).map(({ code, label }) => [code, label])}
          counts={facets.category}
        />
        <Boxes
          name="state"
          legend={phrase('people.filter.state')}
          options={STATES.map((state) => [state, phrase(`people.state.${state}`)])}
          counts={facets.state}
        />
        <Boxes
          name="captured"
          legend={phrase('people.filter.captured')}
          options={facets.capturedIn.map(({ value }) => [value, value])}
          counts={facets.capturedIn}
        />
        <p>
          <label htmlFor="filter-on">{phrase('people.filter.on')}</label>
          <input id="filter-on" name="on" type="date" defaultValue={dayIn(query, today)} />
        </p>
        {!withoutOrder && (
          <p>
            <label htmlFor="filter-sort">{phrase('people.filter.sort')}</label>
            <select id="filter-sort" name="sort" defaultValue={sort}>
              {SORTS.map((each) => (
                <option key={each} value={each}>
                  {phrase(`people.sort.${each}`)}
                </option>
              ))}
            </select>
          </p>
        )}
        {children}
        <AsKnown />
        <button type="submit">{phrase('people.filter.apply')}</button>
      </form>
    </details>
  );
}

function Boxes({
  name,
  legend,
  options,
  counts,
}: {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly (readonly [string, string])[];
  /** How many would be listed with each of them. */
  readonly counts: Facets['category'];
}): ReactNode {
  const { query, wording } = usePage();
  const chosen = query.getAll(name);
  const countOf = (value: string): string => wording.number(counts.find((each) => each.value === value)?.count ?? 0);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value}>
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />{' '}
          {wording.phrase('people.filter.counted', { label, n: countOf(value) })}
        </label>
      ))}
    </fieldset>
  );
}
