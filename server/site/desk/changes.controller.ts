import { randomUUID } from 'node:crypto';
import { Body, Controller, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { slugFrom } from '../../desk/proposals/new-ids.js';
import { proposalById } from '../../desk/proposals/proposal.store.js';
import { putChanges } from '../../desk/proposals/put-change.js';
import { Allow } from '../../graphql/allow.js';
import { field, inEveryLanguage } from '../forms.js';
import { RefusalsFilter } from '../refusals.filter.js';
import { ClaimForms } from './claim-forms.js';
import { DeskAnswers } from './desk-answers.js';
import { fieldsOf } from '../form-fields.js';
import { SourceForms } from './source-forms.js';

/** What goes into a draft, change by change. */
@Controller()
@UseFilters(RefusalsFilter)
export class ChangesController {
  constructor(
    private readonly answers: DeskAnswers,
    private readonly claims: ClaimForms,
    private readonly sources: SourceForms,
  ) {}

  @Post(inEveryLanguage('desk/records/:record/:property'))
  @Allow('propose')
  async state(
    @Param('record') record: string,
    @Param('property') property: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const at = `/desk/records/${encodeURIComponent(record)}/${encodeURIComponent(property)}`;
    return this.claims.take(request, reply, fieldsOf(body), { record, property, at });
  }

  /** A change that the draft holds is sent again. */
  @Post(inEveryLanguage('desk/proposals/:id/changes/:key'))
  @Allow('propose')
  async change(
    @Param('id') draft: string,
    @Param('key') key: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const at = `/desk/proposals/${encodeURIComponent(draft)}/changes/${encodeURIComponent(key)}`;
    const fields = new Map([...fieldsOf(body), ['draft', draft], ['key', key]]);
    const own = await proposalById(this.answers.desk.database, draft);
    const known = own?.authorId === this.answers.actor(request).id ? own.changes.find((change) => change.key === key) : undefined;
    if (known?.do === 'state') return this.claims.take(request, reply, fields, { ...known, at });
    if (known?.do === 'source') return this.sources.take(request, reply, fields, at);
    return this.answers.moved(request, reply, `/desk/proposals/${encodeURIComponent(draft)}`);
  }

  @Post(inEveryLanguage('desk/retract/:record'))
  @Allow('propose')
  async retract(
    @Param('record') record: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const claim = field(body, 'claim');
    const result = await putChanges(this.answers.desk, this.answers.actor(request), {
      changes: [{ key: `retract-${claim}`, do: 'retract', record, claim }],
    });
    const at = `/desk/records/${encodeURIComponent(record)}`;
    return this.answers.on(request, reply, result, ({ id }) => `/desk/proposals/${id}`, { at, form: 'retract' });
  }

  @Post(inEveryLanguage('desk/new'))
  @Allow('propose')
  async create(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const fields = fieldsOf(body);
    const [kind, parent, typed] = ['kind', 'parent', 'slug'].map((name) => (fields.get(name) ?? '').trim()) as [string, string, string];
    const at = `/desk/new?${new URLSearchParams({ kind, ...(parent !== '' && { parent }) }).toString()}`;
    const slug = slugFrom(typed);
    if (slug === '' || kind === '')
      return this.answers.refused(request, reply, { rule: 'SLUG_MISSING', path: 'slug' }, { at, form: 'create', typed: fields });
    const record = randomUUID();
    const result = await putChanges(this.answers.desk, this.answers.actor(request), {
      changes: [{ key: `create-${record}`, do: 'create', record, kind, slug, ...(parent !== '' && { parent }) }],
    });
    return this.answers.on(request, reply, result, ({ id }) => `/desk/records/${record}?draft=${id}`, {
      at,
      form: 'create',
      typed: fields,
    });
  }

  @Post(inEveryLanguage('desk/merge/:record'))
  @Allow('merge')
  async merge(
    @Param('record') record: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const into = field(body, 'into');
    const at = `/desk/merge/${encodeURIComponent(record)}?${new URLSearchParams({ into }).toString()}`;
    if (into === '') return this.answers.refused(request, reply, { rule: 'MERGE_WITH_NOTHING', path: 'text' }, { at, form: 'merge' });
    const result = await putChanges(this.answers.desk, this.answers.actor(request), {
      changes: [{ key: `merge-${record}`, do: 'merge', record, into }],
    });
    return this.answers.on(request, reply, result, ({ id }) => `/desk/proposals/${id}`, { at, form: 'merge' });
  }

  @Post(inEveryLanguage('desk/revert/:revision'))
  @Allow('propose')
  async revert(
    @Param('revision') number: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const revision = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0;
    const result = await putChanges(this.answers.desk, this.answers.actor(request), {
      isApart: true,
      changes: [{ key: `revert-${String(revision)}`, do: 'revert', revision }],
      summary: (fieldsOf(body).get('summary') ?? '').slice(0, 400),
    });
    return this.answers.on(request, reply, result, ({ id }) => `/desk/proposals/${id}`, {
      at: `/desk/revert/${encodeURIComponent(number)}`,
      form: 'revert',
    });
  }

  @Post(inEveryLanguage('desk/sources/:source'))
  @Allow('propose')
  async source(
    @Param('source') source: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.sources.take(request, reply, fieldsOf(body), `/desk/sources/${encodeURIComponent(source)}`);
  }
}
