import { ANONYMOUS, mayOnceConfirmed, obstacle, ROLES, SCOPES, type Action, type Role, type SignedIn } from '../../server/domain/roles.js';

const someone = (role: Role, more: Partial<SignedIn> = {}): SignedIn => ({
  is: 'account',
  id: 'a',
  email: 'ani@example.org',
  publicName: undefined,
  role,
  scopes: undefined,
  secondFactorAt: new Date(),
  isFresh: true,
  sessionId: 's',
  ...more,
});

const asks = (action: Action, fresh = false) => ({ action, fresh });

test('a reader reads and may sign in, and is asked to sign in for everything else', () => {
  expect(obstacle(ANONYMOUS, asks('read'))).toBeUndefined();
  expect(obstacle(ANONYMOUS, asks('sign-in'))).toBeUndefined();
  expect(obstacle(ANONYMOUS, asks('propose'))).toBe('SIGN_IN_NEEDED');
});

test('whoever is half-way through signing in may do what a reader may', () => {
  const arriving = { is: 'arriving', id: 'a', email: 'a@b', sessionId: 's', stage: 'second-factor' } as const;
  expect(obstacle(arriving, asks('read'))).toBeUndefined();
  expect(obstacle(arriving, asks('manage-own-account'))).toBe('SIGN_IN_NEEDED');
});

test.each([
  ['contributor', 'propose', undefined],
  ['contributor', 'see-restricted', 'ROLE_INSUFFICIENT'],
  ['contributor', 'publish', 'ROLE_INSUFFICIENT'],
  ['editor', 'see-restricted', undefined],
  ['editor', 'review', 'ROLE_INSUFFICIENT'],
  ['reviewer', 'publish', undefined],
  ['reviewer', 'erase', 'ROLE_INSUFFICIENT'],
  ['reviewer', 'manage-accounts', 'ROLE_INSUFFICIENT'],
  ['admin', 'erase', undefined],
  ['admin', 'manage-accounts', undefined],
] as const)('the role %s asks to %s: %s', (role, action, expected) => {
  expect(obstacle(someone(role), asks(action))).toBe(expected);
});

test('roles that need a second factor are stopped at everything but their own account until it was shown', () => {
  for (const role of ROLES) {
    const weak = someone(role, { secondFactorAt: undefined });
    expect(obstacle(weak, asks('manage-own-account'))).toBeUndefined();
    expect(obstacle(weak, asks('propose'))).toBe(role === 'reviewer' || role === 'admin' ? 'SECOND_FACTOR_NEEDED' : undefined);
  }
});

test('what is dangerous, or is asked for as such, takes a proof of a moment ago', () => {
  const admin = someone('admin', { isFresh: false });
  expect(obstacle(admin, asks('erase'))).toBe('CONFIRMATION_NEEDED');
  expect(obstacle(admin, asks('manage-accounts'))).toBe('CONFIRMATION_NEEDED');
  expect(obstacle(admin, asks('publish'))).toBeUndefined();
  expect(obstacle(admin, asks('publish', true))).toBe('CONFIRMATION_NEEDED');
});

test('a token may do what it was made for, as long as its owner may', () => {
  const scopes = ['publish'] as const;
  expect(obstacle(someone('reviewer', { scopes, isFresh: false }), asks('publish'))).toBeUndefined();
  expect(obstacle(someone('reviewer', { scopes, isFresh: false }), asks('read'))).toBeUndefined();
  expect(obstacle(someone('reviewer', { scopes, isFresh: false }), asks('propose'))).toBe('SCOPE_INSUFFICIENT');
  expect(obstacle(someone('editor', { scopes, isFresh: false }), asks('publish'))).toBe('ROLE_INSUFFICIENT');
});

test('no token can be made for what is dangerous, about the account, or not for the API', () => {
  for (const action of ['erase', 'manage-accounts', 'manage-own-account', 'sign-in', 'upload-capture'] as const)
    expect(SCOPES).not.toContain(action);
});

test('pages offer what takes a proof of a moment ago, and nothing that no proof would open', () => {
  const admin = someone('admin', { isFresh: false });
  expect(mayOnceConfirmed(admin, 'manage-accounts')).toBe(true);
  expect(mayOnceConfirmed(someone('reviewer', { isFresh: false }), 'manage-accounts')).toBe(false);
  expect(mayOnceConfirmed({ ...admin, secondFactorAt: undefined }, 'manage-accounts')).toBe(false);
});
