import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';

interface PencilProps {
  readonly record: string | undefined;
  readonly property: string;
  readonly label: string;
}

/** The way to edit a fact. Pages are made anew for whoever is signed in; nobody else's hold it. */
export function Pencil({ record, property, label }: PencilProps): ReactNode {
  const { viewer, askedRevision, wording } = usePage();
  if (record === undefined || askedRevision !== undefined || !viewer?.may.includes('propose')) return null;
  return (
    <Link to={`/desk/records/${record}#p-${property}`} className="pencil">
      <span aria-hidden="true">✎</span>
      <span className="unseen">{wording.phrase('desk.pencil', { fact: label })}</span>
    </Link>
  );
}
