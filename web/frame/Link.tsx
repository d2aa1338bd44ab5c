import type { ReactNode } from 'react';
import { useHref } from './page-context.js';

interface LinkProps {
  /** A page of the site, without language: /people/… */
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
}

export function Link({ to, children, className, current }: LinkProps): ReactNode {
  const href = useHref();
  return (
    <a href={href(to)} className={className} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}

interface OutLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly language?: string | undefined;
}

/** A link that leaves the site. Only web addresses become links; nothing is told to the other side. */
export function OutLink({ to, children, className, language }: OutLinkProps): ReactNode {
  if (!/^https?:\/\//.test(to)) return children;
  return (
    <a href={to} className={className} rel="noopener nofollow external" hrefLang={language}>
      {children}
    </a>
  );
}
