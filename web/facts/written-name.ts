import { graphql } from '../graphql.js';

/** A name as a source writes it. */
export const WrittenNameFragment = graphql(`
  fragment WrittenName on PersonNameClaim {
    rank
    value {
      full
      language
      script
      kind
    }
  }
`);
