import type { ReactNode } from 'react';
import { useFormState } from './use-form-state.js';
import { useHref } from '../frame/page-context.js';

interface FormProps {
  /** What the server calls it when it comes back. */
  readonly name: string;
  /** The address that takes it. */
  readonly to: string;
  readonly children: ReactNode;
  /** The words of its one button; without it the form brings its own. */
  readonly submit?: string;
  /** Fields that nobody sees: where to go afterwards. */
  readonly hidden?: Readonly<Record<string, string | number | null | undefined>>;
  readonly className?: string;
  /** Holds a file. */
  readonly hasFile?: boolean;
  /** Given where scripts keep what is typed (client/desk). */
  readonly keeps?: boolean;
  readonly id?: string;
}

/** A form that works without scripts. What is wrong with it is said above it and at its field. */
export function Form({
  name,
  to,
  children,
  submit,
  hidden = {},
  className = 'sheet',
  hasFile = false,
  keeps = false,
  id,
}: FormProps): ReactNode {
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
      {submit !== undefined && <button type="submit">{submit}</button>}
    </form>
  );
}
