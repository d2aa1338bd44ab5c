import { HttpException } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { FRESH_MINUTES, type Obstacle, type Permission, type SignedIn, type Viewer } from '../domain/roles.js';

/** Why a request is not let through: the viewer's rights, or that a page of another site sent it. */
export type Rule = Obstacle | 'OTHER_SITE';

const SENTENCES: Readonly<Record<Rule, (permission: Permission, viewer: SignedIn | undefined) => string>> = {
  SIGN_IN_NEEDED: ({ action }) => `Nobody may '${action}' without signing in; sign in, or send a token in the header Authorization.`,
  ROLE_INSUFFICIENT: ({ action }, viewer) => `The role ${viewer?.role ?? ''} may not '${action}'; ask an admin of this registry.`,
  SCOPE_INSUFFICIENT: ({ action }) => `This token was not made to '${action}'; make one that has that scope.`,
  SECOND_FACTOR_NEEDED: (_, viewer) => `The role ${viewer?.role ?? ''} needs a second factor; set one up under /account/second-factor.`,
  CONFIRMATION_NEEDED: ({ action }) =>
    `To '${action}' takes a proof of who you are from the last ${FRESH_MINUTES} minutes; give it under /account/confirm.`,
  OTHER_SITE: () => 'Forms are taken from the pages of this site only; open the page and send its form again.',
};

/** A refusal of the API: 401 where signing in would do, else 403. */
export const refusedField = (rule: Obstacle, permission: Permission, viewer: Viewer): GraphQLError =>
  new GraphQLError(sentence(rule, permission, viewer), {
    extensions: { code: rule === 'SIGN_IN_NEEDED' ? 'UNAUTHENTICATED' : 'FORBIDDEN', rule, http: { status: statusOf(rule) } },
  });

/** A refusal of an address of the site; who shows pages turns it into one. */
export class NotAllowed extends HttpException {
  constructor(
    readonly rule: Rule,
    permission: Permission,
    viewer: Viewer,
  ) {
    super(sentence(rule, permission, viewer), statusOf(rule));
  }
}

const statusOf = (rule: Rule): number => (rule === 'SIGN_IN_NEEDED' ? 401 : 403);

const sentence = (rule: Rule, permission: Permission, viewer: Viewer): string =>
  SENTENCES[rule](permission, viewer.is === 'account' ? viewer : undefined);
