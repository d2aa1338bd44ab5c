import type { ReactNode } from 'react';
import { usePage } from '../frame/page-context.js';
import { Field } from '../form/Field.js';
import { Form } from '../form/Form.js';

interface PasskeyFormProps {
  /** What the browser is to be asked, as the server wrote it. */
  readonly options: string | null | undefined;
  readonly does: 'create' | 'get';
  readonly to: string;
  readonly submit: string;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** A passkey takes a script (client/passkeys.ts); where there is none, or no passkeys, this stays hidden. */
export function PasskeyForm({ options, does, to, submit, hidden = {} }: PasskeyFormProps): ReactNode {
  const { form, wording } = usePage();
  if (typeof options !== 'string') return null;
  return (
    <div className="passkey" hidden={form?.name !== 'passkey'} data-passkey={does} data-options={options}>
      <Form id="passkey-passkey" name="passkey" to={to} submit={submit} hidden={{ ...hidden, do: 'passkey', passkey: '' }}>
        {does === 'create' && (
          <Field
            form="passkey"
            name="label"
            label={wording.phrase('account.passkey.label')}
            hint={wording.phrase('account.passkey.labelHint')}
            maxLength={80}
            isOptional
          />
        )}
      </Form>
      <p className="wrong" role="alert" hidden data-failed>
        {wording.phrase('account.passkey.failed')}
      </p>
    </div>
  );
}
