import { Body, Controller, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addPasskey } from '../../accounts/add-passkey.js';
import { beginAuthenticator } from '../../accounts/begin-authenticator.js';
import { giveCookies } from '../../accounts/cookies.js';
import type { NewFactor } from '../../accounts/add-factor.js';
import { Gate } from '../../accounts/gate.js';
import { removeAuthenticator, removePasskey } from '../../accounts/remove-factor.js';
import { renewRecoveryCodes } from '../../accounts/renew-recovery-codes.js';
import { takeAuthenticator } from '../../accounts/take-authenticator.js';
import { GATE } from '../../accounts/tokens.js';
import type { Outcome } from '../../domain/outcome.js';
import type { SignedIn } from '../../domain/roles.js';
import { Allow } from '../../graphql/allow.js';
import { field, Forms, inEveryLanguage, verbIn, type FormAnswer } from '../forms.js';
import { RefusalsFilter } from '../refusals.filter.js';
import { signedInHere } from './signed-in-here.js';

const HERE = '/account/second-factor';

/** What one form of the page asks for. */
interface Asked {
  readonly gate: Gate;
  readonly viewer: SignedIn;
  readonly body: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Verb = (asked: Asked) => Promise<FormAnswer>;

const VERBS: Readonly<Record<string, Verb>> = {
  'begin-authenticator': async ({ gate, viewer }) => {
    await beginAuthenticator(gate, viewer);
    return { is: 'moved', to: HERE };
  },
  authenticator: async (asked) =>
    added(asked, 'authenticator', await takeAuthenticator(asked.gate, asked.viewer, field(asked.body, 'code'))),
  passkey: async (asked) => {
    const { gate, viewer, body, request } = asked;
    const [response, label] = [field(body, 'passkey'), field(body, 'label')];
    return added(asked, 'passkey', await addPasskey(gate, viewer, { response, label, ownOrigin: request.ownOrigin }));
  },
  'remove-authenticator': async ({ gate, viewer }) => removed('remove-authenticator', await removeAuthenticator(gate, viewer)),
  'remove-passkey': async ({ gate, viewer, body }) => removed('remove-passkey', await removePasskey(gate, viewer, field(body, 'id'))),
  'recovery-codes': async ({ gate, viewer }) => {
    const outcome = await renewRecoveryCodes(gate, viewer);
    if (!outcome.ok) return { is: 'refused', form: 'recovery-codes', refused: outcome.refused };
    return { is: 'shown', form: 'recovery-codes', shown: { recoveryCodes: outcome.value } };
  },
};

/** Second factors are set up and taken away. */
@Controller()
@UseFilters(RefusalsFilter)
export class SecondFactorController {
  constructor(
    @Inject(GATE) private readonly gate: Gate,
    private readonly forms: Forms,
  ) {}

  @Post(inEveryLanguage('account/second-factor'))
  @Allow('manage-own-account', { fresh: true })
  async change(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const verb = verbIn(body, VERBS);
    const answer = await verb({ gate: this.gate, viewer: signedInHere(request), body, request, reply });
    return this.forms.answer(request, reply, answer);
  }
}

/** With a new factor the session goes on under a new token, and what it may do from now on shows on this very page. */
function added({ gate, viewer, reply }: Asked, form: string, outcome: Outcome<NewFactor>): FormAnswer {
  if (!outcome.ok) return { is: 'refused', form, refused: outcome.refused };
  const { arrival, recoveryCodes } = outcome.value;
  giveCookies(reply, arrival);
  if (recoveryCodes.length === 0) return { is: 'moved', to: HERE };
  const strengthened: SignedIn = { ...viewer, sessionId: arrival.id, secondFactorAt: gate.now(), isFresh: true };
  return { is: 'shown', form, shown: { recoveryCodes }, viewer: strengthened };
}

const removed = (form: string, outcome: Outcome<null>): FormAnswer =>
  outcome.ok ? { is: 'moved', to: HERE } : { is: 'refused', form, refused: outcome.refused };
