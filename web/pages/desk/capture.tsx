import type { ReactNode } from 'react';
import { Form } from '../../form/Form.js';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { Link } from '../../frame/Link.js';
import { useHref, usePage, useWords } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const CaptureQuery = graphql(`
  query Capture($sha256: ID!, $draft: ID, $text: String!, $name: String!, $chosen: ID!, $hasChosen: Boolean!) {
    desk {
      draft(id: $draft) {
        id
      }
      capture(sha256: $sha256, draft: $draft) {
        sha256
        mediaType
        size
        takenAt
        text
        sources {
          id
          title
          publisher
        }
      }
      sourcesSaying(text: $text) {
        id
        title
        publisher
      }
      recordsCalled(text: $name) {
        id
        kind
        slug
        displayName
      }
      record(id: $chosen, draft: $draft) @include(if: $hasChosen) {
        kindLabel
        record {
          id
          displayName
        }
        facts {
          property
          label
          section
        }
        roles {
          kindLabel
          record {
            id
          }
          whole {
            displayName
          }
        }
        parts {
          id
          kind
          displayName
          slug
        }
      }
    }
  }
`);

type Data = ResultOf<typeof CaptureQuery>;
type Desk = NonNullable<Data['desk']>;
type Capture = NonNullable<Desk['capture']>;

/** An archived copy: of which source it is, what it says, and which fact a phrase of it states. */
function CapturePage({ data: { desk } }: { readonly data: Data }): ReactNode {
  const { path, query, viewer, wording } = usePage();
  const { phrase, number, date } = wording;
  const capture = desk?.capture;
  if (!capture) return null;
  const source = capture.sources.find(({ id }) => id === query.get('source')) ?? capture.sources[0];
  return (
    <DeskFrame title={source ? source.title : phrase('desk.capture.title')}>
      <p className="under">
        {[capture.mediaType, phrase('desk.capture.bytes', { n: number(capture.size) }), date(capture.takenAt.slice(0, 10))].join(' · ')} ·{' '}
        <a href={`/captures/${capture.sha256}`}>{phrase('desk.capture.copy')}</a>
      </p>
      <p className="fine">
        SHA-256 <code>{capture.sha256}</code>
      </p>
      {source ? <Mark desk={desk} source={source} /> : <WhichSource capture={capture} desk={desk} />}
      <section aria-labelledby="text">
        <h2 id="text">{phrase('desk.capture.says')}</h2>
        {capture.text.trim() === '' && <p className="fine">{phrase('desk.capture.silent')}</p>}
        <div className="captured" data-captured={phrase('desk.mark.button')} data-quote={source ? 'mark-quote' : undefined}>
          {paragraphs(capture.text).map((each, index) => (
            <p key={index} dir="auto">
              {each}
            </p>
          ))}
        </div>
      </section>
      {source === undefined && query.has('text') && desk.sourcesSaying.length === 0 && <p>{phrase('desk.capture.noSource')}</p>}
      {source && (
        <p>
          <Link to={`${path}?${new URLSearchParams({ source: source.id })}#mark`}>{phrase('desk.capture.again')}</Link>
        </p>
      )}
      {viewer?.may.includes('set-visibility') && (
        <p>
          <Link to={`/desk/withhold/capture/${capture.sha256}`}>{phrase('desk.withhold.link')}</Link>
        </p>
      )}
    </DeskFrame>
  );
}

const paragraphs = (text: string): readonly string[] => text.split(/\n\s*\n/).filter((each) => each.trim() !== '');

