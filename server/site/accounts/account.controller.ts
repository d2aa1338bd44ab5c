import { Body, Controller, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { changePassword } from '../../accounts/change-password.js';
import { chooseName } from '../../accounts/choose-name.js';
import { confirm } from '../../accounts/confirm.js';
import { giveCookies } from '../../accounts/cookies.js';
import { endOthers, endSession } from '../../accounts/end-session.js';
import { Gate } from '../../accounts/gate.js';
import { makeToken } from '../../accounts/make-token.js';
import { revokeToken } from '../../accounts/revoke-token.js';
import { confirmWithPasskey } from '../../accounts/show-passkey.js';
import { GATE } from '../../accounts/tokens.js';
import { localAddress } from '../../domain/local-address.js';
import type { Outcome } from '../../domain/outcome.js';
import type { SignedIn } from '../../domain/roles.js';
import { Allow } from '../../graphql/allow.js';
import { field, fields, Forms, inEveryLanguage, verbIn, type FormAnswer } from '../forms.js';
import { RefusalsFilter } from '../refusals.filter.js';
import { originOf } from './origin-of.js';
import { signedInHere } from './signed-in-here.js';

type Verb = (gate: Gate, viewer: SignedIn, body: unknown) => Promise<FormAnswer>;

const ACCOUNT_VERBS: Readonly<Record<string, Verb>> = {
  name: async (gate, viewer, body) => {
    const name = field(body, 'name');
    return back('/account', 'name', await chooseName(gate, viewer, name), { name });
  },
  'end-session': async (gate, viewer, body) => back('/account', 'end-session', await endSession(gate, viewer, field(body, 'session'))),
  'end-others': async (gate, viewer) => {
    await endOthers(gate, viewer);
    return { is: 'moved', to: '/account' };
  },
};

const TOKEN_VERBS: Readonly<Record<string, Verb>> = {
  token: async (gate, viewer, body) => {
    const [label, days, scopes] = [field(body, 'label'), field(body, 'days'), fields(body, 'scope')];
    const outcome = await makeToken(gate, viewer, { label, days, scopes });
    if (!outcome.ok) return { is: 'refused', form: 'token', refused: outcome.refused, typed: { label, days, scope: scopes.join(' ') } };
    return { is: 'shown', form: 'token', shown: { token: [outcome.value] } };
  },
  revoke: async (gate, viewer, body) => back('/account/tokens', 'revoke', await revokeToken(gate, viewer.id, field(body, 'token'))),
};

/** What somebody changes about her own account. */
@Controller()
@UseFilters(RefusalsFilter)
export class AccountController {
  constructor(
    @Inject(GATE) private readonly gate: Gate,
    private readonly forms: Forms,
  ) {}

  @Post(inEveryLanguage('account'))
  @Allow('manage-own-account')
  async change(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const verb = verbIn(body, ACCOUNT_VERBS);
    return this.forms.answer(request, reply, await verb(this.gate, signedInHere(request), body));
  }

  @Post(inEveryLanguage('account/tokens'))
  @Allow('manage-own-account', { fresh: true })
  async changeTokens(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const verb = verbIn(body, TOKEN_VERBS);
    return this.forms.answer(request, reply, await verb(this.gate, signedInHere(request), body));
  }

  @Post(inEveryLanguage('account/password'))
  @Allow('manage-own-account')
  async changePassword(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const given = { current: field(body, 'current'), next: field(body, 'password') };
    const outcome = await changePassword(this.gate, signedInHere(request), given, originOf(request));
    if (!outcome.ok) return this.forms.answer(request, reply, { is: 'refused', form: 'password', refused: outcome.refused });
    giveCookies(reply, outcome.value);
    return this.forms.answer(request, reply, { is: 'moved', to: '/account' });
  }

  @Post(inEveryLanguage('account/confirm'))
  @Allow('manage-own-account')
  async confirm(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const viewer = signedInHere(request);
    const [to, passkey] = [field(body, 'to'), field(body, 'passkey')];
    const outcome =
      passkey === ''
        ? await confirm(this.gate, viewer, field(body, 'proof'), originOf(request))
        : await confirmWithPasskey(this.gate, viewer, { response: passkey, ownOrigin: request.ownOrigin });
    const form = passkey === '' ? 'confirm' : 'passkey';
    if (!outcome.ok) return this.forms.answer(request, reply, { is: 'refused', form, refused: outcome.refused, typed: { to } });
    giveCookies(reply, outcome.value);
    return this.forms.answer(request, reply, { is: 'moved', to: localAddress(to, '/account') });
  }
}

const back = (page: string, form: string, outcome: Outcome<null>, typed: Record<string, string> = {}): FormAnswer =>
  outcome.ok ? { is: 'moved', to: page } : { is: 'refused', form, refused: outcome.refused, typed };
