import type { RecordContent } from '../claim.js';
import type { Fault, Finding } from './finding.js';
import type { Known } from './known.js';
import { heldList } from './held-list.js';
import type { Rule } from './rule.js';
import { RULES } from './rules.js';
import type { Subject } from './subject.js';
import { Surroundings } from './surroundings.js';

/** Everything that the rules find in a whole registry. */
export function judgeRegistry(whole: Known): readonly Finding[] {
  const around = new Surroundings({ mostHeld: heldList(whole), ...whole });
  return around.all().flatMap(findingsAt);
}

/**
 * What the rules find in one record, which may be a draft, and in the records around it where its claims are involved: a date of capture
 * may show that the person's date of birth is wrong. `around` holds the neighbourhood (see `neighbourhoodOf`) and what else is known.
 */
export function judgeRecord(record: RecordContent, around: Known): readonly Finding[] {
  const others = around.records.filter(({ id }) => id !== record.id);
  return new Surroundings({ ...around, records: [record, ...others] })
    .all()
    .flatMap(findingsAt)
    .filter((finding) => finding.record === record.id || finding.claims.some((claim) => claim.record === record.id));
}

function findingsAt(subject: Subject): readonly Finding[] {
  return RULES.filter(({ kinds }) => kinds?.includes(subject.kind) ?? true).flatMap((rule) =>
    unlike(rule.judge(subject)).map((fault) => finding(rule, subject, fault)),
  );
}

const finding = ({ code, severity }: Rule, { id }: Subject, { path, claims, parameters, severity: milder }: Fault): Finding => ({
  rule: code,
  severity: milder ?? severity,
  record: id,
  path,
  claims,
  parameters: parameters ?? {},
});

/** Where two dates of one claim are wrong in the same way, it is told once. */
function unlike(faults: readonly Fault[]): readonly Fault[] {
  const told = new Set<string>();
  return faults.filter(({ path, claims }) => {
    const key = [path, ...claims.map((claim) => `${claim.record}/${claim.path}`)].join(' ');
    return !told.has(key) && told.add(key);
  });
}
