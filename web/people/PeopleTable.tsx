import type { ComponentType, ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { daysHeld } from '../person/days-held.js';

export const PersonRowFragment = graphql(`
  fragment PersonRow on Person {
    slug
    path
    displayName
    names {
      claims {
        rank
        value {
          full
          language
          script
          kind
        }
      }
    }
    categories {
      claims {
        rank
        text
        assertedBy {
          name
        }
      }
    }
    status {
      state
      since {
        edtf
      }
    }
    timeHeld {
      minDays
      maxDays
      exact
    }
    defendants {
      sentence {
        disputed
        best {
          text
        }
      }
    }
  }
`);

type Person = FragmentOf<typeof PersonRowFragment>;

const COLUMNS = ['category', 'status', 'since', 'days', 'sentence'] as const;
type Column = (typeof COLUMNS)[number];

const CELLS: Readonly<Record<Column, ComponentType<{ readonly person: Person }>>> = {
  category: Categories,
  status: State,
  since: Since,
  days: Days,
  sentence: Sentences,
};

interface PeopleTableProps {
  readonly people: readonly Person[];
  /** Columns that would say the same in every row. */
  readonly without?: readonly Column[];
}

/** People as a table; on a narrow screen each row becomes a card. */
export function PeopleTable({ people, without = [] }: PeopleTableProps): ReactNode {
  const { phrase } = useWords();
  const columns = COLUMNS.filter((column) => !without.includes(column));
  return (
    <table className="people-table">
      <thead>
        <tr>
          {(['name', ...columns] as const).map((column) => (
            <th key={column} scope="col">
              {phrase(`people.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.slug} person={person} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function PersonRow({ person, columns }: { readonly person: Person; readonly columns: readonly Column[] }): ReactNode {
  const { phrase } = useWords();
  const native = nativeName(person);
  return (
    <tr>
      <th scope="row">
        <Link to={person.path}>{person.displayName}</Link>
        {native && (
          <small lang={native.language} className="native">
            {native.full}
          </small>
        )}
      </th>
      {columns.map((column) => {
        const Cell = CELLS[column];
        return (
          <td key={column} data-label={phrase(`people.column.${column}`)} className={column}>
            <span>
              <Cell person={person} />
            </span>
          </td>
        );
      })}
    </tr>
  );
}

/** Somebody whose detention no source dates is neither held nor free as far as the registry can say. */
function State({ person: { status, timeHeld } }: { readonly person: Person }): ReactNode {
  const { phrase } = useWords();
  const undated = status.state === 'NOT_HELD' && timeHeld.maxDays === 0 && status.since === null;
  return (
    <span className={`state ${status.state.toLowerCase()}`}>{phrase(undated ? 'people.undated' : `people.state.${status.state}`)}</span>
  );
}

function Since({ person: { status } }: { readonly person: Person }): ReactNode {
  const { shortDate } = useWords();
  return status.since ? shortDate(status.since.edtf) : '–';
}

function Days({ person: { timeHeld } }: { readonly person: Person }): ReactNode {
  const words = useWords();
  return timeHeld.maxDays === 0 ? '–' : daysHeld(timeHeld, words);
}

function nativeName({ names, displayName }: Person): { readonly full: string; readonly language: string } | undefined {
  const written = names.claims.filter(({ rank }) => rank !== 'DEPRECATED').flatMap(({ value }) => value ?? []);
  const others = written.filter(({ full, script }) => full !== displayName && script !== 'Latn');
  return others.find(({ kind }) => kind === 'native') ?? others[0];
}

/** Every category that somebody applies, with the number of those who do where they differ. */
function Categories({ person }: { readonly person: Person }): ReactNode {
  const { phrase } = useWords();
  const standing = person.categories.claims.filter(({ rank }) => rank !== 'DEPRECATED');
  const terms = [...new Set(standing.map(({ text }) => text))];
  if (terms.length === 0) return '–';
  return (
    <>
      {terms.join(' / ')}
      {terms.length > 1 && <span className="disputed">{phrase('fact.disputedShort')}</span>}
    </>
  );
}

function Sentences({ person }: { readonly person: Person }): ReactNode {
  const { phrase } = useWords();
  const passed = person.defendants.filter(({ sentence }) => sentence.best !== null);
  if (passed.length === 0) return '–';
  return passed.map(({ sentence }, index) => (
    <span key={index} className="sentence">
      {sentence.best?.text}
      {sentence.disputed && <span className="disputed">{phrase('fact.disputedShort')}</span>}
    </span>
  ));
}
