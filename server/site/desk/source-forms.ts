import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { controlsOf } from '../../desk/forms/controls.js';
import { citationsIn } from '../../desk/forms/fill-form.js';
import { readValueForm } from '../../desk/forms/read-form.js';
import type { Change } from '../../desk/proposals/change.js';
import { sourceIdFor } from '../../desk/proposals/new-ids.js';
import type { Proposal } from '../../desk/proposals/proposal.js';
import { putChanges, workingDraft } from '../../desk/proposals/put-change.js';
import { SourceForm } from '../../registry/files/read-source.js';
import { DeskAnswers } from './desk-answers.js';

/** Takes forms in which somebody describes a source. */
@Injectable()
export class SourceForms {
  constructor(private readonly answers: DeskAnswers) {}

  async take(request: FastifyRequest, reply: FastifyReply, fields: ReadonlyMap<string, string>, at: string): Promise<FastifyReply> {
    const { desk } = this.answers;
    const actor = this.answers.actor(request);
    const form = readValueForm(controlsOf(SourceForm), (input) => fields.get(input) ?? '', this.answers.languageOf(request));
    const id = typeof form.id === 'string' ? form.id : sourceIdFor(form);
    const change: Change = { key: fields.get('key') || randomUUID(), do: 'source', form: { ...form, id } };
    const draft = fields.get('draft') || undefined;
    const own = await workingDraft(desk.database, actor.id, draft);
    const read = fields.get('digest');
    const result = await putChanges(desk, actor, {
      ...(draft && { draft }),
      ...(read && { read }),
      changes: [change, ...copied(fields, id, own), ...cited(fields, id, own)],
    });
    return this.answers.on(request, reply, result, (saved) => next(saved, change.key, fields, id), { at, form: 'source', typed: fields });
  }
}

/** The archived copy that somebody came from is one of this source. */
function copied(fields: ReadonlyMap<string, string>, source: string, draft: Proposal | undefined): readonly Change[] {
  const capture = fields.get('capture') ?? '';
  const known = draft?.changes.some((change) => change.do === 'capture' && change.capture === capture && change.source === source);
  return capture === '' || known ? [] : [{ key: `capture-${capture.slice(0, 16)}-${source}`, do: 'capture', source, capture }];
}

/** The claim that somebody came from cites this source. */
function cited(fields: ReadonlyMap<string, string>, source: string, draft: Proposal | undefined): readonly Change[] {
  const change = draft?.changes.find((each) => each.key === fields.get('for'));
  if (change?.do !== 'state') return [];
  return [{ ...change, form: { ...change.form, sources: [...citationsIn(change.form), { source }] } }];
}

function next({ id }: Proposal, key: string, fields: ReadonlyMap<string, string>, source: string): string {
  const [capture = '', claim = ''] = [fields.get('capture'), fields.get('for')];
  if (fields.get('then') === 'stay') return `/desk/proposals/${id}/changes/${encodeURIComponent(key)}`;
  if (capture !== '') return `/desk/captures/${encodeURIComponent(capture)}?${new URLSearchParams({ draft: id, source }).toString()}`;
  return claim !== '' ? `/desk/proposals/${id}/changes/${encodeURIComponent(claim)}#form` : `/desk/proposals/${id}`;
}
