import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, DeskHouse, DeskProblem, Result } from '../../desk/proposals/desk.js';
import { actorOf } from '../../desk/proposals/desk.resolver.js';
import { DESK_HOUSE } from '../../desk/proposals/tokens.js';
import type { Refused } from '../../domain/outcome.js';
import { signedInHere } from '../accounts/signed-in-here.js';
import { Forms } from '../forms.js';

/** Where somebody goes on whose form was refused, and what is kept of it. */
export interface Back {
  /** The page that the form stands on. */
  readonly at: string;
  /** The form's name on that page. */
  readonly form: string;
  readonly typed?: ReadonlyMap<string, string>;
}

/** Answers the desk's forms. */
@Injectable()
export class DeskAnswers {
  constructor(
    @Inject(DESK_HOUSE) readonly desk: DeskHouse,
    private readonly forms: Forms,
  ) {}

  actor(request: FastifyRequest): Actor {
    return actorOf(signedInHere(request));
  }

  languageOf(request: FastifyRequest): string {
    return this.forms.languageOf(request);
  }

  moved(request: FastifyRequest, reply: FastifyReply, to: string): Promise<FastifyReply> {
    return this.forms.answer(request, reply, { is: 'moved', to });
  }

  /** On to a page, or back to the form with what is wrong. */
  async on<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    result: Result<T>,
    to: (value: T) => string,
    back: Back,
  ): Promise<FastifyReply> {
    if (result.ok) return this.moved(request, reply, to(result.value));
    return this.refused(request, reply, refusedFor(result.problems), back);
  }

  refused(request: FastifyRequest, reply: FastifyReply, refused: Refused, { at, form, typed }: Back): Promise<FastifyReply> {
    return this.forms.answer(request, reply, { is: 'refused', form, refused, at, typed: Object.fromEntries(typed ?? []) });
  }
}

/** What the form says: the one thing that is wrong with it, or that the draft is not ready; what is wrong there stands on its page. */
function refusedFor(problems: readonly DeskProblem[]): Refused {
  const [problem] = problems;
  if (!problem) throw new Error('refused without a reason');
  const isOfForm = problems.length === 1 && !problem.finding && problem.rule !== 'STALE_BASE' && !problem.path.startsWith('changes.');
  return isOfForm
    ? { rule: problem.rule, path: problem.path, ...(problem.values && { values: problem.values }) }
    : { rule: 'DRAFT_NOT_READY', path: 'problems', values: { count: problems.length } };
}
