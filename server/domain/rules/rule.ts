import type { Fault, Severity } from './finding.js';
import type { Subject } from './subject.js';

/** One of the rules of the model: a pure function of a record and the records around it. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** The kinds of record that it looks at; without any, it looks at all. */
  readonly kinds?: readonly string[];
  judge(subject: Subject): readonly Fault[];
}
