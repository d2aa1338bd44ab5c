import type { ReactNode } from 'react';
import { Form } from '../form/Form.js';

interface ButtonFormProps {
  /** What it is for: the server tells the forms of a page apart by it. */
  readonly does: string;
  readonly to: string;
  readonly submit: string;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** A form that is nothing but its button. There may be many of one kind, so `Refusal` says above their list what was wrong with one. */
export function ButtonForm({ does, to, submit, hidden = {} }: ButtonFormProps): ReactNode {
  return (
    <Form name={`${does}-button`} to={to} submit={submit} hidden={{ ...hidden, do: does }} className="sheet quiet">
      {null}
    </Form>
  );
}
