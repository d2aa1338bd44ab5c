import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';

/** The desk's pages that can be gone to from anywhere: the key of the word, the address, and what one must be allowed to do there. */
const PLACES = [
  ['drafts', '/desk'],
  ['newCapture', '/desk/captures/new'],
  ['newRecord', '/desk/new'],
  ['queue', '/desk/queue'],
  ['reports', '/desk/reports', 'answer-reports'],
  ['people', '/desk/people', 'manage-accounts'],
  ['account', '/account'],
] as const satisfies readonly (readonly [key: string, address: string, action?: string])[];

interface DeskFrameProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** What every page of the desk has around it. */
export function DeskFrame({ title, children }: DeskFrameProps): ReactNode {
  const { path, viewer, wording } = usePage();
  return (
    <div className="page desk">
      <nav className="desk-nav" aria-label={wording.phrase('desk.nav.label')}>
        <ul>
          {PLACES.filter(([, , action]) => action === undefined || viewer?.may.includes(action)).map(([key, address]) => (
            <li key={key}>
              <Link to={address} current={path === address}>
                {wording.phrase(`desk.nav.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <h1>{title}</h1>
      {children}
    </div>
  );
}

/** The head of a page of the desk: its name in the title of the window. */
export const deskHead = (title: string): { readonly title: string; readonly description: string } => ({ title, description: title });
