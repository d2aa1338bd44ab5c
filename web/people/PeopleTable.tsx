import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { useWords, type PageWording } from '../frame/page-context.js';
import { WrittenNameFragment } from '../facts/written-name.js';
import { daysHeld } from '../person/days-held.js';

export const PersonRowFragment = graphql(
  `
    fragment PersonRow on Person {
      slug
      path
      displayName
      names {
        claims {
          ...WrittenName
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
  `,
  [WrittenNameFragment],
);

type Person = FragmentOf<typeof PersonRowFragment>;

const COLUMNS = ['category', 'status', 'since', 'days', 'sentence'] as const;
type Column = (typeof COLUMNS)[number];

/** What stands in a cell; undefined where nothing is known. */
const CELLS: Readonly<Record<Column, (person: Person, words: PageWording) => ReactNode>> = {
  category: categories,
  status: state,
  since: ({ status }, { shortDate }) => status.since && shortDate(status.since.edtf),
  days: ({ timeHeld }, words) => (timeHeld.maxDays === 0 ? undefined : daysHeld(timeHeld, words)),
  sentence: sentences,
};

interface OtherName {
  readonly full: string;
  readonly language: string;
}

interface PeopleTableProps {
  readonly people: readonly Person[];
  /** By slug, the name that answers to what was searched for. */
  readonly matched?: ReadonlyMap<string, OtherName>;
  /** Columns that would say the same in every row. */
  readonly without?: readonly Column[];
}

/** People as a table; on a narrow screen each row becomes a card. */
export function PeopleTable({ people, matched, without = [] }: PeopleTableProps): ReactNode {
  const { phrase } = useWords();
  const columns = COLUMNS.filter((column) => !without.includes(column));
  return (
    <table className="people-table cards-when-narrow">
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
          <PersonRow key={person.slug} person={person} matched={matched?.get(person.slug)} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly person: Person;
  readonly matched: OtherName | undefined;
  readonly columns: readonly Column[];
}

function PersonRow({ person, matched, columns }: RowProps): ReactNode {
  const words = useWords();
  return (
    <tr>
      <th scope="row">
        <Link to={person.path}>{person.displayName}</Link>
        <OtherName person={person} matched={matched} />
      </th>
      {columns.map((column) => {
        const content = CELLS[column](person, words) ?? undefined;
        return (
          <td
            key={column}
            data-label={words.phrase(`people.column.${column}`)}
            className={content === undefined ? `${column} empty` : column}
          >
            <span>{content ?? '–'}</span>
          </td>
        );
      })}
    </tr>
  );
}

/** The spelling that answers to what was searched for, where that is another; else the name in the person's own script. */
function OtherName({ person, matched }: Pick<RowProps, 'person' | 'matched'>): ReactNode {
  const written = person.names.claims.filter(({ rank }) => rank !== 'DEPRECATED').flatMap(({ value }) => value ?? []);
  const foreign = written.filter(({ full, script }) => full !== person.displayName && script !== 'Latn');
  const answering = matched?.full === person.displayName ? undefined : matched;
  const shown = answering ?? foreign.find(({ kind }) => kind === 'native') ?? foreign[0];
  return (
    shown && (
      <small lang={shown.language} className="native">
        {shown.full}
      </small>
    )
  );
}

/** Somebody whose detention no source dates is neither held nor free as far as the registry can say. */
function state({ status, timeHeld }: Person, { phrase }: PageWording): ReactNode {
  const undated = status.state === 'NOT_HELD' && timeHeld.maxDays === 0 && status.since === null;
  return (
    <span className={`state ${status.state.toLowerCase()}`}>{phrase(undated ? 'people.undated' : `people.state.${status.state}`)}</span>
  );
}

/** Every category that somebody applies. */
function categories(person: Person, { phrase }: PageWording): ReactNode {
  const standing = person.categories.claims.filter(({ rank }) => rank !== 'DEPRECATED');
  const terms = [...new Set(standing.map(({ text }) => text))];
  if (terms.length === 0) return undefined;
  return (
    <>
      {terms.join(' / ')}
      {terms.length > 1 && <span className="disputed">{phrase('fact.disputedShort')}</span>}
    </>
  );
}

function sentences(person: Person, { phrase }: PageWording): ReactNode {
  const passed = person.defendants.filter(({ sentence }) => sentence.best !== null);
  if (passed.length === 0) return undefined;
  return passed.map(({ sentence }, index) => (
    <span key={index} className="sentence">
      {sentence.best?.text}
      {sentence.disputed && <span className="disputed">{phrase('fact.disputedShort')}</span>}
    </span>
  ));
}
