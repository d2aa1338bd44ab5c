import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Claim, RecordContent, Source } from '../../domain/claim.js';
import { groupBy } from '../../domain/group-by.js';
import { allKinds, kindNamed } from '../../model/index.js';
import { Party, type Plain, type Referents } from '../../domain/values/index.js';
import { referentsAmong, type RegistryContent } from './content.js';
import { SOURCE_KEYS, sourceFile } from './read-source.js';
import { stableId } from './stable-id.js';
import { writeYaml } from './yaml-file.js';

/** Every file of a registry with its text, as read-registry reads it back. */
export function registryFiles(content: RegistryContent): ReadonlyMap<string, string> {
  const referents = referentsAmong(content.records, () => []);
  const files = new Map<string, string>();
  const partsOf = groupBy(
    content.records.filter((record) => record.parent !== undefined),
    (record) => record.parent ?? '',
  );
  for (const record of content.records.filter((each) => each.parent === undefined)) {
    files.set(join(kindNamed(record.kind).plural, `${record.slug}.yaml`), writeYaml(recordForm(record, partsOf, referents)));
  }
  for (const [file, sources] of groupBy(content.sources, sourceFile))
    files.set(join('sources', file), writeYaml(inOrderOf(sources, (source) => source.id).map(sourceForm)));
  return files;
}

/** Replaces the files below `folder` by those of the content. */
export function writeRegistry(folder: string, content: RegistryContent): void {
  const files = registryFiles(content);
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

type Form = Record<string, Plain>;

function recordForm(record: RecordContent, partsOf: ReadonlyMap<string, readonly RecordContent[]>, referents: Referents): Form {
  const kind = kindNamed(record.kind);
  const form: Form = {};
  if (record.parent !== undefined) form.slug = record.slug;
  if (record.id !== stableId(record.kind, record.slug)) form.id = record.id;
  for (const property of kind.properties) {
    const claims = record.claims.filter((claim) => claim.property === property.name);
    if (claims.length > 0)
      form[property.name] = claims.map((claim) => claimForm(claim, (value) => property.type.write(value, referents), referents));
  }
  for (const child of allKinds().filter((each) => each.of === record.kind)) {
    const parts = (partsOf.get(record.id) ?? []).filter((part) => part.kind === child.name);
    if (parts.length > 0) form[child.plural] = inOrderOf(parts, (part) => part.slug).map((part) => recordForm(part, partsOf, referents));
  }
  return form;
}

function claimForm(claim: Claim, write: (value: unknown) => Plain, referents: Referents): Form {
  return present({
    value: claim.kind === 'value' ? write(claim.value) : undefined,
    unknown: claim.kind === 'unknown' || undefined,
    none: claim.kind === 'none' || undefined,
    rank: claim.rank === 'normal' ? undefined : claim.rank,
    by: claim.assertedBy && Party.write(claim.assertedBy, referents),
    asOf: claim.asOf && yearAsNumber(claim.asOf.edtf),
    wording: claim.wording,
    note: claim.note,
    reason: claim.reason,
    clearance: claim.clearance,
    sources: claim.citations.map(({ source, locator, quote, quoteLanguage }) =>
      locator === undefined && quote === undefined && quoteLanguage === undefined
        ? source
        : present({ source, locator, quote, language: quoteLanguage }),
    ),
  });
}

// By code unit, so that every database and every machine writes the same file.
function inOrderOf<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const sourceForm = (source: Source): Form =>
  present(
    Object.fromEntries(
      SOURCE_KEYS.map((key) => [key, key === 'issued' && source.issued !== undefined ? yearAsNumber(source.issued) : source[key]]),
    ),
  );

const yearAsNumber = (edtf: string): Plain => (/^[1-9]\d{3}$/.test(edtf) ? Number(edtf) : edtf);

function present(form: Record<string, Plain | undefined>): Form {
  return Object.fromEntries(Object.entries(form).filter((entry): entry is [string, Plain] => entry[1] !== undefined));
}
