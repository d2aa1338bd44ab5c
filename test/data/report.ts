import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRepository } from '../support/root.js';
import type { Fact } from './facts.js';

interface KeptAsNote {
  readonly record: string;
  readonly text: string;
  readonly sources: readonly string[];
}

/** A claim of which the description of its page does not show everything. */
interface Unseen {
  readonly record: string;
  readonly property: string;
  readonly source: string;
  readonly what: string;
}

interface Report {
  readonly notCarriedOver: readonly (Pick<Fact, 'record' | 'field' | 'source' | 'value'> & { readonly why: string })[];
  readonly keptAsNotes: readonly KeptAsNote[];
  readonly toLookAtAgain: readonly Unseen[];
  readonly decisions: readonly { readonly question: string; readonly decision: string }[];
  readonly contradictions: readonly { readonly record: string; readonly what: string }[];
}

export const readReport = (): Report => parse(readFileSync(inRepository('data/report.yaml'), 'utf8')) as Report;
