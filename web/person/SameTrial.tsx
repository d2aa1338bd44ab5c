import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link } from '../frame/Link.js';

export const SameTrialFragment = graphql(`
  fragment SameTrial on Proceeding {
    path
    displayName
    defendants {
      slug
      person {
        best {
          value {
            slug
            path
            displayName
          }
        }
      }
      sentence {
        best {
          text
        }
      }
    }
  }
`);

/** The others who stood trial with a person, each with the sentence. */
export function SameTrial({
  proceeding,
  except,
}: {
  readonly proceeding: FragmentOf<typeof SameTrialFragment>;
  readonly except: string;
}): ReactNode {
  const others = proceeding.defendants.filter(({ person }) => person.best?.value != null && person.best.value.slug !== except);
  return (
    <>
      <p>
        <Link to={proceeding.path}>{proceeding.displayName}</Link>
      </p>
      <ul className="people">
        {others.map(({ slug, person, sentence }) => (
          <li key={slug}>
            {person.best?.value && <Link to={person.best.value.path}>{person.best.value.displayName}</Link>}
            {sentence.best && <small>{sentence.best.text}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
