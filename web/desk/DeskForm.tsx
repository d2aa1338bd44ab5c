import type { ReactNode } from 'react';
import { useHref, usePage, type FormState } from '../frame/page-context.js';

interface DeskFormProps {
  /** What the server calls it when it comes back. */
  readonly name: string;
  /** The address that takes it. */
  readonly to: string;
  readonly children: ReactNode;
  readonly hidden?: Readonly<Record<string, string | number | null | undefined>>;
  readonly className?: string;
  /** Holds a file. */
  readonly hasFile?: boolean;
  /** Given where scripts keep what is typed (client/desk). */
  readonly keeps?: boolean;
  readonly id?: string;
}

/** A form of the desk. It works without scripts; why it was refused is said above it. */
export function DeskForm({ name, to, children, hidden = {}, className = 'work', hasFile = false, keeps, id }: DeskFormProps): ReactNode {
  const href = useHref();
  const problem = useFormState(name)?.problem;
  return (
    <form
      id={id}
      className={className}
      action={href(to)}
      method="post"
      encType={hasFile ? 'multipart/form-data' : undefined}
      data-keeps={keeps ? '' : undefined}
    >
      {problem && (
        <p className="wrong" role="alert" tabIndex={-1} autoFocus>
          <a href={problem.path === 'problems' ? '#problems' : `#${name}-${problem.path}`}>{problem.message}</a>
        </p>
      )}
      {Object.entries(hidden).map(([key, value]) =>
        value === null || value === undefined ? null : <input key={key} type="hidden" name={key} value={value} />,
      )}
      {children}
    </form>
  );
}

/** The form of this name, where the page is the answer to it. */
export function useFormState(name: string): FormState | undefined {
  const { form } = usePage();
  return form?.name === name ? form : undefined;
}

interface AreaProps {
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly value?: string;
  readonly maxLength?: number;
}

/** A longer text with its label. */
export function Area({ form, name, label, hint, rows = 3, value, maxLength }: AreaProps): ReactNode {
  const state = useFormState(form);
  const id = `${form}-${name}`;
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={state?.typed[name] ?? value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        aria-invalid={state?.problem?.path === name || undefined}
      />
    </p>
  );
}
