import type { ReactNode } from 'react';
import { localAddress } from '../../server/domain/local-address.js';
import { Area, Field } from '../form/Field.js';
import { Form } from '../form/Form.js';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';
import { graphql } from '../graphql.js';
import { definePage } from './page.js';

const ReportPageQuery = graphql(`
  query ReportPage {
    registry {
      revision
    }
  }
`);

const LONGEST_TEXT = 4000;

/** What a reader can do about an error, without an account and without a script. */
function ReportPage(): ReactNode {
  const { form, query, wording } = usePage();
  const { phrase } = wording;
  const about = localAddress(form?.typed.page ?? query.get('about'), '/');
  return (
    <div className="prose">
      <h1>{phrase('report.title')}</h1>
      {query.has('thanks') && !form ? (
        <>
          <p className="notice" role="status">
            {phrase('report.thanks')}
          </p>
          <p>
            <Link to={about}>{phrase('report.back')}</Link> ·{' '}
            <Link to={`/report?about=${encodeURIComponent(about)}`}>{phrase('report.more')}</Link>
          </p>
        </>
      ) : (
        <>
          <p>{phrase('report.intro')}</p>
          <p>
            {phrase('report.about')} <Link to={about}>{about}</Link>
          </p>
          <Form name="report" to="/report" submit={phrase('report.submit')} hidden={{ page: about }}>
            <Area
              form="report"
              name="text"
              label={phrase('report.text')}
              hint={phrase('report.textHint')}
              rows={7}
              maxLength={LONGEST_TEXT}
              isRequired
            />
            <Field
              form="report"
              name="url"
              type="url"
              label={phrase('report.url')}
              hint={phrase('report.urlHint')}
              autoComplete="off"
              isOptional
            />
          </Form>
          <p className="fine">{phrase('report.privacy')}</p>
        </>
      )}
    </div>
  );
}

export const reportPage = definePage({
  pattern: '/report',
  private: true,
  document: ReportPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => ({ title: wording.phrase('report.title'), description: wording.phrase('report.intro') }),
  Body: ReportPage,
});