/** The source that it is a copy of: one that is known, or a new one. */
function WhichSource({ capture, desk }: { readonly capture: Capture; readonly desk: Desk }): ReactNode {
  const { path, query, wording } = usePage();
  const { phrase } = wording;
  const href = useHref();
  return (
    <section aria-labelledby="which">
      <h2 id="which">{phrase('desk.capture.which')}</h2>
      <p>
        <Link to={`/desk/sources/new?capture=${capture.sha256}`} className="button">
          {phrase('desk.capture.newSource')}
        </Link>
      </p>
      <form className="work" action={href(path)} method="get">
        <p className="field">
          <label htmlFor="capture-source">{phrase('desk.capture.search')}</label>
          <input id="capture-source" name="text" type="search" maxLength={100} defaultValue={query.get('text') ?? ''} />
        </p>
        <div className="buttons">
          <button type="submit">{phrase('site.search.go')}</button>
        </div>
      </form>
      <ul className="offers">
        {desk.sourcesSaying.map(({ id, title, publisher }) => (
          <li key={id}>
            <Form name={`of-${id}`} to={`/desk/captures/${capture.sha256}`} hidden={{ source: id }} className="inline">
              <button type="submit">
                {title} ({publisher})
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A phrase, and the record and the property that it states a fact of. */
function Mark({ desk, source }: { readonly desk: Desk; readonly source: Capture['sources'][number] }): ReactNode {
  const { path, query, wording } = usePage();
  const { phrase } = wording;
  const href = useHref();
  const quote = query.get('quote') ?? '';
  const common = { source: source.id, ...(desk.draft && { draft: desk.draft.id }) };
  return (
    <section aria-labelledby="mark">
      <h2 id="mark">{phrase('desk.mark.heading')}</h2>
      <form className="work" action={`${href(path)}#mark`} method="get" id="mark-form">
        {Object.entries(common).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="field">
          <label htmlFor="mark-quote">{phrase('desk.mark.quote')}</label>
          <small id="mark-quote-hint">{phrase('desk.mark.quoteHint')}</small>
          <textarea
            id="mark-quote"
            name="quote"
            rows={3}
            maxLength={3000}
            defaultValue={quote}
            aria-describedby="mark-quote-hint"
            dir="auto"
          />
        </p>
        <p className="field">
          <label htmlFor="mark-name">{phrase('desk.mark.record')}</label>
          <small id="mark-name-hint">{phrase('desk.mark.recordHint')}</small>
          <input
            id="mark-name"
            name="name"
            type="search"
            maxLength={100}
            defaultValue={query.get('name') ?? ''}
            aria-describedby="mark-name-hint"
          />
        </p>
        <div className="buttons">
          <button type="submit" className="main">
            {phrase('desk.mark.submit')}
          </button>
        </div>
      </form>
      {query.has('name') && desk.recordsCalled.length === 0 && !desk.record && <p>{phrase('desk.merge.none')}</p>}
      {desk.record ? (
        <WhichFact record={desk.record} quote={quote} common={common} />
      ) : (
        <ul className="proposals">
          {desk.recordsCalled.map(({ id, displayName, slug }) => (
            <li key={id}>
              <Link to={`${path}?${new URLSearchParams({ ...common, quote, record: id })}#mark`}>{displayName}</Link> <small>{slug}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface WhichFactProps {
  readonly record: NonNullable<Desk['record']>;
  readonly quote: string;
  readonly common: Readonly<Record<string, string>>;
}

function WhichFact({ record: { record, kindLabel, facts, parts, roles }, quote, common }: WhichFactProps): ReactNode {
  const { phrase } = useWords();
  const { path } = usePage();
  const to = (property: string): string => `/desk/records/${record.id}/${property}?${new URLSearchParams({ ...common, quote })}`;
  const sections = [...new Set(facts.map(({ section }) => section))];
  return (
    <section aria-labelledby="which-fact">
      <h3 id="which-fact">{phrase('desk.mark.which', { name: record.displayName })}</h3>
      <p className="fine">{kindLabel}</p>
      {sections.map((section) => (
        <div key={section}>
          <h4>{phrase(`section.${section}`)}</h4>
          <ul className="which">
            {facts
              .filter((fact) => fact.section === section)
              .map(({ property, label }) => (
                <li key={property}>
                  <Link to={to(property)}>{label}</Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {roles.length > 0 && (
        <>
          <h4>{phrase('desk.mark.roles')}</h4>
          <ul className="which">
            {roles.map(({ record: { id }, kindLabel: role, whole }) => (
              <li key={id}>
                <Link to={`${path}?${new URLSearchParams({ ...common, quote, record: id })}#mark`}>
                  {role}: {whole?.displayName}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {parts.length > 0 && (
        <>
          <h4>{phrase('desk.mark.parts')}</h4>
          <ul className="which">
            {parts.map(({ id, kind, displayName, slug }) => (
              <li key={id}>
                <Link to={`${path}?${new URLSearchParams({ ...common, quote, record: id })}#mark`}>
                  {phrase(`model.${kind}._`)}: {displayName}
                </Link>{' '}
                <small>{slug}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export const capturePage = definePage({
  pattern: '/desk/captures/:sha256',
  private: true,
  document: CaptureQuery,
  variables: ({ params, query }) => ({
    sha256: (params.sha256 ?? '').slice(0, 64),
    draft: query.get('draft'),
    text: query.get('text')?.slice(0, 100) ?? '',
    name: query.get('name')?.slice(0, 100) ?? '',
    chosen: query.get('record') ?? '',
    hasChosen: (query.get('record') ?? '') !== '',
  }),
  head: ({ desk }, { wording }) =>
    desk?.capture ? deskHead(desk.capture.sources[0]?.title ?? wording.phrase('desk.capture.title')) : undefined,
  Body: CapturePage,
});
