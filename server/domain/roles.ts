/** What somebody may be asked to be allowed to do. */
export const ACTIONS = [
  'read',
  'sign-in',
  'report',
  'manage-own-account',
  'see-desk',
  'propose',
  'comment',
  'answer-reports',
  'upload-capture',
  'see-restricted',
  'import',
  'merge',
  'review',
  'publish',
  'set-visibility',
  'erase',
  'manage-accounts',
] as const;

export type Action = (typeof ACTIONS)[number];

export const ROLES = ['contributor', 'editor', 'reviewer', 'admin'] as const;

export type Role = (typeof ROLES)[number];

const ANYBODY = ['read', 'sign-in', 'report'] as const;
const CONTRIBUTOR = [...ANYBODY, 'manage-own-account', 'see-desk', 'propose', 'comment', 'upload-capture'] as const;
const EDITOR = [...CONTRIBUTOR, 'answer-reports', 'see-restricted', 'import', 'merge'] as const;
const REVIEWER = [...EDITOR, 'review', 'publish', 'set-visibility'] as const;
const ADMIN = [...REVIEWER, 'erase', 'manage-accounts'] as const;

/** Who may do what. What does not stand here is refused. */
export const MAY = {
  anonymous: ANYBODY,
  contributor: CONTRIBUTOR,
  editor: EDITOR,
  reviewer: REVIEWER,
  admin: ADMIN,
} as const satisfies Record<Role | 'anonymous', readonly Action[]>;

/** Roles that are worth stealing: they may do nothing but care for their account until a second factor is shown. */
const WITH_SECOND_FACTOR: readonly Role[] = ['reviewer', 'admin'];
const WITHOUT_IT: readonly Action[] = [...ANYBODY, 'manage-own-account'];

/** What a session that was left open must not do: the person proves anew who she is. */
const DANGEROUS: readonly Action[] = ['erase', 'manage-accounts'];

/** What the API never asks for: archived copies are handed in by forms, and files are loaded by whoever runs the server. */
const NOT_BY_API: readonly Action[] = ['upload-capture', 'import'];

/** What a token for scripts may be made for: nothing dangerous, nothing about the account itself; what anybody may needs no token. */
export const SCOPES: readonly Action[] = ACTIONS.filter(
  (action) => ![DANGEROUS, WITHOUT_IT, NOT_BY_API].some((actions) => actions.includes(action)),
);

/** How long a proof of who one is counts as fresh. */
export const FRESH_MINUTES = 15;

/** Somebody who reads, and of whom nothing is known. */
interface Anonymous {
  readonly is: 'anonymous';
}

/** Somebody who has shown a password or a one-time link, but not all that it takes. May do what anybody may. */
export interface Arriving {
  readonly is: 'arriving';
  readonly id: string;
  readonly email: string;
  readonly sessionId: string;
  readonly stage: 'setup' | 'second-factor';
}

/** Somebody who is signed in, or a script with a token of hers. */
export interface SignedIn {
  readonly is: 'account';
  readonly id: string;
  readonly email: string;
  /** What the public log may call her; without it, only her role is told. */
  readonly publicName: string | undefined;
  readonly role: Role;
  /** What a token was made for; a session may do all that its role may. */
  readonly scopes: readonly Action[] | undefined;
  /** When the second factor was shown; undefined where only a password was. */
  readonly secondFactorAt: Date | undefined;
  /** True where she proved a moment ago who she is; a token never does. */
  readonly isFresh: boolean;
  /** The session, or the token, that asks. */
  readonly sessionId: string;
}

/** Whoever asks. */
export type Viewer = Anonymous | Arriving | SignedIn;

export const ANONYMOUS: Viewer = { is: 'anonymous' };

/** Why somebody may not do something. */
export const OBSTACLES = [
  'SIGN_IN_NEEDED',
  'ROLE_INSUFFICIENT',
  'SCOPE_INSUFFICIENT',
  'SECOND_FACTOR_NEEDED',
  'CONFIRMATION_NEEDED',
] as const;

export type Obstacle = (typeof OBSTACLES)[number];

/** What a door asks for: an action, and whether a proof of a moment ago is wanted even where the action alone would not. */
export interface Permission {
  readonly action: Action;
  readonly fresh: boolean;
}

/** Why the viewer may not do this; undefined where she may. */
export function obstacle(viewer: Viewer, { action, fresh }: Permission): Obstacle | undefined {
  if (viewer.is !== 'account') return includes(MAY.anonymous, action) ? undefined : 'SIGN_IN_NEEDED';
  if (!includes(MAY[viewer.role], action)) return 'ROLE_INSUFFICIENT';
  if (viewer.scopes && !viewer.scopes.includes(action) && !includes(ANYBODY, action)) return 'SCOPE_INSUFFICIENT';
  if (lacksSecondFactor(viewer) && !WITHOUT_IT.includes(action)) return 'SECOND_FACTOR_NEEDED';
  if ((fresh || DANGEROUS.includes(action)) && !viewer.isFresh) return 'CONFIRMATION_NEEDED';
  return undefined;
}

export const may = (viewer: Viewer, action: Action): boolean => obstacle(viewer, { action, fresh: false }) === undefined;

/** True also where only a proof of a moment ago is missing: pages offer what leads to the confirmation first. */
export function mayOnceConfirmed(viewer: Viewer, action: Action): boolean {
  const rule = obstacle(viewer, { action, fresh: false });
  return rule === undefined || rule === 'CONFIRMATION_NEEDED';
}

export const needsSecondFactor = (role: Role): boolean => WITH_SECOND_FACTOR.includes(role);

/** True where the role wants a second factor and none was shown. */
export const lacksSecondFactor = ({ role, secondFactorAt }: SignedIn): boolean => secondFactorAt === undefined && needsSecondFactor(role);

const includes = (actions: readonly Action[], action: Action): boolean => actions.includes(action);
