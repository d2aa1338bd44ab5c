import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import type { ControlData, Filled, NoteData, ProblemData } from './fragments.js';

/** What the inputs of a form know of each other: what stands in them, what is wrong, what the desk says to it. */
export interface FormData {
  readonly filled: Filled;
  readonly notes: readonly NoteData[];
  readonly problems: readonly Pick<ProblemData, 'path' | 'message'>[];
}

interface InputProps {
  readonly control: ControlData;
  /** Where the value has no parts: the property itself. */
  readonly label?: string;
  readonly data: FormData;
}

export const inputId = (name: string): string => `claim-${name}`;

/** The input of one part of a value, by its kind. */
export function Input({ control, label = control.label, data }: InputProps): ReactNode {
  const { phrase } = useWords();
  const { name, as, options } = control;
  if (as === 'TERMS') return <Checkboxes control={control} label={label} data={data} />;
  const field = <Field name={name} label={label} as={as} hint={hintOf(control, phrase)} data={data} />;
  if (as !== 'TERM' && as !== 'FLAG') return field;
  const choices = as === 'FLAG' ? ['true', 'false'].map((code) => ({ code, label: phrase(`desk.flag.${code}`) })) : options;
  return <Choice name={name} label={label} choices={choices} data={data} />;
}

const hintOf = ({ as, refersTo }: ControlData, phrase: (key: string, values?: Record<string, string>) => string): string | undefined => {
  if (as === 'DATE') return phrase('desk.hint.date');
  if (as === 'LINES') return phrase('desk.hint.lines');
  if (as === 'RECORD' || as === 'RECORDS') return phrase(`desk.hint.${as.toLowerCase()}`, { kind: phrase(`model.${refersTo ?? ''}._`) });
  return undefined;
};

/** What describes an input to those who cannot see it: its hint, what is wrong, what the desk says. */
const describedBy = (id: string, hint: string | undefined): string =>
  [...(hint === undefined ? [] : [`${id}-hint`]), `${id}-wrong`, `${id}-says`].join(' ');

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly data: FormData;
  readonly as?: string;
  readonly hint?: string | undefined;
  readonly rows?: number;
  readonly list?: string;
}

const LONG = new Set(['LINES', 'RECORDS', 'AREA']);

/** A text with its label, what is wrong with it, and how it is understood. */
export function Field({ name, label, data, as = 'TEXT', hint, rows = 2, list }: FieldProps): ReactNode {
  const id = inputId(name);
  const value = data.filled[name];
  const common = {
    id,
    name,
    defaultValue: value,
    'aria-describedby': describedBy(id, hint),
    'aria-invalid': data.problems.some(({ path }) => path === name) || undefined,
  };
  const isLong = LONG.has(as) || (as === 'TEXT' && (name === 'value' || name.endsWith('.text') || (value ?? '').length > 80));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      {isLong ? (
        <textarea rows={rows} {...common} />
      ) : (
        <input
          type="text"
          inputMode={as === 'NUMBER' ? 'decimal' : undefined}
          autoComplete="off"
          autoCapitalize={as === 'TEXT' ? undefined : 'none'}
          spellCheck={as === 'TEXT' ? undefined : false}
          list={list}
          {...common}
        />
      )}
      <Said name={name} data={data} />
    </div>
  );
}

/** What is wrong with an input, how it is understood, and what it may have meant. A button puts an offer into it. */
export function Said({ name, data }: { readonly name: string; readonly data: FormData }): ReactNode {
  const { phrase } = useWords();
  const id = inputId(name);
  const note = data.notes.find(({ input }) => input === name);
  const wrong = data.problems.filter(({ path }) => path === name);
  return (
    <>
      <span id={`${id}-wrong`} className="wrong-here">
        {wrong.map(({ message }) => message).join(' ')}
      </span>
      <span id={`${id}-says`} className="says">
        {note?.says}
      </span>
      {note && note.offers.length > 0 && (
        <ul className="offers" aria-label={phrase('desk.offers')}>
          {note.offers.map((offer) => (
            <li key={offer.value}>
              <button type="submit" name="pick" value={`${name}=${offer.value}`}>
                {offer.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly code: string; readonly label: string }[];
  readonly data: FormData;
  /** True where one of the choices always holds. */
  readonly isWhole?: boolean;
}

export function Choice({ name, label, choices, data, isWhole = false }: ChoiceProps): ReactNode {
  const id = inputId(name);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={data.filled[name] ?? ''} aria-describedby={`${id}-wrong`}>
        {!isWhole && <option value="">—</option>}
        {choices.map(({ code, label: word }) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
      <Said name={name} data={data} />
    </div>
  );
}

function Checkboxes({ control: { name, options }, label, data }: InputProps): ReactNode {
  const chosen = new Set((data.filled[name] ?? '').split('\n'));
  return (
    <fieldset className="field choices">
      <legend>{label}</legend>
      {options.map(({ code, label: word }) => (
        <label key={code}>
          <input type="checkbox" name={name} value={code} defaultChecked={chosen.has(code)} /> {word}
        </label>
      ))}
      <Said name={name} data={data} />
    </fieldset>
  );
}
