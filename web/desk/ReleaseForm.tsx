import type { ReactNode } from 'react';
import { Area, Field } from '../form/Field.js';
import { Form } from '../form/Form.js';
import { useFormState } from '../form/use-form-state.js';
import { useWords } from '../frame/page-context.js';
import { graphql, type FragmentOf } from '../graphql.js';

export const ReleaseFragment = graphql(`
  fragment ReleaseParts on Proposal {
    id
    version
    release {
      visibility
      until
      editors
    }
  }
`);

const CHOICES = ['PUBLIC', 'EMBARGOED', 'RESTRICTED', 'CONFIDENTIAL'] as const;

/** Who may see it once it is accepted: one choice, and the day or the people that it takes. */
export function ReleaseForm({ id, version, release }: FragmentOf<typeof ReleaseFragment>): ReactNode {
  const { phrase } = useWords();
  const state = useFormState('release');
  const chosen = state?.typed.visibility?.toUpperCase() ?? release.visibility;
  return (
    <Form name="release" to={`/desk/proposals/${id}/release`} hidden={{ version }} className="work">
      <fieldset className="choices">
        <legend>{phrase('desk.release.label')}</legend>
        {CHOICES.map((choice) => (
          <label key={choice}>
            <input type="radio" name="visibility" value={choice.toLowerCase()} defaultChecked={choice === chosen} />{' '}
            {phrase(`desk.release.choice.${choice}`)}
          </label>
        ))}
      </fieldset>
      <Field
        form="release"
        name="until"
        label={phrase('desk.release.until')}
        hint={phrase('desk.release.untilHint')}
        {...(release.until && { value: release.until })}
        maxLength={20}
        isOptional
      />
      <Area
        form="release"
        name="editors"
        label={phrase('desk.release.editors')}
        hint={phrase('desk.release.editorsHint')}
        value={release.editors.join('\n')}
        rows={2}
      />
      <div className="buttons">
        <button type="submit">{phrase('desk.release.submit')}</button>
      </div>
    </Form>
  );
}

/** When, and for whom, in a few words; nothing for what everybody may see. */
export function Released({ release }: Pick<FragmentOf<typeof ReleaseFragment>, 'release'>): ReactNode {
  const { phrase, date } = useWords();
  const { visibility, until, editors } = release;
  if (visibility === 'PUBLIC') return null;
  const values = { until: until === null ? '' : date(until), editors: editors.join(', ') };
  return <>{phrase(`desk.release.is.${visibility}`, values)}</>;
}
