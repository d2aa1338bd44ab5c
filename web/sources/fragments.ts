import { graphql, type FragmentOf } from '../graphql.js';

/** What a note and the list at the end of a page tell of a source. */
export const SourceNoteFragment = graphql(`
  fragment SourceNote on Source {
    id
    title
    publisher
    kindLabel
    language
    url
    issued {
      edtf
    }
  }
`);

export const CitationFragment = graphql(
  `
    fragment CitationParts on Citation {
      locator
      quote
      quoteLanguage
      source {
        ...SourceNote
      }
    }
  `,
  [SourceNoteFragment],
);

export type Source = FragmentOf<typeof SourceNoteFragment>;
export type Citation = FragmentOf<typeof CitationFragment>;
