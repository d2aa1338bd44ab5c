import type { ReactNode } from 'react';
import { Field } from '../../form/Field.js';
import { Form } from '../../form/Form.js';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { Link, OutLink } from '../../frame/Link.js';
import { useWords } from '../../frame/page-context.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { definePage } from '../page.js';

const DeskReportsPageQuery = graphql(`
  query DeskReportsPage {
    reports {
      totalCount
      nodes {
        id
        page
        text
        url
        saidAt
      }
    }
  }
`);

type Reports = ResultOf<typeof DeskReportsPageQuery>['reports'];

const LONGEST_OUTCOME = 1000;

function DeskReportsPage({ data: { reports } }: { readonly data: { readonly reports: Reports } }): ReactNode {
  const { phrase, number } = useWords();
  const { nodes, totalCount } = reports;
  return (
    <DeskFrame title={phrase('report.desk.title')}>
      <p>{phrase('report.desk.intro')}</p>
      <p>{totalCount === 0 ? phrase('report.desk.none') : phrase('report.desk.some', { count: totalCount, n: number(totalCount) })}</p>
      {nodes.map((report) => (
        <Report key={report.id} report={report} />
      ))}
    </DeskFrame>
  );
}

/** Their words stand as they typed them. */
function Report({ report: { id, page, text, url, saidAt } }: { readonly report: Reports['nodes'][number] }): ReactNode {
  const { phrase, date } = useWords();
  return (
    <article className="report" aria-labelledby={`about-${id}`}>
      <h2 id={`about-${id}`}>
        {phrase('report.desk.said', { date: date(saidAt.slice(0, 10)) })} <Link to={page}>{page}</Link>
      </h2>
      <blockquote>{text}</blockquote>
      {url !== null && (
        <p>
          <OutLink to={url}>{url}</OutLink>
        </p>
      )}
      <Form name={`report-${id}`} to="/desk/reports" submit={phrase('report.desk.close')} hidden={{ id }} className="sheet quiet">
        <Field form={`report-${id}`} name="outcome" label={phrase('report.desk.outcome')} maxLength={LONGEST_OUTCOME} />
      </Form>
    </article>
  );
}

export const deskReportsPage = definePage({
  pattern: '/desk/reports',
  private: true,
  document: DeskReportsPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => deskHead(wording.phrase('report.desk.title')),
  Body: DeskReportsPage,
});
