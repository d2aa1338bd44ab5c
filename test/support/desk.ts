import type { Change } from '../../server/desk/proposals/change.js';
import type { Actor, DeskHouse, Result } from '../../server/desk/proposals/desk.js';
import type { Meant } from '../../server/desk/proposals/move.js';
import type { Proposal } from '../../server/desk/proposals/proposal.js';
import { propose } from '../../server/desk/proposals/propose.js';
import { publishProposal } from '../../server/desk/proposals/publish-proposal.js';
import { saveDraft } from '../../server/desk/proposals/save-draft.js';
import type { Role, SignedIn } from '../../server/domain/roles.js';
import { deskOf as deskOfHouse, type House } from '../../server/house.js';
import { stableId } from '../../server/registry/files/stable-id.js';
import { said, type Form } from './registry-files.js';

export const ANI: Actor = { id: 'ani', label: 'contributor' };
export const RUBEN: Actor = { id: 'ruben', label: 'reviewer' };

/** Somebody who is signed in, has shown a second factor, and proved a moment ago who she is. */
export const viewer = (id: string, role: Role): SignedIn => ({
  is: 'account',
  id,
  email: `${id}@example.org`,
  publicName: undefined,
  role,
  scopes: undefined,
  secondFactorAt: new Date(),
  isFresh: true,
  sessionId: 'session',
});

export const idOf = (kind: string, slug: string): string => stableId(kind, slug);

export const deskOf = (house: House, fourEyes = true): DeskHouse =>
  deskOfHouse({ ...house, config: { ...house.config, review: fourEyes ? 'double' : 'single' } });

let keys = 0;
const key = (): string => `change-${String((keys += 1))}`;

/** The steps of drafts. */
export const states = (person: string, property: string, value: unknown, more: Form = {}, replaces?: string): Change => ({
  key: key(),
  do: 'state',
  record: idOf('person', person),
  property,
  form: said(value, more),
  ...(replaces !== undefined && { replaces }),
});

export const retracts = (person: string, claim: string): Change => ({ key: key(), do: 'retract', record: idOf('person', person), claim });
export const creates = (kind: string, slug: string, parent?: string): Change => ({
  key: key(),
  do: 'create',
  record: idOf(kind, slug),
  kind,
  slug,
  ...(parent !== undefined && { parent }),
});
export const merges = (person: string, into: string): Change => ({
  key: key(),
  do: 'merge',
  record: idOf('person', person),
  into: idOf('person', into),
});
export const reverts = (revision: number): Change => ({ key: key(), do: 'revert', revision });
export const captures = (source: string, capture: string): Change => ({ key: key(), do: 'capture', source, capture });
export const cites = (form: Form): Change => ({ key: key(), do: 'source', form });

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}

export const rulesOf = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.problems.map(({ rule }) => rule));

export const meant = ({ id, version }: Proposal): Meant => ({ id, version });

export const aDraft = async (desk: DeskHouse, changes: readonly Change[], author = ANI): Promise<Proposal> =>
  valueOf(await saveDraft(desk, author, { summary: 'A change', changes }));

export const aProposal = async (desk: DeskHouse, changes: readonly Change[], author = ANI): Promise<Proposal> =>
  valueOf(await propose(desk, author, meant(await aDraft(desk, changes, author))));

/** Drafts, proposes and publishes; answers the number of the revision. */
export async function published(desk: DeskHouse, changes: readonly Change[]): Promise<number> {
  const { publishedIn } = valueOf(await publishProposal(desk, RUBEN, meant(await aProposal(desk, changes))));
  return publishedIn ?? 0;
}
