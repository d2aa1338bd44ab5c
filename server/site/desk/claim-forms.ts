import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { controlsOf } from '../../desk/forms/controls.js';
import { readClaimForm } from '../../desk/forms/read-form.js';
import { roomIn } from '../../desk/forms/room.js';
import type { Change } from '../../desk/proposals/change.js';
import { claimForm } from '../../desk/proposals/claim-form.js';
import type { Result } from '../../desk/proposals/desk.js';
import type { Proposal } from '../../desk/proposals/proposal.js';
import { changeDigest, putChanges, workingDraft } from '../../desk/proposals/put-change.js';
import { compileDraft } from '../../desk/proposals/judge-draft.js';
import { draftView } from '../../desk/proposals/draft-view.js';
import { propertyOf } from '../../model/index.js';
import { latestRevision } from '../../registry/registry.store.js';
import { keepPrivate } from '../private-answers.js';
import { DeskAnswers } from './desk-answers.js';
import { isFromScript } from '../form-fields.js';

/** The fact that a form states, and the page that the form stands on. */
interface Place {
  readonly record: string;
  readonly property: string;
  readonly at: string;
}

type Statement = Extract<Change, { do: 'state' }>;

/** Takes forms in which somebody states a fact. Whatever was typed is kept in the draft, right or wrong. */
@Injectable()
export class ClaimForms {
  constructor(private readonly answers: DeskAnswers) {}

  async take(request: FastifyRequest, reply: FastifyReply, sent: ReadonlyMap<string, string>, place: Place): Promise<FastifyReply> {
    const { desk } = this.answers;
    const actor = this.answers.actor(request);
    const fields = picked(sent);
    const draft = given(fields, 'draft');
    const change = await this.changeIn(request, fields, place);
    if (!change) return this.answers.moved(request, reply, `/desk/records/${encodeURIComponent(place.record)}`);
    const read = given(fields, 'digest');
    const result = await putChanges(desk, actor, { ...(draft && { draft }), changes: [change], ...(read && { read }) });
    if (isFromScript(request)) return this.tell(request, reply, result, change.key);
    const isRefused = result.ok && (await this.isRefused(result.value, change.key));
    return this.answers.on(request, reply, result, ({ id }) => next(id, change.key, fields, isRefused), {
      at: place.at,
      form: 'claim',
      typed: fields,
    });
  }

  /** What the form states, read with the room that it was shown with. */
  private async changeIn(
    request: FastifyRequest,
    fields: ReadonlyMap<string, string>,
    { record: id, property: name }: Place,
  ): Promise<Statement | undefined> {
    const language = this.answers.languageOf(request);
    const draft = await workingDraft(this.answers.desk.database, this.answers.actor(request).id, given(fields, 'draft'));
    const { view } = await draftView(this.answers.desk, draft, language);
    const record = await view.record(id);
    const property = record && propertyOf(record.declaration, name);
    if (!property) return undefined;
    const controls = controlsOf(property.type, roomIn([...fields.keys()]));
    const form = readClaimForm(controls, (input) => fields.get(input) ?? '', language);
    const replaces = given(fields, 'replaces');
    return { key: given(fields, 'key') ?? randomUUID(), do: 'state', record: id, property: name, form, ...(replaces && { replaces }) };
  }

  /** True where what was typed cannot be read yet: then the form is shown again, with what is wrong beside each input. */
  private async isRefused({ changes }: Proposal, key: string): Promise<boolean> {
    const { database, codesOf } = this.answers.desk;
    const { refusals } = await compileDraft(database, changes, await latestRevision(database), codesOf);
    return refusals.some((refusal) => refusal.change === key);
  }

  /** To the script of the page: what the desk makes of what stands in the form now. */
  private async tell(request: FastifyRequest, reply: FastifyReply, result: Result<Proposal>, key: string): Promise<FastifyReply> {
    if (!result.ok) return keepPrivate(reply).code(409).send({ saved: false, rule: result.problems[0]?.rule });
    const saved = result.value;
    const change = saved.changes.find((each) => each.key === key);
    const form = await claimForm(this.answers.desk, saved.authorId, { draft: saved.id, change: key }, this.answers.languageOf(request));
    const { notes, problems, warnings } = form ?? { notes: [], problems: [], warnings: [] };
    return keepPrivate(reply)
      .code(200)
      .send({
        saved: true,
        draft: saved.id,
        key,
        digest: change && changeDigest(change),
        notes,
        problems,
        warnings,
      });
  }
}

/** A button next to an offer puts it into its input: `pick` holds the input's name and the value. */
function picked(fields: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const pick = fields.get('pick');
  const [input = '', value = ''] = pick?.split('=', 2) ?? [];
  return input === '' ? fields : new Map([...fields, [input, value]]);
}

function given(fields: ReadonlyMap<string, string>, name: string): string | undefined {
  const value = fields.get(name) ?? '';
  return value === '' ? undefined : value.slice(0, 300);
}

/** On to the draft, or to where the button that was pressed leads. */
function next(draft: string, key: string, fields: ReadonlyMap<string, string>, isRefused: boolean): string {
  const change = `/desk/proposals/${draft}/changes/${encodeURIComponent(key)}`;
  if (fields.get('then') === 'source') return `/desk/sources/new?${new URLSearchParams({ draft, for: key }).toString()}`;
  if (fields.has('pick') || fields.get('then') === 'stay') return `${change}#form`;
  return isRefused ? `${change}#problems` : `/desk/proposals/${draft}`;
}
