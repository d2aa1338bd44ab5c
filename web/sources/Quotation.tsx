import type { ReactNode } from 'react';

interface QuotationProps {
  readonly quote: string;
  readonly language: string | null | undefined;
  readonly locator: string | null;
}

/** The source's own words, in its language, with the place where they stand. */
export function Quotation({ quote, language, locator }: QuotationProps): ReactNode {
  return (
    <blockquote lang={language ?? undefined}>
      {quote}
      {locator !== null && <cite>{locator}</cite>}
    </blockquote>
  );
}
