import { Body, Controller, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { giveCookies, takeSessionCookie } from '../../accounts/cookies.js';
import { Gate } from '../../accounts/gate.js';
import type { Arrival } from '../../accounts/session.js';
import { showCode } from '../../accounts/show-code.js';
import { showPasskey } from '../../accounts/show-passkey.js';
import { signIn } from '../../accounts/sign-in.js';
import { signOut } from '../../accounts/sign-out.js';
import { GATE } from '../../accounts/tokens.js';
import { localAddress } from '../../domain/local-address.js';
import { Allow } from '../../graphql/allow.js';
import { field, Forms, inEveryLanguage } from '../forms.js';
import { RefusalsFilter } from '../refusals.filter.js';
import { originOf } from './origin-of.js';

const ACCOUNT = '/account';

/** The way in and the way out. */
@Controller()
@UseFilters(RefusalsFilter)
export class SignInController {
  constructor(
    @Inject(GATE) private readonly gate: Gate,
    private readonly forms: Forms,
  ) {}

  @Post(inEveryLanguage('sign-in'))
  @Allow('sign-in')
  async signIn(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const [email, to] = [field(body, 'email'), field(body, 'to')];
    const outcome = await signIn(this.gate, { email, password: field(body, 'password'), ...originOf(request) });
    if (!outcome.ok)
      return this.forms.answer(request, reply, { is: 'refused', form: 'sign-in', refused: outcome.refused, typed: { email, to } });
    giveCookies(reply, outcome.value);
    return this.forms.answer(request, reply, { is: 'moved', to: wayOn(outcome.value, to) });
  }

  @Post(inEveryLanguage('sign-in/second-factor'))
  @Allow('sign-in')
  async showFactor(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { viewer, ownOrigin } = request;
    const [to, passkey] = [field(body, 'to'), field(body, 'passkey')];
    if (viewer.is !== 'arriving') return this.forms.answer(request, reply, { is: 'moved', to: '/sign-in' });
    const outcome =
      passkey === ''
        ? await showCode(this.gate, viewer, field(body, 'code'), originOf(request))
        : await showPasskey(this.gate, viewer, { response: passkey, ownOrigin });
    const form = passkey === '' ? 'second-factor' : 'passkey';
    if (!outcome.ok) return this.forms.answer(request, reply, { is: 'refused', form, refused: outcome.refused, typed: { to } });
    giveCookies(reply, outcome.value);
    return this.forms.answer(request, reply, { is: 'moved', to: wayOn(outcome.value, to) });
  }

  @Post(inEveryLanguage('sign-out'))
  @Allow('sign-in')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (request.viewer.is !== 'anonymous') await signOut(this.gate, request.viewer);
    takeSessionCookie(reply);
    // What was typed at the desk and could not be sent is not left to whoever sits here next.
    reply.header('clear-site-data', '"storage"');
    return this.forms.answer(request, reply, { is: 'moved', to: '/' });
  }
}

/** Where whoever has shown this much goes next. */
export function wayOn({ stage }: Arrival, to: string): string {
  if (stage === 'open') return localAddress(to, ACCOUNT);
  return to === '' ? '/sign-in/second-factor' : `/sign-in/second-factor?to=${encodeURIComponent(localAddress(to, ACCOUNT))}`;
}
