import type { ReactNode } from 'react';
import { FactList } from '../facts/FactList.js';
import { FactFragment } from '../facts/fragments.js';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link, OutLink } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';

export const CaseFragment = graphql(
  `
    fragment CaseBlock on Case {
      slug
      path
      title
      applicationNumbers
      hudocUrl
      unDocumentUrl
      body {
        best {
          value {
            displayName
          }
        }
      }
      facts {
        ...FactParts
      }
    }
  `,
  [FactFragment],
);

type Case = FragmentOf<typeof CaseFragment>;

/** What a person's page tells of a case; the rest stands on the case's own page. */
const SECTIONS = ['stages', 'findings'];

/** The cases before international bodies that name the person. */
export function CaseBlocks({ cases }: { readonly cases: readonly Case[] }): ReactNode {
  const { phrase } = useWords();
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">{phrase('section.cases')}</h2>
      {cases.map((each) => (
        <CaseBlock key={each.slug} record={each} />
      ))}
    </section>
  );
}

function CaseBlock({ record }: { readonly record: Case }): ReactNode {
  const { list } = useWords();
  const facts = record.facts.filter(({ section }) => SECTIONS.includes(section));
  const body = record.body.best?.value?.displayName;
  return (
    <>
      <h3>
        <Link to={record.path}>{record.title}</Link>
        <small>
          {[body, record.applicationNumbers.length > 0 ? list(record.applicationNumbers) : undefined].filter(Boolean).join(' · ')}{' '}
          <Elsewhere record={record} />
        </small>
      </h3>
      {facts.length > 0 && <FactList slug={record.slug} facts={facts} />}
    </>
  );
}

function Elsewhere({ record }: { readonly record: Case }): ReactNode {
  const { phrase } = useWords();
  return (
    <>
      {record.hudocUrl !== null && <OutLink to={record.hudocUrl}>{phrase('case.hudoc')}</OutLink>}
      {record.unDocumentUrl !== null && <OutLink to={record.unDocumentUrl}>{phrase('case.unDocument')}</OutLink>}
    </>
  );
}
