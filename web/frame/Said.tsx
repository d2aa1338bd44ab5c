import { Fragment, type ReactNode } from 'react';

export type Wrap = (inside: string) => ReactNode;

/** A sentence of the catalogue in which tags such as <b>…</b> stand for elements: each is made by the function of its name. */
export function Said({ text, ...tags }: { readonly text: string } & Readonly<Record<string, Wrap | string>>): ReactNode {
  const parts = text.split(/(<\w+>.*?<\/\w+>)/g);
  return parts.map((part, index) => {
    const [, name = '', inside = ''] = /^<(\w+)>(.*)<\/\1>$/.exec(part) ?? [];
    const wrap = tags[name];
    return <Fragment key={index}>{typeof wrap === 'function' ? wrap(inside) : part}</Fragment>;
  });
}

export const strong: Wrap = (inside) => <strong>{inside}</strong>;
