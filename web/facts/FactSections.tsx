import { Fragment, type ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import { FactList } from './FactList.js';
import type { Fact, RecordFacts } from './fragments.js';

/** A record's facts, what to call them where several records stand in one section, and a row that a page makes itself. */
export interface NamedFacts extends RecordFacts {
  readonly heading?: ReactNode;
  readonly lead?: { readonly section: string; readonly row: ReactNode };
}

/** The order of sections on a page; a section that is not named here comes between, in the order of the model. */
const FIRST = ['identity', 'capture', 'detention', 'release', 'trial', 'sentence', 'case', 'stages', 'findings'];
const LAST = ['parties', 'notes'];

interface FactSectionsProps {
  readonly records: readonly NamedFacts[];
  readonly level?: 2 | 3;
  /** What the page has said to be about: the first section need not say it again. */
  readonly under?: string | undefined;
}

/** The facts of one or several records, section by section. */
export function FactSections({ records, level = 2, under }: FactSectionsProps): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  const { phrase } = useWords();
  const present = new Set(records.flatMap(({ facts, lead }) => [...(lead ? [lead.section] : []), ...facts.map(({ section }) => section)]));
  const others = [...present].filter((section) => !FIRST.includes(section) && !LAST.includes(section));
  const sections = [...FIRST, ...others, ...LAST].filter((section) => present.has(section));
  const headed = sections.map((section) => ({ section, heading: phrase(`section.${section}`) }));
  return headed.map(({ section, heading }, index) => {
    const said = index === 0 && heading === under;
    return (
      <section key={section} id={index === 0 && level === 2 ? 'facts' : undefined} className={said ? 'first-facts' : undefined}>
        {!said && <Heading>{heading}</Heading>}
        <SectionLists lists={inSection(records, section)} />
      </section>
    );
  });
}

const inSection = (records: readonly NamedFacts[], section: string): readonly NamedFacts[] =>
  records
    .map((record) => ({
      ...record,
      facts: record.facts.filter((fact: Fact) => fact.section === section),
      lead: record.lead?.section === section ? record.lead : undefined,
    }))
    .filter(({ facts, lead }) => facts.length > 0 || lead !== undefined);

/** One definition list; headings only where several records that are called differently stand together. */
function SectionLists({ lists }: { readonly lists: readonly NamedFacts[] }): ReactNode {
  const needsHeadings = new Set(lists.map(({ heading }) => heading)).size > 1;
  return lists.map((list, index) => (
    <Fragment key={list.slug}>
      {needsHeadings && list.heading !== undefined && list.heading !== lists[index - 1]?.heading && <h3>{list.heading}</h3>}
      <FactList slug={list.slug} {...(list.id !== undefined && { id: list.id })} facts={list.facts} lead={list.lead?.row} />
    </Fragment>
  ));
}
