import { Catch, HttpException, Logger, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { FAULT } from './format-error.js';
import type { Problem } from './refusal.js';

/**
 * What resolvers and the HTTP server throw. A refusal is an answer and no news for the log; a body that cannot be read is refused in
 * the shape of every other answer of the API.
 */
@Catch()
export class FaultsFilter extends BaseExceptionFilter {
  private readonly log = new Logger('Fault');

  override catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') {
      if (!(exception instanceof GraphQLError)) this.log.error(exception);
      return exception;
    }
    const refused = problemIn(exception);
    if (refused) return void host.switchToHttp().getResponse<FastifyReply>().status(400).send(refused);
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (request.routeOptions.url !== '/graphql') {
      super.catch(exception, host);
      return undefined;
    }
    const status = exception instanceof HttpException ? exception.getStatus() : 500;
    if (status >= 500) this.log.error(exception);
    const error = exception instanceof Error && status < 500 ? { message: exception.message, extensions: { code: 'BAD_REQUEST' } } : FAULT;
    return host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(status)
      .send({ errors: [error] });
  }
}

/** What an input pipe has refused before a controller saw it. */
function problemIn(exception: unknown): Problem | undefined {
  if (!(exception instanceof GraphQLError)) return undefined;
  const { rule, path } = exception.extensions;
  return typeof rule === 'string' && typeof path === 'string' ? { rule, path, message: exception.message } : undefined;
}
