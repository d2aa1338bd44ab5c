import { anchorOf } from '../facts/FactRow.js';
import type { PageWording } from '../frame/page-context.js';
import { graphql, type FragmentOf } from '../graphql.js';
import { CitationFragment, type Citation } from '../sources/fragments.js';
import type { Use } from '../sources/footnotes.js';
import { daysHeld } from './days-held.js';
import { when } from './when.js';

export const LedeFragment = graphql(
  `
    fragment Lede on Person {
      slug
      displayName
      deathDate {
        label
        best {
          value {
            edtf
          }
          citations {
            ...CitationParts
          }
        }
      }
      status {
        state
        phase
        lastConfirmed
        knownUntil
        staleAfterDays
        detention {
          slug
          startDate {
            label
            disputed
            best {
              value {
                edtf
              }
              citations {
                ...CitationParts
              }
            }
          }
          end {
            label
            disputed
            best {
              value {
                code
              }
              assertedBy {
                name
              }
              citations {
                ...CitationParts
              }
            }
          }
          endDate {
            label
            disputed
            best {
              value {
                edtf
              }
              citations {
                ...CitationParts
              }
            }
          }
        }
      }
      timeHeld {
        minDays
        maxDays
        exact
      }
      defendants {
        slug
        sentence {
          label
          disputed
          best {
            text
            valueKind
            citations {
              ...CitationParts
            }
          }
        }
        proceeding {
          slug
          openedOn {
            label
            best {
              value {
                edtf
              }
              citations {
                ...CitationParts
              }
            }
          }
          judgmentDate {
            best {
              value {
                edtf
              }
            }
          }
          court {
            best {
              value {
                displayName
              }
            }
          }
        }
      }
    }
  `,
  [CitationFragment],
);

export type LedePerson = FragmentOf<typeof LedeFragment>;
type Defendant = LedePerson['defendants'][number];

interface Sentence {
  readonly key: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly use: Use;
  /** The place of the fact of which sources give contradicting accounts. */
  readonly disputed?: string | undefined;
  /** Whose statement it is, where the sources only pass it on. */
  readonly by?: string;
}

/** The same in plain text, for the page's description. */
export const ledeText = (person: LedePerson, words: PageWording): string =>
  sentencesOf(person, words)
    .map(({ text, by }) =>
      [text.replaceAll(/<\/?\w+>/g, ''), by === undefined ? '' : words.phrase('fact.by', { names: by })].filter(Boolean).join(' '),
    )
    .join(' ');

export function sentencesOf(person: LedePerson, words: PageWording): readonly Sentence[] {
  return [...custody(person, words), ...person.defendants.flatMap((defendant) => trial(person, defendant, words))];
}

function custody(person: LedePerson, words: PageWording): readonly Sentence[] {
  const { state } = person.status;
  if (state === 'HELD' || state === 'POSSIBLY_HELD') return [held(person, words, state === 'HELD' ? 'held' : 'possiblyHeld')];
  if (state === 'NOT_KNOWN_SINCE') return [held(person, words, 'notKnown')];
  if (state === 'DIED') return [died(person, words), ...was(person, words)];
  return [...ended(person, words), ...was(person, words)];
}

/** "Held for 1,152 days, since 27 September 2023." */
function held({ slug, status, timeHeld }: LedePerson, words: PageWording, key: string): Sentence {
  const start = status.detention?.startDate;
  const since = start?.best?.value?.edtf;
  const dated = since === undefined ? 'undated' : 'dated';
  const last = status.knownUntil === null ? '' : words.date(status.knownUntil);
  return {
    key,
    text: words.phrase(`person.lede.${key}.${dated}`, {
      days: daysHeld(timeHeld, words),
      since: since === undefined ? '' : words.date(since),
      last,
    }),
    citations: start?.best?.citations ?? [],
    use: { anchor: anchorOf(status.detention?.slug ?? slug, 'startDate'), label: start?.label ?? '' },
    disputed: start?.disputed ? anchorOf(status.detention?.slug ?? slug, 'startDate') : undefined,
  };
}

/** Ends that are no deed of the holding side: a sentence of their own says them. */
const WITHOUT_A_VERB: Readonly<Record<string, string>> = { unknown: 'unknown', 'sentence-served': 'served' };

