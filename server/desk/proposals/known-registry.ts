import type { CaptureHead, Claim, Source } from '../../domain/claim.js';
import type { Referents } from '../../domain/values/index.js';

/** A claim that stands, with its place. */
export interface StandingClaim {
  readonly id: string;
  readonly record: string;
  readonly position: number;
  readonly claim: Claim;
}

export interface StandingRecord {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly parent?: string;
}

/** What one may want to know of the registry; each question has a key of its own. */
export type Question =
  | { readonly about: 'record'; readonly id: string }
  | { readonly about: 'slug'; readonly kind: string; readonly slug: string }
  | { readonly about: 'claims'; readonly record: string }
  | { readonly about: 'parts'; readonly record: string }
  | { readonly about: 'naming'; readonly record: string }
  | { readonly about: 'source'; readonly id: string }
  | { readonly about: 'citing'; readonly source: string }
  | { readonly about: 'capture'; readonly id: string }
  | { readonly about: 'captures'; readonly source: string }
  | { readonly about: 'revision'; readonly number: number };

/** A claim, record or source that a revision added, took away or replaced: what undoing needs. */
export interface RevisionDone {
  readonly addedClaims: readonly StandingClaim[];
  readonly retractedClaims: readonly StandingClaim[];
  readonly addedRecords: readonly StandingRecord[];
  readonly withdrawnRecords: readonly StandingRecord[];
  readonly putSources: readonly string[];
  readonly formerSources: readonly Source[];
  readonly addedCaptures: readonly { readonly source: string; readonly capture: string }[];
  readonly withdrawnCaptures: readonly { readonly source: string; readonly capture: CaptureHead }[];
  /** The redirects that it began. */
  readonly redirects: readonly { readonly kind: string; readonly slug: string }[];
}

/**
 * The part of the registry that somebody has asked about. Pure code asks as if everything were at hand; what is not is noted, and the
 * caller fetches it and lets the code run again.
 */
export class KnownRegistry {
  private readonly answers = new Map<string, unknown>();
  private asked = new Map<string, Question>();

  constructor(readonly codesOf: Referents['codesOf']) {}

  record(id: string): StandingRecord | undefined {
    return this.answerTo<StandingRecord>({ about: 'record', id });
  }

  bySlug(kind: string, slug: string): StandingRecord | undefined {
    return this.answerTo<StandingRecord>({ about: 'slug', kind, slug });
  }

  claims(record: string): readonly StandingClaim[] {
    return this.answerTo<readonly StandingClaim[]>({ about: 'claims', record }) ?? [];
  }

  parts(record: string): readonly StandingRecord[] {
    return this.answerTo<readonly StandingRecord[]>({ about: 'parts', record }) ?? [];
  }

  /** The claims of other records that name one. */
  naming(record: string): readonly StandingClaim[] {
    return this.answerTo<readonly StandingClaim[]>({ about: 'naming', record }) ?? [];
  }

  source(id: string): Source | undefined {
    return this.answerTo<Source>({ about: 'source', id });
  }

  /** The ids of the claims that rest on a source. */
  citing(source: string): readonly string[] {
    return this.answerTo<readonly string[]>({ about: 'citing', source }) ?? [];
  }

  capture(id: string): CaptureHead | undefined {
    return this.answerTo<CaptureHead>({ about: 'capture', id });
  }

  /** The archived copies of a source. */
  captures(source: string): readonly CaptureHead[] {
    return this.answerTo<readonly CaptureHead[]>({ about: 'captures', source }) ?? [];
  }

  revision(number: number): RevisionDone | undefined {
    return this.answerTo<RevisionDone>({ about: 'revision', number });
  }

  learn(question: Question, answer: unknown): void {
    this.answers.set(keyOf(question), answer);
  }

  /** The questions that had no answer yet. */
  takeAsked(): readonly Question[] {
    const asked = [...this.asked.values()];
    this.asked = new Map();
    return asked;
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the question says the type of its answer
  private answerTo<T>(question: Question): T | undefined {
    const key = keyOf(question);
    if (!this.answers.has(key)) this.asked.set(key, question);
    return this.answers.get(key) as T | undefined;
  }
}

const keyOf = (question: Question): string => JSON.stringify(Object.values(question));
