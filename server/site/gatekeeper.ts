import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { keepPrivate, localAddress, sendPrivately } from './private-answers.js';
import { Site } from './site.js';

/** Where somebody goes who has to do something first. */
const FIRST: Readonly<Record<string, string>> = {
  SIGN_IN_NEEDED: '/sign-in',
  SECOND_FACTOR_NEEDED: '/account/second-factor',
  CONFIRMATION_NEEDED: '/account/confirm',
};

/** Answers whoever may not have what she asks for. */
@Injectable()
export class Gatekeeper {
  constructor(private readonly site: Site) {}

  /** Sends her where she can do what is missing, and from there back; where nothing can be done, tells her why. */
  turnAway(request: FastifyRequest, reply: FastifyReply, rule: string): FastifyReply {
    const first = FIRST[rule];
    if (first === undefined)
      return sendPrivately(reply, 403, this.site.problem(403, this.site.wordingAt(request.url).phrase(`problem.rule.${rule}`)));
    const back = request.method === 'GET' || request.method === 'HEAD' ? localAddress(request.url, '') : '';
    const page = this.site.inLanguageOf(request.url, first);
    return keepPrivate(reply)
      .code(303)
      .header('location', back === '' ? page : `${page}?to=${encodeURIComponent(back)}`)
      .send();
  }
}
