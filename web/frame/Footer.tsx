import type { ReactNode } from 'react';
import { Link } from './Link.js';
import { addressOf, usePage } from './page-context.js';
import { Said } from './Said.js';

/** As many letters of a root as tell two apart at a glance. */
const SHORT = 10;

export function Footer(): ReactNode {
  const { checkpoint, defaultLanguage, languages, path, query, revision, wording } = usePage();
  const { phrase } = wording;
  const here = query.size > 0 ? `${path}?${query}` : path;
  return (
    <footer className="foot">
      <p>
        <strong>{phrase('site.name')}</strong> {phrase('site.tagline')}
      </p>
      <ul>
        <li>
          <Said
            text={phrase('site.foot.revision', { revision: wording.number(revision), root: checkpoint.root.slice(0, SHORT) })}
            revision={(inside) => <Link to={`/changes/${String(revision)}`}>{inside}</Link>}
            root={(inside) => (
              <Link to="/verify">
                <code>{inside}</code>
              </Link>
            )}
          />
        </li>
        <li>
          <Link to="/changes">{phrase('site.foot.changes')}</Link>
        </li>
        <li>
          <Said text={phrase('site.foot.licence')} a={(inside) => <Link to="/about#licence">{inside}</Link>} />
        </li>
        <li>
          <Link to="/numbers">{phrase('site.nav.numbers')}</Link>
        </li>
        <li>
          <Link to="/about#api">{phrase('site.foot.api')}</Link>
        </li>
        <li>
          <Link to={`/report?about=${encodeURIComponent(path)}`}>{phrase('site.foot.corrections')}</Link>
        </li>
        <li>{phrase('site.foot.privacy')}</li>
      </ul>
      <Colours />
      {languages.length > 1 && (
        <nav aria-label={phrase('site.foot.languages')}>
          <ul>
            {languages.map(({ code, name }) => (
              <li key={code}>
                <a
                  href={addressOf(here, code, defaultLanguage)}
                  lang={code}
                  hrefLang={code}
                  aria-current={code === wording.language ? 'true' : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </footer>
  );
}

const CHOICES = ['light', 'dark'] as const;

/** Light or dark. It takes a script to choose (client/colours.ts), so style sheets show it only where scripts run. */
function Colours(): ReactNode {
  const { phrase } = usePage().wording;
  return (
    <p className="colours">
      <label htmlFor="colours">{phrase('site.foot.colours.label')}</label>{' '}
      <select id="colours" autoComplete="off">
        <option value="">{phrase('site.foot.colours.device')}</option>
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {phrase(`site.foot.colours.${choice}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
