import { graphql, type FragmentOf } from '../graphql.js';
import { FactChangesFragment } from '../changes/fragments.js';

export const ProblemFragment = graphql(`
  fragment ProblemParts on Problem {
    rule
    path
    message
    change
    place
  }
`);

const QuotedFragment = graphql(`
  fragment Quoted on Claim {
    note
    wording
    citations {
      quote
      quoteLanguage
      locator
      source {
        id
        title
        publisher
        language
        url
      }
    }
  }
`);

export const StepFragment = graphql(
  `
    fragment StepParts on Step {
      key
      do
      record {
        id
        kind
        displayName
      }
      property
      label
      typed
      facts {
        ...FactChanges
        record {
          id
          displayName
        }
        after {
          ...Quoted
        }
      }
      source {
        id
        title
        publisher
        language
        url
      }
      capture
      into {
        id
        displayName
      }
      revision
    }
  `,
  [FactChangesFragment, QuotedFragment],
);

export const ControlFragment = graphql(`
  fragment ControlParts on Control {
    name
    as
    label
    required
    expects
    refersTo
    options {
      code
      label
    }
  }
`);

export const NoteFragment = graphql(`
  fragment NoteParts on InputNote {
    input
    says
    offers {
      value
      label
    }
  }
`);

export const ProposalLineFragment = graphql(`
  fragment ProposalLine on Proposal {
    id
    state
    summary
    author
    isOwn
    updatedAt
    release {
      visibility
      until
      editors
    }
  }
`);

const DifferenceFragment = graphql(
  `
    fragment DifferenceParts on Difference {
      facts {
        ...FactChanges
        record {
          id
          displayName
        }
      }
      created {
        id
        displayName
      }
      withdrawn {
        id
        displayName
      }
    }
  `,
  [FactChangesFragment],
);

/** What something would come to, before it is put into a draft. */
export const PreviewFragment = graphql(
  `
    fragment PreviewParts on Preview {
      difference {
        ...DifferenceParts
      }
      problems {
        rule
        path
        message
      }
    }
  `,
  [DifferenceFragment],
);

/** What would go with something that is taken out of public view. */
export const GoingFragment = graphql(
  `
    fragment GoingParts on Going {
      difference {
        ...DifferenceParts
      }
      operations
      revisions
      captures
      sources {
        id
        title
      }
    }
  `,
  [DifferenceFragment],
);

export type ProblemData = FragmentOf<typeof ProblemFragment>;
export type StepData = FragmentOf<typeof StepFragment>;
export type ControlData = FragmentOf<typeof ControlFragment>;
export type NoteData = FragmentOf<typeof NoteFragment>;
export type ProposalLineData = FragmentOf<typeof ProposalLineFragment>;
export type PreviewData = FragmentOf<typeof PreviewFragment>;

/** What stands in the inputs of a form, by their names. */
export type Filled = Readonly<Record<string, string>>;
