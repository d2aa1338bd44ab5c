import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Proposal } from '../../desk/proposals/proposal.js';
import { maySeeCapture } from '../../desk/proposals/may-see.js';
import { putChanges } from '../../desk/proposals/put-change.js';
import { may } from '../../domain/roles.js';
import { Allow } from '../../graphql/allow.js';
import { capturesById, isPublicCapture } from '../../registry/captures/capture.store.js';
import { keepCapture } from '../../registry/captures/keep-capture.js';
import type { CaptureRefusal, MediaType } from '../../registry/captures/media.js';
import { erasedIn } from '../../registry/erased.store.js';
import { latestRevision } from '../../registry/registry.store.js';
import { field, inEveryLanguage } from '../forms.js';
import { RefusalsFilter } from '../refusals.filter.js';
import { DeskAnswers } from './desk-answers.js';
import { receive, type Received } from './receive.js';

const PAGE = '/desk/captures/new';

/** Archived copies: handed in at the desk, read by everybody once they are published with a source. */
@Controller()
@UseFilters(RefusalsFilter)
export class CapturesController {
  constructor(private readonly answers: DeskAnswers) {}

  @Post(inEveryLanguage('desk/captures/new'))
  @Allow('upload-capture')
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const received = await receive(request);
    const { typed } = received;
    const refuse = ({ rule, values }: CaptureRefusal): Promise<FastifyReply> =>
      this.answers.refused(
        request,
        reply,
        { rule, path: received.is === 'text' ? 'text' : 'file', values },
        { at: PAGE, form: 'capture', typed },
      );
    if (received.is === 'refused') return refuse(received.refusal);
    const { database, vault } = this.answers.desk;
    const kept = await keepCapture(database, vault, { ...fileIn(received), by: this.answers.actor(request).id });
    if (!kept.ok) return refuse(kept.refusal);
    const source = typed.get('source') ?? '';
    const query = source === '' ? '' : `?${new URLSearchParams({ source }).toString()}`;
    return this.answers.moved(request, reply, `/desk/captures/${kept.value.id}${query}`);
  }

  /** A capture is said to be a copy of a source that is known. */
  @Post(inEveryLanguage('desk/captures/:sha256'))
  @Allow('propose')
  async copyOf(
    @Param('sha256') sha256: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const source = field(body, 'source');
    const at = `/desk/captures/${encodeURIComponent(sha256)}`;
    const result = await putChanges(this.answers.desk, this.answers.actor(request), {
      changes: [{ key: `capture-${sha256.slice(0, 16)}-${source}`.slice(0, 300), do: 'capture', source, capture: sha256 }],
    });
    const to = ({ id }: Proposal): string => `${at}?${new URLSearchParams({ source, draft: id }).toString()}`;
    return this.answers.on(request, reply, result, to, { at, form: 'copy' });
  }

  /** The copy without hidden data. It comes alone: nothing in it can run, load or be part of another page. */
  @Get('captures/:sha256')
  @Allow('read')
  async read(@Param('sha256') sha256: string, @Req() { viewer }: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { database, vault } = this.answers.desk;
    const [capture] = /^[0-9a-f]{64}$/.test(sha256) ? await capturesById(database, [sha256]) : [];
    const isPublic = capture !== undefined && (await isPublicCapture(database, capture.id, await latestRevision(database)));
    const isSeen =
      isPublic || (capture && viewer.is === 'account' && may(viewer, 'see-desk') && (await maySeeCapture(database, viewer, capture)));
    const bytes = isSeen ? await vault.get(capture.copyId) : undefined;
    if (!capture || !bytes) {
      const isGone = (await erasedIn(database, 'capture', sha256)) !== undefined;
      const said = isGone ? '410 Gone: this copy was erased\n' : '404 Not Found\n';
      return reply
        .code(isGone ? 410 : 404)
        .headers({ 'cache-control': 'no-store' })
        .type('text/plain; charset=utf-8')
        .send(said);
    }
    const { type, isShown, ending } = AS_SENT[capture.copyType];
    return reply
      .headers({
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${sha256.slice(0, 16)}.${ending}"`,
        // What was public may be withdrawn or erased; what is not public yet is kept by nobody.
        'cache-control': isPublic ? 'no-cache' : 'no-store',
        vary: 'cookie',
        'x-robots-tag': 'noindex',
      })
      .type(type)
      .send(bytes);
  }
}

interface Sent {
  readonly type: string;
  /** True for what browsers show without running anything. */
  readonly isShown: boolean;
  readonly ending: string;
}

const AS_SENT: Readonly<Record<MediaType, Sent>> = {
  'text/plain': { type: 'text/plain; charset=utf-8', isShown: true, ending: 'txt' },
  // A page's copy is its text; were there ever another one, it would not be shown as a page.
  'text/html': { type: 'application/octet-stream', isShown: false, ending: 'html' },
  'application/pdf': { type: 'application/pdf', isShown: false, ending: 'pdf' },
  'image/jpeg': { type: 'image/jpeg', isShown: true, ending: 'jpg' },
  'image/png': { type: 'image/png', isShown: true, ending: 'png' },
  'image/webp': { type: 'image/webp', isShown: true, ending: 'webp' },
};

function fileIn({ typed, ...received }: Exclude<Received, { is: 'refused' }>) {
  const url = typed.get('url')?.trim();
  const more = url !== undefined && /^https?:\/\//.test(url) ? { url: url.slice(0, 2_000) } : {};
  return received.is === 'file'
    ? { bytes: received.bytes, mediaType: received.mediaType, ...more }
    : { bytes: Buffer.from(typed.get('text') ?? ''), mediaType: 'text/plain', ...more };
}
