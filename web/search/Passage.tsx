import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { graphql, type FragmentOf } from '../graphql.js';
import { excerpt } from './excerpt.js';

export const PassageFragment = graphql(`
  fragment Passage on Claim {
    id
    label
    text
    wording
    record {
      path
      displayName
    }
    assertedBy {
      name
    }
    citations {
      quote
      locator
      source {
        publisher
      }
    }
  }
`);

type Claim = FragmentOf<typeof PassageFragment>;

interface PassageProps {
  readonly claim: Claim;
  readonly text: string;
}

/** Where in a claim the words stand that were sought; in the words of a source, between quotation marks and with that source alone. */
export function Passage({ claim, text }: PassageProps): ReactNode {
  const { phrase } = useWords();
  const { label, record } = claim;
  const { of, parts } = excerpt(textsOf(claim), text);
  const words = parts.map((part, index) => (part.sought ? <mark key={index}>{part.words}</mark> : part.words));
  return (
    <li>
      <Link to={record.path}>{record.displayName}</Link> <small>{label}</small>
      <p className="passage">{of.quotes ? <q>{words}</q> : words}</p>
      <small>{phrase(of.quotes ? 'search.quoted' : 'search.restsOn', { publisher: of.publisher })}</small>
    </li>
  );
}

interface Told {
  readonly text: string;
  readonly publisher: string;
  /** True for the words of a source, not of the registry. */
  readonly quotes: boolean;
}

/** First what the claim says, then what stands beside it, then the words of its sources. */
function textsOf({ text, wording, assertedBy, citations }: Claim): readonly [Told, ...Told[]] {
  const publisher = [...new Set(citations.map(({ source }) => source.publisher))].join(' · ');
  const own = [wording, assertedBy?.name, ...citations.map(({ locator }) => locator)];
  return [
    { text, publisher, quotes: false },
    ...own.flatMap((each) => (typeof each === 'string' ? [{ text: each, publisher, quotes: false }] : [])),
    ...citations.flatMap(({ quote, source }) => (quote === null ? [] : [{ text: quote, publisher: source.publisher, quotes: true }])),
  ];
}
