import type { ReactNode } from 'react';
import { Link, OutLink } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { Said, strong } from '../frame/Said.js';

interface ProseProps {
  readonly part: string;
  readonly values: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** A part of the text, all of whose words are in the catalogue: paragraphs stand apart by empty lines. */
export function Prose({ part, values, children }: ProseProps): ReactNode {
  const { phrase } = useWords();
  const paragraphs = phrase(`about.${part}.text`, values)
    .trim()
    .split(/\n{2,}/);
  return (
    <section aria-labelledby={part}>
      <h2 id={part}>{phrase(`about.${part}.heading`)}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>
          <Said
            text={paragraph}
            b={strong}
            licence={(inside) => <OutLink to={LICENCE}>{inside}</OutLink>}
            report={(inside) => <Link to="/report">{inside}</Link>}
          />
        </p>
      ))}
      {children}
    </section>
  );
}
