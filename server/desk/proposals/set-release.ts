import { accountByEmail } from '../../accounts/account.store.js';
import { readEmail } from '../../accounts/email.js';
import { VISIBILITIES, type Release, type Visibility } from '../../domain/release.js';
import { MAY } from '../../domain/roles.js';
import { isDay } from '../../domain/values/calendar-day.js';
import { today } from '../../graphql/day.js';
import type { Statements } from '../../persistence/database.js';
import { done, refusing, type Actor, type DeskHouse, type Result } from './desk.js';
import { make, openFor, type Meant } from './move.js';
import type { Proposal } from './proposal.js';

/** Who may see something, as a person chooses it. */
export interface ReleaseForm {
  readonly visibility: string;
  /** The first day on which everybody may; counts for an embargo. */
  readonly until?: string;
  /** E-mail addresses of those who may, between spaces, commas or lines; counts for what is confidential. */
  readonly editors?: string;
}

/** Decides when, and for whom, what a proposal says may be seen once it is accepted. What is accepted takes the right to set visibility. */
export const setRelease = (
  { database, fourEyes }: DeskHouse,
  actor: Actor & { readonly maySetVisibility: boolean },
  meant: Meant,
  form: ReleaseForm,
): Promise<Result<Proposal>> =>
  database.write(async (db) => {
    const release = await readRelease(db, form, today());
    if (!release.ok) return release;
    const opened = await openFor(db, actor, meant, 'release', fourEyes);
    if (!opened.ok) return opened;
    if (opened.value.state === 'kept' && !actor.maySetVisibility) return refusing('PROPOSAL_UNKNOWN', 'id');
    return make(db, actor, opened.value, 'release', { release: release.value });
  });

async function readRelease(db: Statements, form: ReleaseForm, day: string): Promise<Result<Release>> {
  const visibility = VISIBILITIES.find((each) => each === form.visibility);
  if (!visibility) return refusing('VISIBILITY_UNKNOWN', 'visibility', { found: form.visibility, expected: VISIBILITIES.join(', ') });
  return READERS[visibility](db, form, day);
}

type Reader = (db: Statements, form: ReleaseForm, day: string) => Promise<Result<Release>>;

const plainly =
  (visibility: Visibility): Reader =>
  () =>
    Promise.resolve(done({ visibility }));

const READERS: Readonly<Record<Visibility, Reader>> = {
  public: plainly('public'),
  restricted: plainly('restricted'),
  embargoed: async (_, { until = '' }, day) => {
    const asked = until.trim();
    if (!isDay(asked)) return refusing('EMBARGO_WITHOUT_DAY', 'until', { found: asked });
    return asked <= day ? refusing('EMBARGO_PAST', 'until', { found: asked, today: day }) : done({ visibility: 'embargoed', until: asked });
  },
  confidential: async (db, { editors = '' }) => {
    const named = editors.split(/[\s,;]+/).filter(Boolean);
    if (named.length === 0) return refusing('EDITORS_MISSING', 'editors');
    const ids: string[] = [];
    for (const email of named) {
      const account = await accountByEmail(db, readEmail(email) ?? '');
      const knows = account?.disabled_at === null && (MAY[account.role] as readonly string[]).includes('see-restricted');
      if (!account || !knows) return refusing('EDITOR_UNKNOWN', 'editors', { found: email });
      ids.push(account.id);
    }
    return done({ visibility: 'confidential', editors: [...new Set(ids)] });
  },
};
