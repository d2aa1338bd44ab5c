import type { Form } from '../proposals/change.js';
import { partOf, type Control } from './controls.js';
import { CITATION, PARTY } from './parts.js';
import { inputName } from './read-form.js';

/** What stands in the inputs of a form that was filled before: the way back from `readClaimForm`. The form is spelled out. */
export function fillClaimForm(controls: readonly Control[], form: Form): Readonly<Record<string, string>> {
  const filled: Record<string, string> = {
    kind: form.unknown === true ? 'unknown' : form.none === true ? 'none' : 'value',
    rank: text(form.rank) || 'normal',
  };
  for (const control of controls) filled[inputName(control)] = text(at(form.value, control.path));
  for (const key of ['asOf', 'wording', 'note', 'reason', 'clearance']) filled[key] = text(form[key]);
  for (const key of PARTY) filled[`by.${key}`] = text(partOf(form.by, key));
  for (const [index, citation] of citationsIn(form).entries())
    for (const key of CITATION) filled[`source.${String(index)}.${key}`] = text(partOf(citation, key));
  return Object.fromEntries(Object.entries(filled).filter(([, each]) => each !== ''));
}

export const citationsIn = (form: Form): readonly unknown[] => (Array.isArray(form.sources) ? (form.sources as readonly unknown[]) : []);

const at = (value: unknown, path: string): unknown =>
  path === '' ? value : path.split('.').reduce<unknown>((part, step) => partOf(part, step), value);

function text(part: unknown): string {
  if (Array.isArray(part)) return part.map(text).join('\n');
  if (typeof part === 'string') return part;
  return typeof part === 'number' || typeof part === 'boolean' ? String(part) : '';
}
