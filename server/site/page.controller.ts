import { Controller, Get, Logger, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../graphql/allow.js';
import { Gatekeeper } from './gatekeeper.js';
import { keepPrivate, sendPrivately } from './private-answers.js';
import type { Rendered } from './pages.js';
import { Site, type Found } from './site.js';
import { encodingFor } from './page-cache.js';

/** Every address that is no file and no part of the API is a page. */
@Controller()
export class PageController {
  private readonly log = new Logger('site');

  constructor(
    private readonly site: Site,
    private readonly gatekeeper: Gatekeeper,
  ) {}

  @Get('*')
  @Allow('read')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      await this.answer(request, reply);
    } catch (error) {
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      await send(reply, 500, this.site.problem(500));
    }
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { viewer, ownOrigin } = request;
    const found = await this.site.find(request.url, { viewer, ownOrigin });
    if (found.is === 'moved') return reply.code(308).headers({ location: found.to, 'cache-control': 'no-cache' }).send();
    if (found.is === 'wrong') return send(reply, 400, found.html);
    if (!found.isShared) return this.answerOne(request, reply, found);
    reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding, cookie', 'content-language': found.language });
    if (matches(request.headers['if-none-match'], found.tag)) return reply.code(304).header('etag', found.tag).send();
    const made = await this.site.make(found);
    if (made.is === 'made') return this.sendMade(request, reply, made);
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    const body = await made.page.as(encoding);
    return as(reply, made.page.file).code(200).header('etag', found.tag).send(body);
  }

  /** What was merged into another record leads to it, as the reader asked for it. */
  private sendMade(request: FastifyRequest, reply: FastifyReply, { status, html, movedTo }: Rendered): FastifyReply {
    if (movedTo === undefined) return send(reply, status, html);
    const { search } = new URL(request.url, 'http://any.host');
    const to = this.site.inLanguageOf(request.url, movedTo) + search;
    return reply.code(status).headers({ location: to, 'cache-control': 'no-cache' }).send();
  }

  /** What is made for one person is kept by nobody; where she has something to do first, she is sent there. */
  private async answerOne(request: FastifyRequest, reply: FastifyReply, found: Found): Promise<FastifyReply> {
    const made = await this.site.make(found);
    if (made.is === 'page') throw new Error('a page for one person was kept');
    if (made.refused !== undefined) return this.gatekeeper.turnAway(request, reply, made.refused);
    if (made.movedTo !== undefined) return this.sendMade(request, reply, made);
    if (made.file) return keepPrivate(as(reply, made.file)).code(made.status).send(made.html);
    return sendPrivately(reply.header('content-language', found.language), made.status, made.html);
  }
}

const send = (reply: FastifyReply, status: number, html: string) =>
  reply.code(status).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);

/** Says what is sent: a page, or a file under its name. */
const as = (reply: FastifyReply, file: Rendered['file']): FastifyReply =>
  file ? reply.type(file.type).header('content-disposition', `inline; filename="${file.name}"`) : reply.type('text/html; charset=utf-8');

/** If-None-Match compares weakly: an encoding in between may have marked the tag. */
function matches(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag || each.trim() === '*');
}
