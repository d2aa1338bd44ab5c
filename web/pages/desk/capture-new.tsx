import type { ReactNode } from 'react';
import { Area, Field } from '../../form/Field.js';
import { Form } from '../../form/Form.js';
import { useFormState } from '../../form/use-form-state.js';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { graphql } from '../../graphql.js';
import { usePage } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const NewCaptureQuery = graphql(`
  query NewCapture {
    desk {
      draft {
        id
      }
    }
  }
`);

const ACCEPTED = 'text/plain,text/html,application/pdf,image/jpeg,image/png,image/webp';

/** To start from a source: its text is pasted, or its file handed in. */
function NewCapturePage(): ReactNode {
  const { query, wording } = usePage();
  const { phrase } = wording;
  const state = useFormState('capture');
  return (
    <DeskFrame title={phrase('desk.capture.new')}>
      <p className="under">{phrase('desk.capture.about')}</p>
      <Form name="capture" to="/desk/captures/new" hasFile hidden={{ source: query.get('source') ?? state?.typed.source }} className="work">
        <Area form="capture" name="text" label={phrase('desk.capture.text')} hint={phrase('desk.capture.textHint')} rows={12} />
        <p className="field">
          <label htmlFor="capture-file">{phrase('desk.capture.file')}</label>
          <small id="capture-file-hint">{phrase('desk.capture.fileHint')}</small>
          <input
            id="capture-file"
            name="file"
            type="file"
            accept={ACCEPTED}
            aria-describedby="capture-file-hint"
            aria-invalid={state?.problem?.path === 'file' || undefined}
          />
        </p>
        <Field form="capture" name="url" type="url" label={phrase('desk.capture.url')} maxLength={2000} autoComplete="off" isOptional />
        <div className="buttons">
          <button type="submit" className="main">
            {phrase('desk.capture.submit')}
          </button>
        </div>
      </Form>
    </DeskFrame>
  );
}

export const newCapturePage = definePage({
  pattern: '/desk/captures/new',
  private: true,
  document: NewCaptureQuery,
  variables: () => ({}),
  head: (_, { wording }) => deskHead(wording.phrase('desk.capture.new')),
  Body: NewCapturePage,
});
