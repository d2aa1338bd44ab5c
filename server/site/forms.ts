import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refused } from '../domain/outcome.js';
import type { Viewer } from '../domain/roles.js';
import { keepPrivate, sendPrivately } from './private-answers.js';
import { Site } from './site.js';

/** What comes of a form: the way to a page, or the same page again, with what is wrong or with something that is shown this once. */
export type FormAnswer =
  | { readonly is: 'moved'; readonly to: string }
  | {
      readonly is: 'refused';
      readonly form: string;
      readonly refused: Refused;
      readonly typed?: Readonly<Record<string, string>>;
      /** The page that the form stands on, where it is sent to another address. */
      readonly at?: string;
    }
  | {
      readonly is: 'shown';
      readonly form: string;
      readonly shown: Readonly<Record<string, readonly string[]>>;
      /** The viewer, where the form has made her another. */
      readonly viewer?: Viewer;
    };

const LONGEST_FIELD = 4_000;

/** A field of a form as text; what is missing, given twice or endless is empty. */
export function field(body: unknown, name: string): string {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' && value.length <= LONGEST_FIELD ? value : '';
}

/** All values of a field that may be given several times: boxes that are ticked. */
export function fields(body: unknown, name: string): string[] {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return [value].flat().filter((each): each is string => typeof each === 'string' && each.length <= LONGEST_FIELD);
}

/** What a form is for, on a page that has several: its field `do` names one of these. */
export function verbIn<Verb>(body: unknown, verbs: Readonly<Record<string, Verb>>): Verb {
  const name = field(body, 'do');
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new BadRequestException(`do: found "${name.slice(0, 40)}"; expected one of ${Object.keys(verbs).join(', ')}`);
  return verb;
}

/** An address of a form, without and with a language before it. */
export const inEveryLanguage = (path: string): string[] => [path, `:language/${path}`];

/** Answers forms that work without scripts. */
@Injectable()
export class Forms {
  constructor(private readonly site: Site) {}

  async answer(request: FastifyRequest, reply: FastifyReply, answer: FormAnswer): Promise<FastifyReply> {
    if (answer.is === 'moved')
      return keepPrivate(reply).code(303).header('location', this.site.inLanguageOf(request.url, answer.to)).send();
    const state = { name: answer.form, ...(answer.is === 'refused' ? this.refusal(request, answer) : { typed: {}, shown: answer.shown }) };
    const { viewer = request.viewer } = answer.is === 'shown' ? answer : {};
    const at = answer.is === 'refused' && answer.at !== undefined ? this.site.inLanguageOf(request.url, answer.at) : request.url;
    const found = await this.site.find(at, { viewer, ownOrigin: request.ownOrigin, form: state });
    if (found.is !== 'page') throw new NotFoundException();
    const made = await this.site.make(found);
    if (made.is === 'page' || made.refused !== undefined) throw new Error('a form came back to somebody who may not see its page');
    const status = answer.is === 'refused' ? statusOf(answer.refused) : made.status;
    return sendPrivately(reply, status, made.html);
  }

  languageOf(request: FastifyRequest): string {
    return this.site.wordingAt(request.url).language;
  }

  private refusal(request: FastifyRequest, { refused, typed = {} }: Extract<FormAnswer, { is: 'refused' }>) {
    const message = this.site.wordingAt(request.url).phrase(`refusal.${refused.rule}`, { ...refused.values });
    return { problem: { rule: refused.rule, path: refused.path, message }, typed, shown: {} };
  }
}

const statusOf = ({ rule }: Refused): number => (rule.startsWith('TOO_MANY_') ? 429 : 422);
