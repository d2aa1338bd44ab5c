import type { ReactNode } from 'react';

/** Initials where a portrait would stand; a face is shown only under a licence. */
export function Monogram({ name }: { readonly name: string }): ReactNode {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '');
  return (
    <span className="monogram" aria-hidden="true">
      {initials.join('')}
    </span>
  );
}
