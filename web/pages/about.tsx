import { Fragment, type ReactNode } from 'react';
import { ApiSection } from '../about/ApiSection.js';
import { DictionaryFragment, Dictionary } from '../about/Dictionary.js';
import { Prose } from '../about/Prose.js';
import { Terms, TermsFragment } from '../about/Terms.js';
import { graphql, type ResultOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { Link } from '../frame/Link.js';
import { CHARTS } from '../numbers/chart-ids.js';
import { definePage } from './page.js';

const AboutPageQuery = graphql(
  `
    query AboutPage($revision: Int) {
      registry(asOfRevision: $revision) {
        people
        claims
        sources
      }
      model {
        staleAfterDays
        kinds {
          ...DictionaryKind
        }
        vocabularies {
          ...TermsVocabulary
        }
      }
    }
  `,
  [DictionaryFragment, TermsFragment],
);

type Data = ResultOf<typeof AboutPageQuery>;

const CONTENTS = ['method', 'inclusion', 'status', 'terms', 'numbers', 'dictionary', 'api', 'licence', 'corrections', 'privacy'] as const;

function AboutPage({ data }: { readonly data: Data }): ReactNode {
  const { phrase, number } = useWords();
  const { registry, model } = data;
  const values = {
    people: number(registry.people),
    claims: number(registry.claims),
    sources: number(registry.sources),
    days: number(model.staleAfterDays),
  };
  return (
    <article className="prose about">
      <h1>{phrase('about.title')}</h1>
      <nav aria-label={phrase('about.contents')}>
        <ul className="contents">
          {CONTENTS.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{phrase(`about.${part}.heading`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Prose part="method" values={values} />
      <Prose part="inclusion" values={values} />
      <Prose part="status" values={values} />
      <Prose part="terms" values={values}>
        <Terms vocabularies={model.vocabularies} />
      </Prose>
      <Prose part="numbers" values={values}>
        <Counted />
      </Prose>
      <Prose part="dictionary" values={values}>
        <Dictionary kinds={model.kinds} />
      </Prose>
      <Prose part="api" values={values}>
        <ApiSection />
      </Prose>
      <Prose part="licence" values={values} />
      <Prose part="corrections" values={values} />
      <Prose part="privacy" values={values} />
    </article>
  );
}

/** What each chart counts, in the words that stand beside it. */
function Counted(): ReactNode {
  const { phrase } = useWords();
  return (
    <dl>
      {CHARTS.map((chart) => (
        <Fragment key={chart}>
          <dt>
            <Link to={`/numbers#${chart}`}>{phrase(`numbers.${chart}.title`)}</Link>
          </dt>
          <dd>{phrase(`numbers.definition.${chart}`)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

export const aboutPage = definePage({
  pattern: '/about',
  document: AboutPageQuery,
  variables: ({ revision }) => ({ revision }),
  head: (_, { wording }) => ({
    title: wording.phrase('about.title'),
    description: wording.phrase('about.description'),
    canonical: '/about',
  }),
  Body: AboutPage,
});
