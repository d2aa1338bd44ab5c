import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';

/** A moment as a day and a time of it, in UTC: all who work on a registry read the same. */
export function Moment({ at }: { readonly at: string }): ReactNode {
  const { phrase, date } = useWords();
  return <time dateTime={at}>{phrase('account.moment', { date: date(at.slice(0, 10)), time: at.slice(11, 16) })}</time>;
}
