import { allKinds } from '../../model/index.js';
import type { RecordClaim, RegistryRecord } from '../../registry/record.js';
import type { DeskHouse } from '../proposals/desk.js';
import { draftView } from '../proposals/draft-view.js';
import { workingDraft } from '../proposals/put-change.js';

/** A record as it is edited: every property that it can have, what is claimed of it, and what the draft does about it. */
export interface EditedRecord {
  readonly record: RegistryRecord;
  readonly kindLabel: string;
  readonly isNew: boolean;
  readonly facts: readonly EditedFact[];
  readonly parts: readonly RegistryRecord[];
  readonly partKinds: readonly { readonly code: string; readonly label: string }[];
  readonly whole: RegistryRecord | undefined;
  readonly roles: readonly EditedRole[];
}

/** A part of another record that is about this one. */
interface EditedRole {
  readonly record: RegistryRecord;
  readonly kindLabel: string;
  readonly whole: RegistryRecord | undefined;
}

interface EditedFact {
  readonly property: string;
  readonly label: string;
  readonly section: string;
  readonly many: boolean;
  readonly claims: readonly RecordClaim[];
  readonly changes: readonly string[];
}

export async function editedRecord(
  desk: DeskHouse,
  author: string,
  asked: { readonly id: string; readonly draft?: string | null },
  language: string,
): Promise<EditedRecord | undefined> {
  const draft = await workingDraft(desk.database, author, asked.draft ?? undefined);
  const { view, added } = await draftView(desk, draft, language);
  const record = await view.record(asked.id);
  if (!record) return undefined;
  await view.load([record]);
  const { wording } = view;
  const { name: kind, properties } = record.declaration;
  const claims = (property: string): readonly RecordClaim[] => record.fact(property).claims;
  const changesOf = (property: string): readonly string[] =>
    (draft?.changes ?? [])
      .filter((change) =>
        change.do === 'state'
          ? change.record === record.id && change.property === property
          : change.do === 'retract' && change.record === record.id && claims(property).some(({ id }) => id === change.claim),
      )
      .map(({ key }) => key);
  const own = await Promise.all(added.map((id) => view.record(id)));
  return {
    record,
    kindLabel: wording.phrase(`model.${kind}._`),
    isNew: added.includes(record.id),
    facts: properties.map(({ name, section, many }) => ({
      property: name,
      label: wording.phrase(`model.${kind}.${name}`),
      section,
      many,
      claims: claims(name),
      changes: changesOf(name),
    })),
    parts: [...(await view.partsOf(record)), ...own.filter((part): part is RegistryRecord => part?.parentId === record.id)],
    partKinds: allKinds()
      .filter((each) => each.of === kind)
      .map((each) => ({ code: each.name, label: wording.phrase(`model.${each.name}._`) })),
    whole: record.parentId === undefined ? undefined : await view.record(record.parentId),
    roles: await Promise.all(
      (await view.referrersOf(record.id))
        .filter(({ record: other, property }) => other.parentId !== undefined && other.declaration.calledBy === property)
        .map(async ({ record: other }) => ({
          record: other,
          kindLabel: wording.phrase(`model.${other.kind}._`),
          whole: await view.record(other.parentId ?? ''),
        })),
    ),
  };
}
