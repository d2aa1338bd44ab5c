import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link, OutLink } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';

export const PetitionFragment = graphql(`
  fragment PetitionCard on Petition {
    slug
    path
    title
    url
    status {
      best {
        value {
          code
          label
        }
      }
    }
    latestCount {
      count
      target
      asOf {
        edtf
      }
    }
    addressees {
      claims {
        text
      }
    }
    urls {
      claims {
        value {
          language
        }
      }
    }
  }
`);

export const CampaignFragment = graphql(`
  fragment CampaignCard on Campaign {
    slug
    path
    title
    url
    types {
      best {
        text
      }
    }
  }
`);

type Petition = FragmentOf<typeof PetitionFragment>;
type Campaign = FragmentOf<typeof CampaignFragment>;

/** A petition with its progress; signing happens at the organiser's. On its own page it is not named again. */
export function PetitionCard({ petition, here = false }: { readonly petition: Petition; readonly here?: boolean }): ReactNode {
  const { phrase, number, list } = useWords();
  const { title, path, url, latestCount, addressees, urls, status } = petition;
  const languages = new Set(urls.claims.flatMap(({ value }) => value?.language ?? []));
  const details = [
    latestCount && progressOf(latestCount, phrase, number),
    addressees.claims.length > 0 && phrase('act.to', { names: list([...new Set(addressees.claims.map(({ text }) => text))].slice(0, 2)) }),
    languages.size > 1 && phrase('act.languages', { count: languages.size }),
    status.best?.value && status.best.value.code !== 'open' && status.best.value.label,
  ].filter((detail) => typeof detail === 'string');
  return (
    <div className="act">
      {!here && <Link to={path}>{title}</Link>}
      {latestCount?.target != null && latestCount.count > 0 && (
        <progress max={latestCount.target} value={latestCount.count} aria-label={phrase('act.progress')} />
      )}
      <small>{details.join(' · ')}</small>
      {url !== null && (
        <OutLink to={url} className="go">
          {phrase('act.open')}
        </OutLink>
      )}
    </div>
  );
}

function progressOf(
  { count, target }: NonNullable<Petition['latestCount']>,
  phrase: (key: string, values?: Record<string, string | number>) => string,
  number: (value: number) => string,
): string {
  // A copy of the page that counts none yet says what is aimed at, and nothing of how far it went.
  if (count === 0 && target !== null) return phrase('act.goal', { count: target, n: number(target) });
  if (target === null) return phrase('act.signatures', { count, n: number(count) });
  return phrase('act.signaturesOf', { count: number(count), target: number(target) });
}

export function CampaignCard({ campaign, here = false }: { readonly campaign: Campaign; readonly here?: boolean }): ReactNode {
  const { phrase } = useWords();
  const { title, path, url, types } = campaign;
  return (
    <div className="act">
      {!here && <Link to={path}>{title}</Link>}
      <small>{types.best?.text}</small>
      {url !== null && (
        <OutLink to={url} className="go">
          {phrase('act.open')}
        </OutLink>
      )}
    </div>
  );
}
