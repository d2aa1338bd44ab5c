import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { usePage, useWords } from '../frame/page-context.js';
import { Form } from '../form/Form.js';
import { useFormState } from '../form/use-form-state.js';
import { ControlFragment, NoteFragment, ProblemFragment, type Filled } from './fragments.js';
import { Input, inputId, type FormData } from './Inputs.js';

export const SourceFormFragment = graphql(
  `
    fragment SourceFormParts on SourceForm {
      source {
        id
        title
      }
      change
      draft
      digest
      controls {
        ...ControlParts
      }
      filled
      notes {
        ...NoteParts
      }
      problems {
        ...ProblemParts
      }
    }
  `,
  [ControlFragment, NoteFragment, ProblemFragment],
);

type SourceFormData = FragmentOf<typeof SourceFormFragment>;

/** Where somebody describes a source. What is left empty of its id is made up. */
export function SourceFormBody({ form, to }: { readonly form: SourceFormData; readonly to: string }): ReactNode {
  const { phrase } = useWords();
  const { query } = usePage();
  const state = useFormState('source');
  const data: FormData = { filled: state?.typed ?? (form.filled as Filled), notes: form.notes, problems: form.problems };
  // An id stays what it is once something cites it.
  const idInput = form.controls.find(({ name }) => name.endsWith('.id'))?.name ?? '';
  const isKnown = form.source !== null || form.digest !== null;
  return (
    <Form
      id="form"
      name="source"
      to={to}
      hidden={{
        key: state?.typed.key ?? form.change,
        draft: form.draft,
        digest: form.digest,
        capture: query.get('capture') ?? state?.typed.capture,
        for: query.get('for') ?? state?.typed.for,
        ...(isKnown && { [idInput]: data.filled[idInput] }),
      }}
      className="work"
    >
      {form.problems.length > 0 && (
        <section id="problems" className="problems" tabIndex={-1}>
          <ul>
            {form.problems.map(({ rule, path, message }) => (
              <li key={`${rule} ${path}`}>
                <a href={`#${inputId(path)}`}>{message}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {form.controls
        .filter(({ name }) => !(isKnown && name === idInput))
        .map((control) => (
          <Input key={control.name} control={control} data={data} />
        ))}
      <div className="buttons">
        <button type="submit" className="main">
          {phrase('desk.source.keep')}
        </button>
      </div>
    </Form>
  );
}
