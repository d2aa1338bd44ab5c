import type { ReactNode } from 'react';
import { usePage } from '../frame/page-context.js';

/** Why one of the buttons below was not heard. */
export function Refusal({ of }: { readonly of: readonly string[] }): ReactNode {
  const { form } = usePage();
  if (!form?.problem || !of.includes(form.name)) return null;
  return (
    <p className="wrong" role="alert" tabIndex={-1} autoFocus>
      {form.problem.message}
    </p>
  );
}
