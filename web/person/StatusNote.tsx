import type { ReactNode } from 'react';
import { usePage } from '../frame/page-context.js';
import type { LedePerson } from './lede-sentences.js';

/** The day, the last sign of custody, and the rule by which the sentence above was chosen. */
export function StatusNote({ person }: { readonly person: LedePerson }): ReactNode {
  const { today, wording } = usePage();
  const { state, lastConfirmed, staleAfterDays } = person.status;
  const { phrase, date, number } = wording;
  const open = state === 'HELD' || state === 'NOT_KNOWN_SINCE' || state === 'POSSIBLY_HELD';
  return (
    <details className="status-note">
      <summary>
        {phrase('person.status.on', { date: date(today) })}
        {open && lastConfirmed !== null && <> · {phrase('person.status.lastSign', { date: date(lastConfirmed) })}</>} ·{' '}
        <u>{phrase('person.status.why')}</u>
      </summary>
      <p>
        {phrase(`person.status.rule.${state}`, { days: number(staleAfterDays), date: lastConfirmed === null ? '' : date(lastConfirmed) })}
      </p>
      <p>{phrase('person.status.counted')}</p>
    </details>
  );
}
