import type { ReactNode } from 'react';
import { groupBy } from '../../server/domain/group-by.js';
import { anchorOf } from '../facts/FactRow.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { graphql, type FragmentOf } from '../graphql.js';
import { Quotation } from './Quotation.js';

export const RestingFragment = graphql(`
  fragment RestingClaim on Claim {
    id
    property
    label
    text
    rank
    record {
      kind
      slug
      path
      displayName
    }
    citations {
      locator
      quote
      quoteLanguage
      source {
        id
      }
    }
  }
`);

type Claim = FragmentOf<typeof RestingFragment>;

interface RestingFactsProps {
  readonly claims: readonly Claim[];
  /** The id of the source that they rest on. */
  readonly source: string;
  readonly kinds: readonly { readonly name: string; readonly label: string }[];
}

/** What rests on a source, record by record; each line leads to the fact on the record's page. */
export function RestingFacts({ claims, source, kinds }: RestingFactsProps): ReactNode {
  const { language } = useWords();
  return [...groupBy(byName(claims, language), ({ record }) => record.path)].map(([path, ofRecord]) => {
    const [first] = ofRecord;
    const places = placesIn(ofRecord, source);
    return (
      first && (
        <section key={path}>
          <h3>
            <Link to={path}>{first.record.displayName}</Link>{' '}
            <small className="kind">{kinds.find(({ name }) => name === first.record.kind)?.label}</small>
          </h3>
          <dl className="facts">
            {[...groupBy(ofRecord, ({ property }) => property)].map(([property, same]) => (
              <RestingFact key={property} claims={same} source={source} places={places} />
            ))}
          </dl>
        </section>
      )
    );
  });
}

/** A person's own facts, detentions and trials stand together. */
const byName = (claims: readonly Claim[], language: string): readonly Claim[] =>
  claims.toSorted((a, b) => a.record.displayName.localeCompare(b.record.displayName, language));

interface RestingFactProps {
  readonly claims: readonly Claim[];
  readonly source: string;
  readonly places: Places;
}

function RestingFact({ claims, source, places }: RestingFactProps): ReactNode {
  const [first] = claims;
  if (!first) return null;
  const { label, property, record } = first;
  return (
    <>
      <dt>
        <Link to={`${record.path.split('#')[0] ?? ''}#${anchorOf(record.slug, property)}`}>{label}</Link>
      </dt>
      <dd>
        <ul className="accounts">
          {claims.map((claim) => (
            <li key={claim.id}>
              <RestingClaim claim={claim} source={source} />
              {places.get(claim.id)?.map((place) => (
                <PlaceInSource key={`${place.locator ?? ''}/${place.quote ?? ''}`} text={claim.text} {...place} />
              ))}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function RestingClaim({ claim: { text, rank, citations }, source }: { readonly claim: Claim; readonly source: string }): ReactNode {
  const { phrase } = useWords();
  const others = new Set(citations.map((each) => each.source.id).filter((id) => id !== source)).size;
  return (
    <>
      {rank === 'DEPRECATED' ? <del>{text}</del> : text}
      {others > 0 && <small className="shared">{phrase('source.shared', { count: others })}</small>}
    </>
  );
}

type Place = Pick<Claim['citations'][number], 'quote' | 'quoteLanguage' | 'locator'>;

/** Where in the source each claim stands, by the claim's id; what was told above it of the same record is left out. */
type Places = ReadonlyMap<string, readonly Place[]>;

function placesIn(claims: readonly Claim[], source: string): Places {
  const told = new Set<string>();
  return new Map(
    claims.map(({ id, citations }) => {
      const own = citations.filter((each) => each.source.id === source);
      const fresh = own.filter(({ quote, locator }) => !told.has(quote ?? locator ?? ''));
      for (const { quote, locator } of own) told.add(quote ?? locator ?? '');
      return [id, fresh];
    }),
  );
}

/** Where in the source it stands, and in which words; not in those of the value itself. */
function PlaceInSource({ text, quote, quoteLanguage, locator }: Place & { readonly text: string }): ReactNode {
  if (quote !== null && !lettersOf(text).includes(lettersOf(quote)))
    return <Quotation quote={quote} language={quoteLanguage} locator={locator} />;
  return locator !== null && <small className="shared">{locator}</small>;
}

const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
