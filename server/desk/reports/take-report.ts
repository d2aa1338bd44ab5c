import { createHash } from 'node:crypto';
import { attempt, forReports } from '../../accounts/attempts.js';
import type { Gate } from '../../accounts/gate.js';
import { done, refused, type Outcome } from '../../domain/outcome.js';
import { insertReport } from './report.store.js';

export const LONGEST_REPORT = 4_000;
const SHORTEST_REPORT = 10;
const LONGEST_URL = 2_000;

/** A report as somebody typed it. */
export interface Typed {
  readonly page: string;
  readonly text: string;
  readonly url: string;
}

/** Keeps what a reader says is wrong. Who said it is not kept; how many came from an address is counted under a keyed hash. */
export async function takeReport(gate: Gate, { page, text, url }: Typed, address: string): Promise<Outcome<undefined>> {
  const said = text.trim();
  const link = url.trim();
  if (said.length < SHORTEST_REPORT) return refused('REPORT_SHORT', 'text', { least: SHORTEST_REPORT });
  if (said.length > LONGEST_REPORT) return refused('REPORT_LONG', 'text', { found: said.length, most: LONGEST_REPORT });
  if (link !== '' && !isWebAddress(link)) return refused('REPORT_LINK', 'url');
  const counted = await attempt(gate, forReports(address), 'text');
  if (!counted.ok) return refused('TOO_MANY_REPORTS', 'text', counted.refused.values);
  const id = createHash('sha256')
    .update(JSON.stringify([page, said, link]))
    .digest('hex');
  const saidAt = gate.now().toISOString();
  await gate.database.write((db) => insertReport(db, { id, page, text: said, url: link === '' ? null : link, saidAt }));
  return done(undefined);
}

function isWebAddress(text: string): boolean {
  return text.length <= LONGEST_URL && /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) && URL.canParse(text);
}
