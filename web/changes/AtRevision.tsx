import type { ReactNode } from 'react';
import { addressOf, usePage } from '../frame/page-context.js';

interface AtRevisionProps {
  readonly to: string;
  readonly revision: number;
  readonly children: ReactNode;
}

/** A link to a page as it was at a revision, whichever one the reader is at. */
export function AtRevision({ to, revision, children }: AtRevisionProps): ReactNode {
  const { defaultLanguage, wording } = usePage();
  return <a href={addressOf(to, wording.language, defaultLanguage, revision)}>{children}</a>;
}
