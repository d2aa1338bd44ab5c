import type { ReactNode } from 'react';
import { FactChanges } from '../changes/FactChanges.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { Form } from '../form/Form.js';
import type { StepData } from './fragments.js';
import { changePath } from './Problems.js';

interface StepsProps {
  readonly steps: readonly StepData[];
  /** The draft, where whoever looks can change it. */
  readonly draft?: string | undefined;
}

/** A draft in words, change by change. */
export function Steps({ steps, draft }: StepsProps): ReactNode {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step.key} id={`step-${step.key}`}>
          <h3>
            <StepTitle step={step} />
          </h3>
          <StepBody step={step} />
          {draft !== undefined && <StepForms step={step} draft={draft} />}
        </li>
      ))}
    </ol>
  );
}

function StepTitle({ step }: { readonly step: StepData }): ReactNode {
  const { phrase, number } = useWords();
  const name = step.record?.displayName ?? step.source?.title ?? step.typed;
  const values = {
    name,
    fact: step.label ?? '',
    into: step.into?.displayName ?? '',
    revision: number(step.revision ?? 0),
    source: step.source?.title ?? '',
  };
  return <bdi>{phrase(`desk.step.${step.do}`, values)}</bdi>;
}

function StepBody({ step }: { readonly step: StepData }): ReactNode {
  const { facts, typed, source } = step;
  const quotes = facts.flatMap(({ after }) => after);
  return (
    <>
      {facts.length > 0 ? (
        <FactsByRecord facts={facts} ofOne={step.do === 'state' || step.do === 'retract'} />
      ) : (
        step.do === 'state' && typed !== '' && <p>{typed}</p>
      )}
      {step.do === 'state' &&
        quotes.map((claim, index) => (
          <ul key={index} className="rests">
            {claim.citations.map((citation) => (
              <li key={citation.source.id}>
                {citation.quote !== null && (
                  <blockquote lang={citation.quoteLanguage ?? citation.source.language}>{citation.quote}</blockquote>
                )}
                <cite lang={citation.source.language}>{citation.source.title}</cite>{' '}
                <small>{[citation.source.publisher, citation.locator].filter(Boolean).join(' · ')}</small>
              </li>
            ))}
          </ul>
        ))}
      {step.do === 'source' && source && (
        <p>
          <small>{[source.publisher, source.url].filter(Boolean).join(' · ')}</small>
        </p>
      )}
      {step.capture !== null && (
        <p>
          <a href={`/captures/${step.capture}`}>
            <code>{step.capture.slice(0, 16)}…</code>
          </a>
        </p>
      )}
    </>
  );
}

interface FactsByRecordProps {
  readonly facts: StepData['facts'];
  /** Where the heading above says already whose facts they are. */
  readonly ofOne?: boolean;
  /** The level below the heading that they stand under. */
  readonly heading?: 'h3' | 'h4';
}

/** What changes, under the record that it changes of. */
export function FactsByRecord({ facts, ofOne = false, heading: Heading = 'h4' }: FactsByRecordProps): ReactNode {
  if (ofOne) return <FactChanges facts={facts} />;
  const records = new Map(facts.map(({ record }) => [record.id, record.displayName]));
  return [...records].map(([id, name]) => (
    <section key={id} className="changed">
      <Heading>
        <bdi>{name}</bdi>
      </Heading>
      <FactChanges facts={facts.filter(({ record }) => record.id === id)} />
    </section>
  ));
}

/** To mend a change, or to drop it. */
function StepForms({ step, draft }: { readonly step: StepData; readonly draft: string }): ReactNode {
  const { phrase } = useWords();
  const place = step.do === 'create' && step.record ? `/desk/records/${step.record.id}?draft=${draft}` : changePath(draft, step.key);
  const canEdit = step.do === 'state' || step.do === 'source' || step.do === 'create';
  const what = `step-${step.key}`;
  return (
    <div className="step-forms">
      {canEdit && (
        <Link to={place} className="button">
          {phrase('desk.edit')}
        </Link>
      )}
      {step.capture !== null && (
        <Link to={`/desk/captures/${step.capture}?draft=${draft}`} className="button">
          {phrase('desk.readOn')}
        </Link>
      )}
      <Form name={`drop-${step.key}`} to={`/desk/proposals/${draft}/drop`} hidden={{ key: step.key }} className="inline">
        <button type="submit" aria-describedby={what}>
          {phrase('desk.drop')}
        </button>
      </Form>
    </div>
  );
}
