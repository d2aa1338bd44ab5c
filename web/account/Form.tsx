import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { useHref, usePage } from '../frame/page-context.js';

interface FormProps {
  /** What the server calls it when it comes back. */
  readonly name: string;
  /** The address that takes it. */
  readonly to: string;
  readonly children: ReactNode;
  readonly submit: string;
  /** Fields that nobody sees: where to go afterwards. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly isQuiet?: boolean;
}

/** A form that works without scripts. What is wrong with it is said above it and at its field. */
export function Form({ name, to, children, submit, hidden = {}, isQuiet = false }: FormProps): ReactNode {
  const { form } = usePage();
  const href = useHref();
  const problem = form?.name === name ? form.problem : undefined;
  return (
    <form className={isQuiet ? 'sheet quiet' : 'sheet'} action={href(to)} method="post">
      {problem && (
        <p className="wrong" role="alert">
          <a href={`#${name}-${problem.path}`}>{problem.message}</a>
        </p>
      )}
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {children}
      <button type="submit">{submit}</button>
    </form>
  );
}

interface FieldProps {
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'numeric' | 'text';
  readonly maxLength?: number;
  readonly value?: string;
}

export function Field({ form: formName, name, label, hint, type = 'text', value, ...input }: FieldProps): ReactNode {
  const { form } = usePage();
  const id = `${formName}-${name}`;
  const state = form?.name === formName ? form : undefined;
  const isWrong = state?.problem?.path === name;
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      <input
        id={id}
        name={name}
        type={type}
        required
        aria-invalid={isWrong || undefined}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        defaultValue={type === 'password' ? undefined : (state?.typed[name] ?? value)}
        spellCheck={false}
        autoCapitalize="none"
        {...input}
      />
    </p>
  );
}