/** "Released on 14 December 2020." */
function ended({ slug, status, displayName }: LedePerson, words: PageWording): readonly Sentence[] {
  const { detention } = status;
  if (!detention)
    return [
      {
        key: 'none',
        text: words.phrase('person.lede.noDetention', { name: displayName }),
        citations: [],
        use: { anchor: 'main', label: '' },
      },
    ];
  const { end, endDate } = detention;
  const date = endDate.best?.value?.edtf;
  const code = end.best?.value?.code ?? 'unknown';
  const context = WITHOUT_A_VERB[code];
  const how = context === undefined ? words.phrase(`person.lede.end.${code}`) : '';
  const values = { how, ...(context !== undefined && { context }) };
  return [
    {
      key: 'ended',
      text:
        date === undefined
          ? words.phrase('person.lede.ended.undated', values)
          : words.phrase('person.lede.ended.dated', { ...values, when: when(date, words) }),
      citations: [...(endDate.best?.citations ?? []), ...(date === undefined ? (end.best?.citations ?? []) : [])],
      use: {
        anchor: anchorOf(detention.slug || slug, date === undefined ? 'end' : 'endDate'),
        label: date === undefined ? end.label : endDate.label,
      },
      disputed: endDate.disputed ? anchorOf(detention.slug, 'endDate') : end.disputed ? anchorOf(detention.slug, 'end') : undefined,
      by: end.best?.assertedBy?.name,
    },
  ];
}

function died({ slug, deathDate, status }: LedePerson, words: PageWording): Sentence {
  const { best } = deathDate;
  const end = status.detention?.end.best;
  const code = end?.value?.code;
  const inCustody = code === 'died' || code === 'killed' ? code : 'at-large';
  const dated: Record<string, string> = best?.value ? { context: 'when', when: when(best.value.edtf, words) } : {};
  return {
    key: 'died',
    text: words.phrase(`person.lede.died.${inCustody}`, dated),
    citations: best?.citations ?? end?.citations ?? [],
    use: { anchor: anchorOf(slug, 'deathDate'), label: deathDate.label },
    by: inCustody === 'at-large' ? undefined : end?.assertedBy?.name,
  };
}

/** "Held for 34 days, from 10 November 2020." */
function was({ slug, status, timeHeld }: LedePerson, words: PageWording): readonly Sentence[] {
  const start = status.detention?.startDate;
  const since = start?.best?.value?.edtf;
  if (since === undefined) return [];
  return [
    {
      key: 'was',
      text: words.phrase(timeHeld.maxDays === 0 ? 'person.lede.was.sameDay' : 'person.lede.was.days', {
        days: daysHeld(timeHeld, words),
        since: words.date(since),
      }),
      citations: start?.best?.citations ?? [],
      use: { anchor: anchorOf(status.detention?.slug ?? slug, 'startDate'), label: start?.label ?? '' },
      disputed: start?.disputed ? anchorOf(status.detention?.slug ?? slug, 'startDate') : undefined,
    },
  ];
}

/** "Sentenced on 17 February 2026 to 20 years by the Baku Military Court." */
function trial({ status }: LedePerson, { slug, sentence, proceeding }: Defendant, words: PageWording): readonly Sentence[] {
  const court = proceeding.court.best?.value?.displayName;
  const best = sentence.best?.valueKind === 'VALUE' ? sentence.best : undefined;
  if (best) {
    const date = proceeding.judgmentDate.best?.value?.edtf;
    const known = [date && 'when', court && 'court'].filter(Boolean).join('_');
    const values = {
      context: known,
      sentence: inSentence(best.text),
      when: date === undefined ? '' : when(date, words),
      court: court ?? '',
    };
    return [
      {
        key: slug,
        text: words.phrase('person.lede.sentenced', values),
        citations: best.citations,
        use: { anchor: anchorOf(slug, 'sentence'), label: sentence.label },
        disputed: sentence.disputed ? anchorOf(slug, 'sentence') : undefined,
      },
    ];
  }
  const opened = proceeding.openedOn.best;
  if (status.phase !== 'ON_TRIAL' || !opened?.value || court === undefined) return [];
  const text = words.phrase('person.lede.onTrial', { court, since: words.date(opened.value.edtf) });
  return [
    {
      key: slug,
      text,
      citations: opened.citations,
      use: { anchor: anchorOf(proceeding.slug, 'openedOn'), label: proceeding.openedOn.label },
    },
  ];
}

/** "Life imprisonment" inside a sentence begins small. */
const inSentence = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
