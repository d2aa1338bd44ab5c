import { Body, Controller, Inject, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { browserName } from '../../accounts/browser-name.js';
import { choosePassword } from '../../accounts/choose-password.js';
import { giveCookies } from '../../accounts/cookies.js';
import { Gate } from '../../accounts/gate.js';
import { GATE } from '../../accounts/tokens.js';
import { useLink } from '../../accounts/use-link.js';
import { Allow } from '../../graphql/allow.js';
import { field, Forms, inEveryLanguage } from '../forms.js';
import { RefusalsFilter } from '../refusals.filter.js';
import { wayOn } from './sign-in.controller.js';

/** What a one-time link leads to. */
@Controller()
@UseFilters(RefusalsFilter)
export class SetupController {
  constructor(
    @Inject(GATE) private readonly gate: Gate,
    private readonly forms: Forms,
  ) {}

  /** The link is used by a button, not by looking: programs that look at links in letters would use it up. */
  @Post(inEveryLanguage('account/setup/:token'))
  @Allow('sign-in')
  async useLink(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const outcome = await useLink(this.gate, token, browserName(request.headers['user-agent']));
    if (!outcome.ok) return this.forms.answer(request, reply, { is: 'refused', form: 'link', refused: outcome.refused });
    giveCookies(reply, outcome.value);
    return this.forms.answer(request, reply, { is: 'moved', to: '/account/setup' });
  }

  @Post(inEveryLanguage('account/setup'))
  @Allow('sign-in')
  async choosePassword(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { viewer } = request;
    if (viewer.is !== 'arriving') return this.forms.answer(request, reply, { is: 'moved', to: '/account' });
    const outcome = await choosePassword(this.gate, viewer, field(body, 'password'));
    if (!outcome.ok) return this.forms.answer(request, reply, { is: 'refused', form: 'password', refused: outcome.refused });
    giveCookies(reply, outcome.value);
    return this.forms.answer(request, reply, { is: 'moved', to: wayOn(outcome.value, '') });
  }
}
