import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { RecordContent } from '../domain/claim.js';
import { groupBy } from '../domain/group-by.js';
import type { Finding } from '../domain/rules/finding.js';
import { judgeRegistry } from '../domain/rules/judge.js';
import { staleRecords, type Stale } from '../domain/stale.js';
import { Database } from '../persistence/database.js';
import { readContent, type KeptClaims } from '../registry/read-content.js';
import { latestRevision } from '../registry/registry.store.js';

/** A claim that a finding is about, so that it can be opened where it is mended. */
export interface Side {
  readonly record: string;
  readonly property: string;
  /** Absent where a fact is missing. */
  readonly claim: string | undefined;
}

export interface Found extends Finding {
  readonly sides: readonly Side[];
}

/** A record with all that the rules find in it. */
export interface Contradicted {
  readonly record: Omit<RecordContent, 'claims'>;
  readonly findings: readonly Found[];
}

/** What waits for the editors, as of a revision and a day. */
export interface WorkQueue {
  readonly revision: number;
  readonly on: string;
  /** Records with errors first, then those with the most contradictions, then those in which most is missing. */
  readonly contradictions: readonly Contradicted[];
  readonly stale: readonly Stale[];
}

// The one that is asked for, and the one before a publication or midnight.
const MOST_KEPT = 2;

/** Contradictions and stale records of the whole registry. The same revision on the same day is judged once. */
@Injectable()
export class Contradictions {
  private readonly kept = new LRUCache<string, Promise<WorkQueue>>({ max: MOST_KEPT });

  constructor(private readonly database: Database) {}

  /** The queue of the latest revision; `on` is a day such as 2026-11-22. */
  async on(on: string): Promise<WorkQueue> {
    const revision = await latestRevision(this.database);
    const key = `${String(revision)} ${on}`;
    const queue = this.kept.get(key) ?? this.judge(revision, on);
    this.kept.set(key, queue);
    queue.catch(() => this.kept.delete(key));
    return queue;
  }

  private async judge(revision: number, on: string): Promise<WorkQueue> {
    const { content, kept } = await readContent(this.database, revision);
    const whole = { ...content, today: on };
    const findings = judgeRegistry(whole).map((finding) => ({ ...finding, sides: sidesOf(finding, kept) }));
    return { revision, on, contradictions: byRecord(content.records, findings), stale: staleRecords(whole) };
  }
}

function sidesOf({ record, path, claims }: Finding, kept: KeptClaims): readonly Side[] {
  const places = claims.length > 0 ? claims : path === '' ? [] : [{ record, path }];
  return places.map((place) => {
    const [property = '', index] = place.path.split('.');
    const own = (kept.get(place.record) ?? []).filter((claim) => claim.property === property);
    return { record: place.record, property, claim: own[Number(index)]?.id };
  });
}

function byRecord(records: readonly RecordContent[], findings: readonly Found[]): readonly Contradicted[] {
  const found = groupBy(findings, (finding) => finding.record);
  return records
    .flatMap(({ id, kind, slug, parent }) => ({ record: { id, kind, slug, parent }, findings: found.get(id) ?? [] }))
    .filter((each) => each.findings.length > 0)
    .sort((a, b) => errorsIn(b) - errorsIn(a) || contradictionsIn(b) - contradictionsIn(a) || b.findings.length - a.findings.length);
}

const errorsIn = ({ findings }: Contradicted): number => findings.filter(({ severity }) => severity === 'error').length;

/** Findings that have two sides; others say that something is missing. */
const contradictionsIn = ({ findings }: Contradicted): number => findings.filter(({ claims }) => claims.length > 1).length;
