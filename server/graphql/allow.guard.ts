import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { obstacle, type Viewer } from '../domain/roles.js';
import { permissionOf } from './allow.js';
import { NotAllowed, refusedField } from './not-allowed.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever asks. */
    viewer: Viewer;
    /** Scheme and host under which this site was asked. */
    ownOrigin: string;
    /** True where one of this site's own pages sent the request. */
    isSameOrigin: boolean;
  }
}

const READING = new Set(['GET', 'HEAD']);

/** The one place where it is decided who may do something: before every root field of the API and every address of the site. */
@Injectable()
export class AllowGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    const permission = permissionOf(handler);
    if (!permission) throw new Error(`${context.getClass().name}.${handler.name} does not say who may use it: @Allow is missing`);
    if (context.getType<GqlContextType>() === 'graphql') {
      // The arguments of a resolver are its parent, its arguments and the context of the request.
      const { viewer } = context.getArgByIndex<{ viewer: Viewer }>(2);
      const rule = obstacle(viewer, permission);
      if (rule) throw refusedField(rule, permission, viewer);
      return true;
    }
    const { viewer, method, isSameOrigin } = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = READING.has(method) || isSameOrigin ? obstacle(viewer, permission) : 'OTHER_SITE';
    if (rule) throw new NotAllowed(rule, permission, viewer);
    return true;
  }
}
