import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fieldsOf, isFromScript } from './form-fields.js';
import { localAddress } from '../domain/local-address.js';
import { keepPrivate, sendPrivately } from './private-answers.js';
import type { FormState } from './pages.js';
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
  async turnAway(request: FastifyRequest, reply: FastifyReply, rule: string): Promise<FastifyReply> {
    const first = FIRST[rule];
    if (isFromScript(request)) return keepPrivate(reply).code(403).send({ saved: false, rule });
    if (first !== undefined && isWork(request)) return this.giveBack(request, reply, first);
    if (first === undefined)
      return sendPrivately(reply, 403, this.site.problem(403, this.site.wordingAt(request.url).phrase(`problem.rule.${rule}`)));
    const back = request.method === 'GET' || request.method === 'HEAD' ? localAddress(request.url, '') : '';
    const page = this.site.inLanguageOf(request.url, first);
    return keepPrivate(reply)
      .code(303)
      .header('location', back === '' ? page : `${page}?to=${encodeURIComponent(back)}`)
      .send();
  }

  /** A form on which somebody has worked comes back with all that was typed, to be sent again once she has done what is missing. */
  private async giveBack(request: FastifyRequest, reply: FastifyReply, first: string): Promise<FastifyReply> {
    const typed = Object.fromEntries(fieldsOf(request.body));
    const form: FormState = { name: 'kept', typed, shown: { first: [first], sent: [localAddress(request.url, '/desk')] } };
    const found = await this.site.find(this.site.inLanguageOf(request.url, '/sign-in'), { viewer: request.viewer, form });
    if (found.is !== 'page') throw new Error('the page to sign in on is gone');
    const made = await this.site.make(found);
    if (made.is === 'page' || made.refused !== undefined) throw new Error('nobody may see the page to sign in on');
    return sendPrivately(reply, 403, made.html);
  }
}

/** Forms of the desk hold what somebody has worked on; only whole ones that a page of this site sent are given back. */
const isWork = ({ method, url, isSameOrigin, body }: FastifyRequest): boolean =>
  method === 'POST' && /^(?:\/[a-z-]{2,8})?\/desk\//.test(url) && isSameOrigin && fieldsOf(body).size > 0;
