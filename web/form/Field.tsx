import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { useFormState } from './use-form-state.js';

interface LabelledProps {
  /** The name of the form that it is in. */
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly maxLength?: number;
  readonly value?: string;
}

interface FieldProps extends LabelledProps {
  readonly type?: 'text' | 'email' | 'password' | 'url';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'numeric' | 'text';
  readonly isOptional?: boolean;
}

/** A line with its label. What was typed is there again when the form comes back, passwords excepted. */
export function Field({ form, name, label, hint, value, type = 'text', isOptional = false, ...input }: FieldProps): ReactNode {
  const { typed, ...common } = useInput(form, name, hint);
  return (
    <p className="field">
      <Label id={common.id} label={label} hint={hint} />
      <input
        {...common}
        type={type}
        required={!isOptional}
        defaultValue={type === 'password' ? undefined : (typed ?? value)}
        spellCheck={false}
        autoCapitalize="none"
        {...input}
      />
    </p>
  );
}

interface AreaProps extends LabelledProps {
  readonly rows?: number;
  readonly isRequired?: boolean;
}

/** An area grows with its text; one for a long text has room from the beginning. */
const FEW_ROWS = 3;

/** A longer text with its label. */
export function Area({ form, name, label, hint, rows = 3, value, maxLength, isRequired = false }: AreaProps): ReactNode {
  const { typed, ...common } = useInput(form, name, hint);
  return (
    <p className="field">
      <Label id={common.id} label={label} hint={hint} />
      <textarea
        {...common}
        className={rows > FEW_ROWS ? 'tall' : undefined}
        rows={rows}
        maxLength={maxLength}
        required={isRequired}
        defaultValue={typed ?? value}
      />
    </p>
  );
}

function useInput(form: string, name: string, hint: string | undefined) {
  const state = useFormState(form);
  const id = `${form}-${name}`;
  return {
    id,
    name,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    'aria-invalid': state?.problem?.path === name || undefined,
    typed: state?.typed[name],
  };
}

function Label({ id, label, hint }: { readonly id: string; readonly label: string; readonly hint: string | undefined }): ReactNode {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </>
  );
}
