import type { ReactNode } from 'react';
import { Field } from '../form/Field.js';
import { useWords } from '../frame/page-context.js';

/** Where somebody chooses a password, within the form `password`. */
export function NewPassword(): ReactNode {
  const { phrase } = useWords();
  return (
    <Field
      form="password"
      name="password"
      type="password"
      label={phrase('account.newPassword')}
      hint={phrase('account.passwordHint')}
      autoComplete="new-password"
    />
  );
}

/** For password managers, which keep a password under a name. */
export function KnownEmail({ email }: { readonly email: string | undefined }): ReactNode {
  return <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />;
}
