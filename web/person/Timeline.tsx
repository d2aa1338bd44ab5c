import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';
import { LaneFragment } from '../lanes/LaneParts.js';
import { LaneStrip } from '../lanes/LaneStrip.js';
import { CitationFragment } from '../sources/fragments.js';
import { Marks } from '../sources/Marks.js';
import { daysHeld } from './days-held.js';

export const TimelineFragment = graphql(
  `
    fragment Timeline on Person {
      ...LaneParts
      status {
        state
      }
      timeHeld {
        minDays
        maxDays
        exact
      }
      timeline(context: true) {
        date {
          edtf
          earliest
          latest
        }
        kind
        title
        assertedBy
        disputed
        context
        citations {
          ...CitationParts
        }
        record {
          kind
          path
        }
      }
    }
  `,
  [CitationFragment, LaneFragment],
);

type Person = FragmentOf<typeof TimelineFragment>;
type Entry = Person['timeline'][number];

const MAJOR = new Set(['captured', 'ended', 'trialOpened', 'judgment', 'died']);
/** After these nobody is in captivity any more. */
const ENDS = new Set(['ended', 'died', 'deathAnnounced']);
/** Records with a page of their own, to which an entry leads. */
const ELSEWHERE = new Set(['event', 'case']);

/** The spine of the page: what happened to the person, and more quietly what happened around them. */
export function Timeline({ person }: { readonly person: Person }): ReactNode {
  const { wording, today } = usePage();
  const captive = inCaptivity(person.timeline);
  const held = person.status.state === 'HELD';
  if (person.timeline.length === 0) return null;
  return (
    <section aria-labelledby="timeline" className="timeline">
      <h2 id="timeline">{wording.phrase('person.timeline.heading')}</h2>
      <LaneStrip person={person} around={person.timeline.filter(({ kind, context }) => context && kind === 'event')} />
      <ol>
        {person.timeline.map((entry, index) => (
          <TimelineItem
            key={`${entry.date.edtf}/${entry.kind}/${entry.title}`}
            entry={entry}
            captive={captive[index] ?? false}
            anchor={`t${index + 1}`}
          />
        ))}
        {held && (
          <li className="now">
            <time dateTime={today}>{wording.shortDate(today)}</time>
            <p>{wording.phrase('person.timeline.stillHeld', { days: daysHeld(person.timeHeld, wording) })}</p>
          </li>
        )}
      </ol>
    </section>
  );
}

function TimelineItem({
  entry,
  captive,
  anchor,
}: {
  readonly entry: Entry;
  readonly captive: boolean;
  readonly anchor: string;
}): ReactNode {
  const { wording } = usePage();
  const { date, title, assertedBy, disputed, citations, record } = entry;
  return (
    <li id={anchor} className={classesOf(entry, captive)}>
      <time dateTime={machineDate(date.edtf)}>{wording.shortDate(date.edtf)}</time>
      <p>
        <bdi className="what">{ELSEWHERE.has(record.kind) ? <Link to={record.path}>{title}</Link> : title}</bdi>
        {assertedBy !== null && <small className="by">{wording.phrase('fact.by', { names: assertedBy })}</small>}
        <Marks citations={citations} use={{ anchor, label: wording.shortDate(date.edtf) }} />
        {disputed && <span className="disputed">{wording.phrase('fact.disputedShort')}</span>}
      </p>
    </li>
  );
}

function classesOf({ kind, context, date }: Entry, captive: boolean): string {
  const isFuzzy = !/^\d{4}-\d{2}-\d{2}$/.test(date.edtf);
  const weight = context ? 'context' : MAJOR.has(kind) ? 'major' : 'own';
  return [weight, captive && 'captive', isFuzzy && 'fuzzy'].filter(Boolean).join(' ');
}

/** For each entry, whether the time after it was spent in captivity. */
function inCaptivity(entries: readonly Entry[]): readonly boolean[] {
  let captive = false;
  return entries.map(({ kind }) => {
    if (kind === 'captured') captive = true;
    if (ENDS.has(kind)) captive = false;
    return captive;
  });
}

/** What HTML's time element understands: a day, a month or a year. */
const machineDate = (edtf: string): string | undefined => (/^\d{4}(-\d{2}){0,2}$/.test(edtf) ? edtf : undefined);
