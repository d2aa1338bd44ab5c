import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { usePage, useWords } from '../frame/page-context.js';
import { ClaimForDeskFragment } from './claims.js';
import { StandingClaims } from './StandingClaims.js';
import { Form } from '../form/Form.js';
import { useFormState } from '../form/use-form-state.js';
import { Choice, Field, Input, inputId, type FormData } from './Inputs.js';
import { ControlFragment, NoteFragment, ProblemFragment, type Filled } from './fragments.js';

export const ClaimFormFragment = graphql(
  `
    fragment ClaimFormParts on ClaimForm {
      record {
        id
        displayName
        path
      }
      property
      label
      change
      draft
      digest
      sensitive
      replaced {
        id
        ...ClaimForDesk
      }
      standing {
        ...ClaimForDesk
      }
      controls {
        ...ControlParts
      }
      filled
      notes {
        ...NoteParts
      }
      sources {
        id
        title
        publisher
      }
      problems {
        ...ProblemParts
      }
      warnings {
        ...ProblemParts
      }
    }
  `,
  [ControlFragment, NoteFragment, ProblemFragment, ClaimForDeskFragment],
);

export type ClaimFormData = FragmentOf<typeof ClaimFormFragment>;

/** A form always has room for one more source. */
const FEWEST_SOURCES = 1;

/** Where somebody states a fact: its value, what qualifies it, and what it rests on. */
export function ClaimFormBody({ form, to }: { readonly form: ClaimFormData; readonly to: string }): ReactNode {
  const { phrase } = useWords();
  const data = useFormData(form);
  const state = useFormState('claim');
  const others = form.standing.filter(({ id }) => id !== form.replaced?.id);
  return (
    <>
      {others.length > 0 && <StandingClaims claims={others} heading={phrase('desk.claim.standing')} />}
      <WhatIsWrong form={form} />
      <Form
        id="form"
        name="claim"
        to={to}
        keeps
        hidden={{
          key: state?.typed.key ?? form.change,
          draft: form.draft,
          digest: form.digest,
          replaces: form.replaced?.id,
        }}
        className="work"
      >
        {/* The first button of a form is the one that Enter presses. */}
        <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">
          {phrase('desk.claim.keep')}
        </button>
        <Value form={form} data={data} />
        <Sources form={form} data={data} />
        <More form={form} data={data} />
        <div className="buttons">
          <button type="submit" className="main">
            {phrase('desk.claim.keep')}
          </button>
          <button type="submit" name="then" value="stay">
            {phrase('desk.claim.keepAndStay')}
          </button>
          <Link to={`/desk/records/${form.record.id}${form.draft === null ? '' : `?draft=${form.draft}`}`}>
            {phrase('desk.claim.back')}
          </Link>
        </div>
        <p
          className="kept"
          role="status"
          data-kept={phrase('desk.claim.kept')}
          data-signed-out={phrase('desk.claim.signedOut')}
          data-offline={phrase('desk.claim.offline')}
          data-refused={phrase('desk.claim.refused')}
          data-conflict={phrase('refusal.CHANGE_CHANGED')}
          data-restored={phrase('desk.claim.restored')}
        />
      </Form>
    </>
  );
}

/** What was typed goes before what is kept; an address may bring a source and a quotation along. */
function useFormData({ filled, notes, problems }: ClaimFormData): FormData {
  const { query } = usePage();
  const state = useFormState('claim');
  const brought = Object.fromEntries(
    ['source', 'quote'].flatMap((name) => {
      const value = query.get(name);
      return value === null ? [] : [[`source.0.${name}`, value]];
    }),
  );
  const kept = filled as Filled;
  return { filled: state?.typed ?? { rank: 'normal', kind: 'value', ...brought, ...kept }, notes, problems };
}

