import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../graphql/allow.js';
import type { Problem } from '../graphql/refusal.js';
import { Database } from '../persistence/database.js';
import { inBase64 } from './checkpoint.js';
import { entriesBetween } from './entries.js';
import { lastTreeHead, NO_TREE, treeHead } from './log.store.js';
import type { LogKeeper } from './log-keeper.js';
import { invalidNumber, readNumbers, type Asked } from './read-numbers.js';
import { LOG_KEEPER } from './tokens.js';
import { consistencyProof, inclusionProof, rootAt } from './tree.js';

/** As many entries as one answer holds. */
const MOST_ENTRIES = 1_000;

/** The log for those who check it: server/log/README.md says what each answer means. */
@Controller('log')
export class LogController {
  constructor(
    private readonly database: Database,
    @Inject(LOG_KEEPER) private readonly keeper: LogKeeper,
  ) {}

  @Allow('read')
  @Get('key')
  async key(@Res() reply: FastifyReply): Promise<FastifyReply> {
    return send(reply, `${this.keeper.verifierKey}\n`, 'text/plain');
  }

  /** The signed head of the tree: the newest, or that of a revision. */
  @Allow('read')
  @Get('checkpoint')
  async checkpoint(@Query() query: Asked, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const latest = (await lastTreeHead(this.database)) ?? NO_TREE;
    const read = readNumbers(query, { revision: { least: 1, most: latest.revision, usual: latest.revision } });
    if (!read.ok) return refuse(reply, 400, read.problem);
    const { revision } = read.numbers;
    const head = revision === latest.revision ? latest : await treeHead(this.database, revision);
    const note = head && (await this.keeper.noteOf(head));
    if (note !== undefined) return send(reply, note, 'text/plain');
    const { trouble } = this.keeper;
    if (trouble !== undefined) return refuse(reply, 503, { rule: 'LOG_IN_TROUBLE', path: '', message: trouble });
    const message = `No signed checkpoint of revision ${String(revision)} is known here; ask the origin.`;
    return refuse(reply, 404, { rule: 'NOT_SIGNED', path: 'revision', message });
  }

  @Allow('read')
  @Get('proof/inclusion')
  async inclusion(@Query() query: Asked, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const whole = await this.size();
    const read = readNumbers(query, { size: { least: 1, most: whole, usual: whole }, leaf: { least: 0, most: whole - 1 } });
    if (!read.ok) return refuse(reply, 400, read.problem);
    const { size, leaf } = read.numbers;
    if (leaf >= size) return refuse(reply, 400, invalidNumber('leaf', leaf, 0, size - 1));
    const [root, proof] = await Promise.all([rootAt(this.database, size), inclusionProof(this.database, leaf, size)]);
    return send(reply, { leaf, size, root: inBase64(root), proof: proof.map(inBase64) });
  }

  @Allow('read')
  @Get('proof/consistency')
  async consistency(@Query() query: Asked, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const whole = await this.size();
    const read = readNumbers(query, { from: { least: 1, most: whole }, to: { least: 1, most: whole, usual: whole } });
    if (!read.ok) return refuse(reply, 400, read.problem);
    const { from, to } = read.numbers;
    if (from > to) return refuse(reply, 400, invalidNumber('from', from, 1, to));
    const [fromRoot, toRoot] = await Promise.all([rootAt(this.database, from), rootAt(this.database, to)]);
    const proof = await consistencyProof(this.database, from, to);
    return send(reply, { from, to, fromRoot: inBase64(fromRoot), toRoot: inBase64(toRoot), proof: proof.map(inBase64) });
  }

  /** Entries in order, at most a page of them: whoever wants more goes on from the `to` of the answer. */
  @Allow('read')
  @Get('entries')
  async entries(@Query() query: Asked, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const whole = await this.size();
    const read = readNumbers(query, { from: { least: 0, most: whole, usual: 0 }, to: { least: 0, most: whole, usual: whole } });
    if (!read.ok) return refuse(reply, 400, read.problem);
    const { from, to } = read.numbers;
    if (from > to) return refuse(reply, 400, invalidNumber('from', from, 0, to));
    const end = Math.min(to, from + MOST_ENTRIES);
    return send(reply, { from, to: end, size: whole, entries: await entriesBetween(this.database, from, end) });
  }

  private async size(): Promise<number> {
    return (await lastTreeHead(this.database))?.size ?? 0;
  }
}

const send = (reply: FastifyReply, body: string | object, type = 'application/json'): FastifyReply =>
  reply.header('cache-control', 'no-cache').type(`${type}; charset=utf-8`).send(body);

const refuse = (reply: FastifyReply, status: number, problem: Problem): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(problem);
