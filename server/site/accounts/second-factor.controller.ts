import { Body, Controller, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { beginAuthenticator } from '../../accounts/begin-authenticator.js';
import { giveCookies } from '../../accounts/cookies.js';
import { Gate } from '../../accounts/gate.js';
import { takeAuthenticator } from '../../accounts/take-authenticator.js';
import { GATE } from '../../accounts/tokens.js';
import type { SignedIn } from '../../domain/roles.js';
import { Allow } from '../../graphql/allow.js';
import { field, Forms, inEveryLanguage } from '../forms.js';
import { RefusalsFilter } from '../refusals.filter.js';
import { signedInHere } from './signed-in-here.js';

/** Second factors are set up and taken away. */
@Controller()
@UseFilters(RefusalsFilter)
export class SecondFactorController {
  constructor(
    @Inject(GATE) private readonly gate: Gate,
    private readonly forms: Forms,
  ) {}

  @Post(inEveryLanguage('account/second-factor/authenticator'))
  @Allow('manage-own-account', { fresh: true })
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    await beginAuthenticator(this.gate, signedInHere(request));
    return this.forms.answer(request, reply, { is: 'moved', to: '/account/second-factor' });
  }

  @Post(inEveryLanguage('account/second-factor'))
  @Allow('manage-own-account', { fresh: true })
  async take(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const viewer = signedInHere(request);
    const outcome = await takeAuthenticator(this.gate, viewer, field(body, 'code'));
    if (!outcome.ok) return this.forms.answer(request, reply, { is: 'refused', form: 'authenticator', refused: outcome.refused });
    const { arrival, recoveryCodes } = outcome.value;
    giveCookies(reply, arrival);
    const strengthened: SignedIn = { ...viewer, secondFactorAt: this.gate.now(), isFresh: true };
    return this.forms.answer(request, reply, { is: 'shown', form: 'authenticator', shown: { recoveryCodes }, viewer: strengthened });
  }
}