function WhatIsWrong({ form: { problems, warnings } }: { readonly form: ClaimFormData }): ReactNode {
  const { phrase, number } = useWords();
  return (
    <>
      <section
        id="problems"
        className="problems"
        tabIndex={-1}
        hidden={problems.length === 0}
        aria-labelledby="problems-heading"
        data-problems=""
      >
        <h2 id="problems-heading">{phrase('desk.claim.problems', { count: problems.length, n: number(problems.length) })}</h2>
        <ul>
          {problems.map(({ rule, path, message }) => (
            <li key={`${rule} ${path}`}>
              <a href={`#${inputId(path)}`}>{message}</a>
            </li>
          ))}
        </ul>
      </section>
      <section className="warnings" hidden={warnings.length === 0} aria-labelledby="warnings-heading" data-warnings="">
        <h2 id="warnings-heading">{phrase('desk.claim.warnings')}</h2>
        <ul>
          {warnings.map(({ rule, path, message }) => (
            <li key={`${rule} ${path}`}>{message}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

const KINDS = ['value', 'unknown', 'none'] as const;

function Value({ form, data }: { readonly form: ClaimFormData; readonly data: FormData }): ReactNode {
  const { phrase } = useWords();
  const chosen = data.filled.kind ?? 'value';
  const isWhole = form.controls.some(({ name }) => name === 'value');
  return (
    <fieldset id={isWhole ? undefined : inputId('value')} tabIndex={-1}>
      <legend>{form.label}</legend>
      {form.controls.map((control) => (
        <Input key={control.name} control={control} {...(control.label === '' && { label: form.label })} data={data} />
      ))}
      <div className="kinds" role="radiogroup" aria-label={phrase('desk.claim.kind.label')}>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" value={kind} defaultChecked={chosen === kind} /> {phrase(`desk.claim.kind.${kind}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Sources({ form, data }: { readonly form: ClaimFormData; readonly data: FormData }): ReactNode {
  const { phrase, number } = useWords();
  const numbers = Object.keys(data.filled).flatMap((name) => /^source\.(\d+)\./.exec(name)?.[1] ?? []);
  const rooms = Math.max(FEWEST_SOURCES, ...numbers.map((each) => Number(each) + 2));
  return (
    <>
      <datalist id="sources-at-hand">
        {form.sources.map(({ id, title, publisher }) => (
          <option key={id} value={id}>{`${title} (${publisher})`}</option>
        ))}
      </datalist>
      {Array.from({ length: rooms }, (_, index) => (
        <fieldset key={index}>
          <legend>{rooms === 1 ? phrase('desk.claim.source.one') : phrase('desk.claim.source.many', { n: number(index + 1) })}</legend>
          <Field
            name={`source.${index}.source`}
            label={phrase('desk.claim.source.id')}
            hint={phrase('desk.claim.source.hint')}
            as="ID"
            list="sources-at-hand"
            data={data}
          />
          <Field
            name={`source.${index}.quote`}
            label={phrase('desk.claim.source.quote')}
            hint={phrase('desk.claim.source.quoteHint')}
            as="AREA"
            data={data}
          />
          <div className="side-by-side">
            <Field
              name={`source.${index}.locator`}
              label={phrase('desk.claim.source.locator')}
              hint={phrase('desk.claim.source.locatorHint')}
              data={data}
            />
            <Field
              name={`source.${index}.language`}
              label={phrase('desk.claim.source.language')}
              hint={phrase('desk.claim.source.languageHint')}
              as="ID"
              data={data}
            />
          </div>
        </fieldset>
      ))}
      <p>
        <button type="submit" name="then" value="source">
          {phrase('desk.claim.source.new')}
        </button>
      </p>
    </>
  );
}

const RANKS = ['preferred', 'normal', 'deprecated'] as const;
const DETAILS = ['by.name', 'by.organisation', 'by.person', 'asOf', 'wording', 'note'] as const;

/** What most claims do without: rank, whose statement it is, when it holds, notes. */
function More({ form, data }: { readonly form: ClaimFormData; readonly data: FormData }): ReactNode {
  const { phrase } = useWords();
  const ranks = RANKS.map((code) => ({ code, label: phrase(`desk.claim.rank.${code}`) }));
  const isUsed =
    (data.filled.rank ?? 'normal') !== 'normal' ||
    DETAILS.some((name) => data.filled[name] !== undefined || data.problems.some(({ path }) => path === name));
  return (
    <>
      {form.sensitive && (
        <Field name="clearance" label={phrase('desk.claim.clearance')} hint={phrase('desk.claim.clearanceHint')} as="AREA" data={data} />
      )}
      <details open={isUsed}>
        <summary>{phrase('desk.claim.more')}</summary>
        <Choice name="rank" label={phrase('desk.claim.rank.label')} choices={ranks} data={data} isWhole />
        <Field name="reason" label={phrase('desk.claim.reason')} hint={phrase('desk.claim.reasonHint')} as="AREA" data={data} />
        <Field name="by.name" label={phrase('desk.claim.by')} hint={phrase('desk.claim.byHint')} data={data} />
        <div className="side-by-side">
          <Field name="by.organisation" label={phrase('desk.claim.byOrganisation')} as="RECORD" data={data} />
          <Field name="by.person" label={phrase('desk.claim.byPerson')} as="RECORD" data={data} />
        </div>
        <Field name="asOf" label={phrase('desk.claim.asOf')} hint={phrase('desk.hint.date')} as="DATE" data={data} />
        <Field name="wording" label={phrase('desk.claim.wording')} hint={phrase('desk.claim.wordingHint')} as="AREA" data={data} />
        <Field name="note" label={phrase('desk.claim.note')} as="AREA" data={data} />
      </details>
    </>
  );
}
