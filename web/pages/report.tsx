import type { ReactNode } from 'react';
import { Form } from '../account/Form.js';
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
  const about = localPath(form?.typed.page ?? query.get('about'));
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
            <ReportFields />
          </Form>
          <p className="fine">{phrase('report.privacy')}</p>
        </>
      )}
    </div>
  );
}

function ReportFields(): ReactNode {
  const { form, wording } = usePage();
  const { phrase } = wording;
  const wrong = form?.problem?.path;
  return (
    <>
      <p className="field">
        <label htmlFor="report-text">{phrase('report.text')}</label>
        <small id="report-text-hint">{phrase('report.textHint')}</small>
        <textarea
          id="report-text"
          name="text"
          required
          rows={7}
          maxLength={LONGEST_TEXT}
          aria-describedby="report-text-hint"
          aria-invalid={wrong === 'text' || undefined}
          defaultValue={form?.typed.text}
        />
      </p>
      <p className="field">
        <label htmlFor="report-url">{phrase('report.url')}</label>
        <small id="report-url-hint">{phrase('report.urlHint')}</small>
        <input
          id="report-url"
          name="url"
          type="url"
          autoComplete="off"
          aria-describedby="report-url-hint"
          aria-invalid={wrong === 'url' || undefined}
          defaultValue={form?.typed.url}
        />
      </p>
    </>
  );
}

/** A page of this site; anything else is the first page. */
const localPath = (path: string | null | undefined): string => (path && /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(path) ? path : '/');

export const reportPage = definePage({
  pattern: '/report',
  private: true,
  document: ReportPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => ({ title: wording.phrase('report.title'), description: wording.phrase('report.intro') }),
  Body: ReportPage,
});
