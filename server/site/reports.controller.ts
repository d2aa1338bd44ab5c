import { Body, Controller, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Gate } from '../accounts/gate.js';
import { GATE } from '../accounts/tokens.js';
import { closeReport } from '../desk/reports/close-report.js';
import { takeReport } from '../desk/reports/take-report.js';
import { localAddress } from '../domain/local-address.js';
import { Allow } from '../graphql/allow.js';
import { fieldsOf } from './form-fields.js';
import { Forms, inEveryLanguage } from './forms.js';
import { RefusalsFilter } from './refusals.filter.js';

/** What readers report, and what editors make of it. */
@Controller()
@UseFilters(RefusalsFilter)
export class ReportsController {
  constructor(
    @Inject(GATE) private readonly gate: Gate,
    private readonly forms: Forms,
  ) {}

  @Post(inEveryLanguage('report'))
  @Allow('report')
  async report(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const fields = fieldsOf(body);
    const [text = '', url = ''] = [fields.get('text'), fields.get('url')];
    const page = localAddress(fields.get('page'), '/');
    const outcome = await takeReport(this.gate, { page, text, url }, request.ip);
    return this.forms.answer(
      request,
      reply,
      outcome.ok
        ? { is: 'moved', to: `/report?thanks=1&about=${encodeURIComponent(page)}` }
        : { is: 'refused', form: 'report', refused: outcome.refused, typed: { text, url, page } },
    );
  }

  @Post(inEveryLanguage('desk/reports'))
  @Allow('answer-reports')
  async close(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { viewer } = request;
    if (viewer.is !== 'account') throw new Error('only accounts answer reports');
    const fields = fieldsOf(body);
    const [id = '', outcome = ''] = [fields.get('id'), fields.get('outcome')];
    const closed = await closeReport(this.gate.database, id, viewer.id, outcome);
    return this.forms.answer(
      request,
      reply,
      closed.ok
        ? { is: 'moved', to: '/desk/reports' }
        : { is: 'refused', form: `report-${id}`, refused: closed.refused, typed: { outcome } },
    );
  }
}
