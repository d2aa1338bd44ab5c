import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotAllowed } from '../graphql/not-allowed.js';
import { Gatekeeper } from './gatekeeper.js';

/** Whom the guard does not let through to an address of the site, the gatekeeper answers. */
@Catch(NotAllowed)
export class RefusalsFilter implements ExceptionFilter<NotAllowed> {
  constructor(private readonly gatekeeper: Gatekeeper) {}

  async catch({ rule }: NotAllowed, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    await this.gatekeeper.turnAway(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), rule);
  }
}
