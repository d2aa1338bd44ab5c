import { Body, Controller, Inject, NotFoundException, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { changeRole } from '../../accounts/change-role.js';
import { createAccount } from '../../accounts/create-account.js';
import { disableAccount, enableAccount } from '../../accounts/disable-account.js';
import { Gate } from '../../accounts/gate.js';
import { resetAccount } from '../../accounts/reset-account.js';
import { GATE } from '../../accounts/tokens.js';
import type { Outcome } from '../../domain/outcome.js';
import { Allow } from '../../graphql/allow.js';
import { field, Forms, inEveryLanguage, verbIn, type FormAnswer } from '../forms.js';
import { RefusalsFilter } from '../refusals.filter.js';
import { signedInHere } from './signed-in-here.js';

interface Asked {
  readonly gate: Gate;
  readonly account: string;
  readonly admin: string;
  readonly body: unknown;
  readonly ownOrigin: string;
}

const VERBS: Readonly<Record<string, (asked: Asked) => Promise<FormAnswer>>> = {
  role: async ({ gate, account, admin, body }) => back(account, 'role', await changeRole(gate, account, field(body, 'role'), admin)),
  disable: async ({ gate, account, admin }) => back(account, 'disable', await disableAccount(gate, account, admin)),
  enable: async ({ gate, account, admin }) => back(account, 'enable', await enableAccount(gate, account, admin)),
  link: async ({ gate, account, admin, ownOrigin }) => withLink('link', ownOrigin, await resetAccount(gate, account, { by: admin })),
};

/** What admins do about everybody who may sign in. */
@Controller()
@UseFilters(RefusalsFilter)
export class PeopleController {
  constructor(
    @Inject(GATE) private readonly gate: Gate,
    private readonly forms: Forms,
  ) {}

  @Post(inEveryLanguage('desk/people'))
  @Allow('manage-accounts')
  async invite(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const typed = { email: field(body, 'email'), role: field(body, 'role') };
    const answer = withLink('invite', request.ownOrigin, await createAccount(this.gate, typed, signedInHere(request).id));
    return this.forms.answer(request, reply, answer.is === 'refused' ? { ...answer, typed } : answer);
  }

  @Post(inEveryLanguage('desk/people/:id'))
  @Allow('manage-accounts')
  async change(
    @Param('id') account: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const verb = verbIn(body, VERBS);
    const admin = signedInHere(request).id;
    const answer = await verb({ gate: this.gate, account, admin, body, ownOrigin: request.ownOrigin });
    if (answer.is === 'refused' && answer.refused.rule === 'ACCOUNT_UNKNOWN') throw new NotFoundException();
    return this.forms.answer(request, reply, answer);
  }
}

const back = (account: string, form: string, outcome: Outcome<null>): FormAnswer =>
  outcome.ok ? { is: 'moved', to: `/desk/people/${encodeURIComponent(account)}` } : { is: 'refused', form, refused: outcome.refused };

/** The link is shown to the admin, who hands it on as she sees fit: this program sends no letters. */
const withLink = (form: string, ownOrigin: string, outcome: Outcome<string>): FormAnswer =>
  outcome.ok
    ? { is: 'shown', form, shown: { link: [`${ownOrigin}/account/setup/${outcome.value}`] } }
    : { is: 'refused', form, refused: outcome.refused };
