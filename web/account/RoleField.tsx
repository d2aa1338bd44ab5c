import type { ReactNode } from 'react';
import { ROLES } from '../../server/domain/roles.js';
import { useWords } from '../frame/page-context.js';

/** A role, with what it may do in a few words. */
export function RoleField({ form, value }: { readonly form: string; readonly value: string }): ReactNode {
  const { phrase } = useWords();
  return (
    <fieldset className="picks" id={`${form}-role`}>
      <legend>{phrase('account.role')}</legend>
      {ROLES.map((role) => (
        <label key={role}>
          <input type="radio" name="role" value={role} defaultChecked={role === value} required />{' '}
          <strong>{phrase(`account.roles.${role}`)}</strong> <small>{phrase(`account.roleMay.${role}`)}</small>
        </label>
      ))}
    </fieldset>
  );
}
