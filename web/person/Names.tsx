import type { ReactNode } from 'react';
import { groupBy } from '../../server/domain/group-by.js';
import { graphql, type FragmentOf } from '../graphql.js';
import { usePage } from '../frame/page-context.js';
import { CitationFragment } from '../sources/fragments.js';
import { Marks } from '../sources/Marks.js';
import { languageName } from '../sources/language-name.js';
import { anchorOf } from '../facts/FactRow.js';
import { WrittenNameFragment } from '../facts/written-name.js';

export const NamesFragment = graphql(
  `
    fragment Names on Person {
      slug
      displayName
      names {
        label
        claims {
          ...WrittenName
          citations {
            ...CitationParts
          }
        }
      }
    }
  `,
  [WrittenNameFragment, CitationFragment],
);

type Person = FragmentOf<typeof NamesFragment>;
type NameClaim = Person['names']['claims'][number];
interface Spelling {
  readonly full: string;
  readonly language: string;
  readonly script: string;
  readonly claims: readonly NameClaim[];
}

/** Every spelling once, with the claims that give it. */
export function spellings({ names }: Person): readonly Spelling[] {
  const found = new Map<string, Spelling>();
  for (const claim of names.claims) {
    if (!claim.value || claim.rank === 'DEPRECATED') continue;
    const { full, language, script } = claim.value;
    found.set(full, { full, language, script, claims: [...(found.get(full)?.claims ?? []), claim] });
  }
  return [...found.values()];
}

/** The name in the other scripts, one line under the heading: one spelling a language. */
export function OtherScripts({ person }: { readonly person: Person }): ReactNode {
  const others = spellings(person).filter(({ full, script }) => full !== person.displayName && script !== 'Latn');
  const oneEach = others.filter((name, index) => others.findIndex(({ language }) => language === name.language) === index);
  if (oneEach.length === 0) return null;
  return (
    <p className="scripts">
      {oneEach.map(({ full, language }, index) => (
        <span key={full}>
          {index > 0 && <span aria-hidden="true"> · </span>}
          <span lang={language}>{full}</span>
        </span>
      ))}
    </p>
  );
}

/** All spellings, by language, as a row of the identity section. */
export function NameRow({ person }: { readonly person: Person }): ReactNode {
  const { wording } = usePage();
  const use = { anchor: anchorOf(person.slug, 'names'), label: person.names.label };
  const byLanguage = groupBy(spellings(person), ({ language }) => language);
  return (
    <>
      <dt id={use.anchor}>{person.names.label}</dt>
      <dd>
        <ul className="spellings">
          {[...byLanguage].map(([language, names]) => (
            <li key={language}>
              <small>{languageName(language, wording)}</small>
              {names.map(({ full, claims }) => (
                <span key={full}>
                  <span lang={language}>{full}</span>
                  <Marks citations={claims.flatMap(({ citations }) => citations)} use={use} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
