import { Body, Controller, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { erase, type Erasable } from '../../desk/withholding/erase.js';
import { withhold } from '../../desk/withholding/withhold.js';
import { refusing } from '../../desk/proposals/desk.js';
import { Allow } from '../../graphql/allow.js';
import { fieldsOf } from '../form-fields.js';
import { inEveryLanguage } from '../forms.js';
import { RefusalsFilter } from '../refusals.filter.js';
import { DeskAnswers } from './desk-answers.js';

const SUBJECTS: readonly Erasable['is'][] = ['claim', 'source', 'capture', 'record', 'proposal'];

/** Takes out of public view what must not be there. */
@Controller()
@UseFilters(RefusalsFilter)
export class WithholdingController {
  constructor(private readonly answers: DeskAnswers) {}

  @Post(inEveryLanguage('desk/withhold/:is/:id'))
  @Allow('set-visibility')
  async withhold(
    @Param('is') is: string,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { subject, typed, at } = asked(is, id, body);
    const result =
      subject === undefined || subject.is === 'proposal'
        ? refusing('NOTHING_TO_WITHHOLD', 'why')
        : await withhold(this.answers.desk, this.answers.actor(request), subject, typed.get('why') ?? '');
    return this.answers.on(request, reply, result, (proposal) => `/desk/proposals/${proposal.id}`, { at, form: 'withhold', typed });
  }

  @Post(inEveryLanguage('desk/erase/:is/:id'))
  @Allow('erase')
  async erase(
    @Param('is') is: string,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { subject, typed, at } = asked(is, id, body);
    const form = { reason: typed.get('reason') ?? '', withSources: typed.get('withSources') === 'yes' };
    const result = subject
      ? await erase(this.answers.desk, this.answers.actor(request), subject, form)
      : refusing('NOTHING_TO_ERASE', 'reason');
    const to = (revision: number | undefined): string => (revision === undefined ? '/desk' : `/changes/${String(revision)}`);
    return this.answers.on(request, reply, result, to, { at, form: 'erase', typed });
  }
}

/** What is to be taken out of view, what was typed about it, and the page that both forms stand on. */
function asked(is: string, id: string, body: unknown) {
  const kind = SUBJECTS.find((each) => each === is);
  const subject: Erasable | undefined = kind && { is: kind, id };
  return { subject, typed: fieldsOf(body), at: `/desk/withhold/${encodeURIComponent(is)}/${encodeURIComponent(id)}` };
}
