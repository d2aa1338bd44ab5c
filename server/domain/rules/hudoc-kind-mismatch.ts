import { HudocItem, hudocUrl } from '../values/index.js';
import type { Fault } from './finding.js';
import { illFormed } from './ill-formed.js';
import type { Rule } from './rule.js';
import type { Subject } from './subject.js';

/** HUDOC holds cases of the European Court of Human Rights alone. */
const BEFORE_THE_COURT = ['individual', 'inter-state'];

/** Steps after which HUDOC has nothing yet of a case. */
const UNPUBLISHED = [
  'lodged',
  'full-application',
  'interim-measure-requested',
  'interim-measure-granted',
  'interim-measure-refused',
  'interim-measure-lifted',
];

/** An item of HUDOC that does not fit the case, or an address that opens another kind of item than its number says. */
export const hudocKindMismatch: Rule = {
  code: 'HUDOC_KIND_MISMATCH',
  severity: 'error',
  kinds: ['case'],
  judge: (subject) => [...illFormed(subject, HudocItem), ...ofOtherBody(subject), ...notYetThere(subject), ...wrongAddress(subject)],
};

function ofOtherBody(subject: Subject): Fault[] {
  const type = subject.bestClaim('type');
  if (type?.claim.kind !== 'value' || BEFORE_THE_COURT.includes(type.claim.value as string)) return [];
  const items = subject.accountsOf('hudocItems').flat();
  return items.map((at) => ({ path: at.path, claims: [at, type], parameters: { context: 'body', item: String(at.claim.value) } }));
}

/** What is only lodged has no entry in HUDOC; nothing is executed before a judgment. The steps that are stated may not be all. */
function notYetThere(subject: Subject): Fault[] {
  const steps = subject.accountsOf('stages').flat();
  const names = steps.map(({ claim }) => (claim.value as { stage: string }).stage);
  if (names.length === 0) return [];
  const onlyLodged = names.every((name) => UNPUBLISHED.includes(name));
  const judged = names.includes('judgment') || names.includes('friendly-settlement');
  return subject
    .accountsOf('hudocItems')
    .flat()
    .filter(({ claim }) => (String(claim.value).startsWith('001-') && onlyLodged) || (String(claim.value).startsWith('004-') && !judged))
    .map((at) => ({
      path: at.path,
      claims: [at, ...steps],
      severity: 'warning',
      parameters: { context: 'early', item: String(at.claim.value) },
    }));
}

function wrongAddress(subject: Subject): Fault[] {
  return subject
    .accountsOf('urls')
    .flat()
    .flatMap((at) => {
      const url = URL.canParse(String(at.claim.value)) ? new URL(String(at.claim.value)) : undefined;
      const item = url?.searchParams.get('i') ?? '';
      if (!url || !/^hudoc\..*\.coe\.int$/.test(url.hostname) || !/^00[1-4]-\d+$/.test(item)) return [];
      const right = new URL(hudocUrl(item));
      if (right.host === url.host && right.pathname === url.pathname) return [];
      return [{ path: at.path, claims: [at], parameters: { context: 'address', item, address: right.href } }];
    });
}
