import { Body, Controller, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { comment } from '../../desk/proposals/comment.js';
import type { Result } from '../../desk/proposals/desk.js';
import type { Meant } from '../../desk/proposals/move.js';
import { proposalById } from '../../desk/proposals/proposal.store.js';
import type { Proposal } from '../../desk/proposals/proposal.js';
import { propose } from '../../desk/proposals/propose.js';
import { publishProposal } from '../../desk/proposals/publish-proposal.js';
import { dropChange } from '../../desk/proposals/put-change.js';
import { saveDraft } from '../../desk/proposals/save-draft.js';
import { sendBack } from '../../desk/proposals/send-back.js';
import { setRelease } from '../../desk/proposals/set-release.js';
import { settle } from '../../desk/proposals/settle.js';
import { withdraw } from '../../desk/proposals/withdraw.js';
import { releasing } from '../../desk/proposals/desk.resolver.js';
import { Allow } from '../../graphql/allow.js';
import { inEveryLanguage } from '../forms.js';
import { RefusalsFilter } from '../refusals.filter.js';
import { signedInHere } from '../accounts/signed-in-here.js';
import { DeskAnswers } from './desk-answers.js';
import { fieldsOf } from '../form-fields.js';

/** What is done with a draft and a proposal as a whole. */
@Controller()
@UseFilters(RefusalsFilter)
export class ProposalsController {
  constructor(private readonly answers: DeskAnswers) {}

  /** Another draft, for what is to be reviewed apart from what was begun. */
  @Post(inEveryLanguage('desk/drafts'))
  @Allow('propose')
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const result = await saveDraft(this.answers.desk, this.answers.actor(request), { summary: '', changes: [] });
    return this.answers.on(request, reply, result, ({ id }) => `/desk/proposals/${id}`, { at: '/desk', form: 'desk' });
  }

  /** Proposing takes the summary with it: one button does both. */
  @Post(inEveryLanguage('desk/proposals/:id/propose'))
  @Allow('propose')
  async propose(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { desk } = this.answers;
    const actor = this.answers.actor(request);
    const fields = fieldsOf(body);
    const summary = fields.get('summary') ?? '';
    const { version } = meant(id, body);
    const known = await proposalById(desk.database, id);
    const saved = await saveDraft(desk, actor, { id, version, summary, changes: known?.changes ?? [] });
    const isKeptOnly = fields.get('act') === 'keep';
    const result = saved.ok && !isKeptOnly ? await propose(desk, actor, saved.value) : saved;
    return this.on(request, reply, result, id, 'propose', body);
  }

  @Post(inEveryLanguage('desk/proposals/:id/drop'))
  @Allow('propose')
  async drop(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const result = await dropChange(this.answers.desk, this.answers.actor(request), id, fieldsOf(body).get('key') ?? '');
    return this.on(request, reply, result, id, 'drop', body);
  }

  /** Whose version of each fact goes on where others have changed it: a field `choice.<record>.<property>` says it. */
  @Post(inEveryLanguage('desk/proposals/:id/settle'))
  @Allow('propose')
  async settle(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const fields = fieldsOf(body);
    const result = await settle(this.answers.desk, this.answers.actor(request), meant(id, body), ({ record, property }) =>
      fields.get(`choice.${record}.${property}`) === 'theirs' ? 'theirs' : 'mine',
    );
    return this.on(request, reply, result, id, 'settle', body);
  }

  @Post(inEveryLanguage('desk/proposals/:id/withdraw'))
  @Allow('propose')
  async withdraw(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.on(request, reply, await withdraw(this.answers.desk, this.answers.actor(request), meant(id, body)), id, 'withdraw', body);
  }

  @Post(inEveryLanguage('desk/proposals/:id/return'))
  @Allow('review')
  async sendBack(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const result = await sendBack(this.answers.desk, this.answers.actor(request), meant(id, body), fieldsOf(body).get('text') ?? '');
    return this.on(request, reply, result, id, 'return', body);
  }

  @Post(inEveryLanguage('desk/proposals/:id/release'))
  @Allow('propose')
  async release(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const fields = fieldsOf(body);
    const [visibility, until, editors] = ['visibility', 'until', 'editors'].map((name) => fields.get(name) ?? '');
    const form = { visibility: visibility ?? '', ...(until && { until }), ...(editors && { editors }) };
    const result = await setRelease(this.answers.desk, releasing(signedInHere(request)), meant(id, body), form);
    return this.on(request, reply, result, id, 'release', body);
  }

  @Post(inEveryLanguage('desk/proposals/:id/publish'))
  @Allow('publish')
  async publish(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const result = await publishProposal(this.answers.desk, this.answers.actor(request), meant(id, body));
    return this.on(request, reply, result, id, 'publish', body);
  }

  @Post(inEveryLanguage('desk/proposals/:id/comment'))
  @Allow('comment')
  async comment(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const result = await comment(this.answers.desk, this.answers.actor(request), id, fieldsOf(body).get('text') ?? '');
    return this.on(request, reply, result, id, 'comment', body);
  }

  private async on(
    request: FastifyRequest,
    reply: FastifyReply,
    result: Result<Proposal>,
    id: string,
    form: string,
    body: unknown,
  ): Promise<FastifyReply> {
    const at = `/desk/proposals/${encodeURIComponent(id)}`;
    // What is nobody's business looks as if it were not there.
    const isHidden = !result.ok && ['PROPOSAL_UNKNOWN', 'NOT_AUTHOR'].includes(result.problems[0]?.rule ?? '');
    return this.answers.on(request, reply, result, () => at, {
      at: isHidden ? '/desk' : at,
      form: isHidden ? 'desk' : form,
      typed: fieldsOf(body),
    });
  }
}

const meant = (id: string, body: unknown): Meant => ({ id, version: Number(fieldsOf(body).get('version')) || 0 });
