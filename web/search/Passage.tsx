import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
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

/** Where in a claim, or in the words of its sources, the words stand that were sought. */
export function Passage({ claim, text }: PassageProps): ReactNode {
  const { label, record, citations } = claim;
  const publishers = [...new Set(citations.map(({ source }) => source.publisher))];
  const parts = excerpt(textsOf(claim), text);
  return (
    <li>
      <Link to={record.path}>{record.displayName}</Link> <small>{label}</small>
      <p className="passage">{parts.map(({ sought, words }, index) => (sought ? <mark key={index}>{words}</mark> : words))}</p>
      <small>{publishers.join(' · ')}</small>
    </li>
  );
}

const textsOf = ({ text, wording, assertedBy, citations }: Claim): readonly string[] =>
  [text, wording, ...citations.flatMap(({ quote, locator }) => [quote, locator]), assertedBy?.name].filter(
    (each) => typeof each === 'string',
  );
