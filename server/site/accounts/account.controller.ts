import { Body, Controller, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { confirm } from '../../accounts/confirm.js';
import { giveCookies } from '../../accounts/cookies.js';
import { Gate } from '../../accounts/gate.js';
import { GATE } from '../../accounts/tokens.js';
import { localAddress } from '../../domain/local-address.js';
import { Allow } from '../../graphql/allow.js';
import { field, Forms, inEveryLanguage } from '../forms.js';
import { RefusalsFilter } from '../refusals.filter.js';
import { originOf } from './origin-of.js';
import { signedInHere } from './signed-in-here.js';

/** What somebody changes about her own account. */
@Controller()
@UseFilters(RefusalsFilter)
export class AccountController {
  constructor(
    @Inject(GATE) private readonly gate: Gate,
    private readonly forms: Forms,
  ) {}

  @Post(inEveryLanguage('account/confirm'))
  @Allow('manage-own-account')
  async confirm(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const to = field(body, 'to');
    const outcome = await confirm(this.gate, signedInHere(request), field(body, 'proof'), originOf(request));
    if (!outcome.ok) return this.forms.answer(request, reply, { is: 'refused', form: 'confirm', refused: outcome.refused, typed: { to } });
    giveCookies(reply, outcome.value);
    return this.forms.answer(request, reply, { is: 'moved', to: localAddress(to, '/account') });
  }
}
