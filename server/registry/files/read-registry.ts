import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordContent, Source } from '../../domain/claim.js';
import { allKinds, propertyOf, type KindDeclaration } from '../../model/index.js';
import { shown, type Referents, type Refusal } from '../../domain/values/index.js';
import { referentsAmong, type RegistryContent } from './content.js';
import type { FileProblem } from './problem.js';
import { readClaim } from './read-claim.js';
import { readSource, sourceFile } from './read-source.js';
import { SLUG } from './slug.js';
import { stableId } from './stable-id.js';
import { WRITTEN_AT } from './written-at.js';
import { readYaml, type YamlFile } from './yaml-file.js';

export type RegistryRead =
  | { readonly ok: true; readonly content: RegistryContent; readonly placeOf: PlaceOf }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Where something of a record is written: of the record, or of a path in it such as `startDate.0`. */
export type PlaceOf = (record: string, path: string) => Pick<FileProblem, 'file' | 'line' | 'path'>;

type Path = readonly (string | number)[];

/** A record found in a file, before its claims are read. */
interface Found {
  readonly yaml: YamlFile;
  readonly at: Path;
  readonly kind: KindDeclaration;
  readonly head: Omit<RecordContent, 'claims'>;
  readonly form: Record<string, unknown>;
}

const isId = (written: unknown): written is string =>
  typeof written === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(written);

/** Reads every file below `folder` (data/registry). Anything unknown or malformed is a problem; nothing is guessed. */
export function readRegistry(folder: string, codesOf: Referents['codesOf']): RegistryRead {
  if (!isFolder(folder)) return { ok: false, problems: [nowhere(folder)] };
  const problems: FileProblem[] = [];
  const topKinds = allKinds().filter((kind) => !kind.of);
  checkFolders(folder, topKinds, problems);
  const filesIn = (kind: string): string[] => filesBelow(folder, kind, problems);
  const found = topKinds.flatMap((kind) =>
    filesIn(kind.plural).flatMap((file) => findRecords(openYaml(folder, file, problems), kind, problems)),
  );
  checkTwins(found, problems);
  const referents = referentsAmong(
    found.map((each) => each.head),
    codesOf,
  );
  const sourceIds = new Set<string>();
  const sources = filesIn('sources').flatMap((file) => readSources(openYaml(folder, file, problems), referents, sourceIds, problems));
  const records = found.map((each) => readRecord(each, referents, (id) => sourceIds.has(id), problems));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, content: { sources, records }, placeOf: placesIn(found) };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const nowhere = (folder: string): FileProblem => ({
  file: folder,
  line: 1,
  rule: 'FILE_WRONG',
  path: '',
  found: 'no folder there',
  expected: 'a folder with the files of a registry, such as data/registry',
});

function placesIn(found: readonly Found[]): PlaceOf {
  const byId = new Map(found.map((each) => [each.head.id, each]));
  return (record, path) => {
    const { yaml, at } = byId.get(record) as Found;
    const whole = [...at, ...stepsOf(path)];
    return { file: yaml.file, line: yaml.lineOf(whole), path: whole.join('.') };
  };
}

function checkFolders(folder: string, kinds: readonly KindDeclaration[], problems: FileProblem[]): void {
  const known = ['sources', ...kinds.map((kind) => kind.plural)];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (known.includes(entry.name) && entry.isDirectory()) continue;
    if (WRITTEN_AT.some((name) => name === entry.name)) continue;
    problems.push({
      file: entry.name,
      line: 1,
      rule: 'KIND_UNKNOWN',
      path: entry.name,
      found: entry.isDirectory() ? entry.name : `the file ${entry.name}`,
      expected: `one of the folders ${known.join(', ')}`,
    });
  }
}

function filesBelow(folder: string, kind: string, problems: FileProblem[]): string[] {
  const path = join(folder, kind);
  if (!isFolder(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = join(kind, entry.name);
      if (!entry.isDirectory()) return [file];
      problems.push({ file, line: 1, rule: 'FILE_WRONG', path: '', found: 'a folder', expected: 'a file that ends in .yaml' });
      return [];
    });
}

function openYaml(folder: string, file: string, problems: FileProblem[]): YamlFile {
  const yaml = readYaml(file, readFileSync(join(folder, file), 'utf8'));
  for (const error of yaml.errors)
    problems.push({ file, line: error.line, rule: 'YAML_INVALID', path: '', found: error.message, expected: 'a well-formed YAML file' });
  return yaml;
}

function findRecords(yaml: YamlFile, kind: KindDeclaration, problems: FileProblem[]): Found[] {
  if (yaml.content === undefined) return [];
  const slug = /([^/]+)\.yaml$/.exec(yaml.file)?.[1];
  if (slug === undefined || !SLUG.test(slug)) {
    problems.push({
      file: yaml.file,
      line: 1,
      rule: 'SLUG_INVALID',
      path: '',
      found: yaml.file,
      expected: 'a file name of small letters, digits and hyphens that ends in .yaml',
    });
    return [];
  }
  return findRecord(yaml, [], kind, slug, undefined, problems);
}

function findRecord(
  yaml: YamlFile,
  at: Path,
  kind: KindDeclaration,
  slug: string,
  parent: string | undefined,
  problems: FileProblem[],
): Found[] {
  const written = at.reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], yaml.content);
  const told = (path: Path, rule: string, found: string, expected: string): never[] => {
    problems.push({ file: yaml.file, line: yaml.lineOf([...at, ...path]), rule, path: [...at, ...path].join('.'), found, expected });
    return [];
  };
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return told([], 'VALUE_INVALID', shown(written), `the properties of a ${kind.name}`);
  }
  const form = written as Record<string, unknown>;
  const children = allKinds().filter((each) => each.of === kind.name);
  const known = [
    'id',
    ...(parent === undefined ? [] : ['slug']),
    ...kind.properties.map((property) => property.name),
    ...children.map((child) => child.plural),
  ];
  for (const key of Object.keys(form)) if (!known.includes(key)) told([key], 'PROPERTY_UNKNOWN', key, `one of ${known.join(', ')}`);
  if (form.id !== undefined && !isId(form.id)) told(['id'], 'ID_INVALID', shown(form.id), 'a UUID in small letters, or no id');
  const id = isId(form.id) ? form.id : stableId(kind.name, slug);
  const own: Found = { yaml, at, kind, form, head: { kind: kind.name, id, slug, ...(parent !== undefined && { parent }) } };
  const parts = children.flatMap((child) => {
    const list = form[child.plural];
    if (list === undefined) return [];
    if (!Array.isArray(list)) return told([child.plural], 'VALUE_INVALID', shown(list), `a list of ${child.plural}`);
    return list.flatMap((item: unknown, index) => {
      const childSlug = (item as { slug?: unknown } | null)?.slug;
      if (typeof childSlug === 'string' && SLUG.test(childSlug))
        return findRecord(yaml, [...at, child.plural, index], child, childSlug, id, problems);
      return told([child.plural, index], 'SLUG_INVALID', shown(childSlug), 'a slug of small letters, digits and hyphens');
    });
  });
  return [own, ...parts];
}

function checkTwins(found: readonly Found[], problems: FileProblem[]): void {
  const seen = new Map<string, Found>();
  for (const each of found) {
    const keys = [`${each.head.kind}/${each.head.slug}`, each.head.id];
    const taken = keys.find((key) => seen.has(key));
    const first = taken === undefined ? undefined : seen.get(taken);
    for (const key of keys) if (!seen.has(key)) seen.set(key, each);
    if (taken === undefined || !first) continue;
    problems.push({
      file: each.yaml.file,
      line: each.yaml.lineOf(each.at),
      rule: 'SLUG_TAKEN',
      path: each.at.join('.'),
      found: taken,
      expected: `a slug and an id of its own: ${first.yaml.file} has it`,
    });
  }
}

function readSources(yaml: YamlFile, referents: Referents, ids: Set<string>, problems: FileProblem[]): Source[] {
  if (yaml.content === undefined) return [];
  if (!Array.isArray(yaml.content)) {
    problems.push({ file: yaml.file, line: 1, rule: 'VALUE_INVALID', path: '', found: 'no list', expected: 'a list of sources' });
    return [];
  }
  return yaml.content.flatMap((written: unknown, index) => {
    const parsed = readSource(written, referents);
    if (!parsed.ok) return place(problems, yaml, [index], parsed.refusals);
    const source = parsed.value;
    if (ids.has(source.id))
      place(problems, yaml, [index, 'id'], [{ path: '', rule: 'SLUG_TAKEN', found: source.id, expected: 'an id of its own' }]);
    if (!yaml.file.endsWith(`/${sourceFile(source)}`))
      place(problems, yaml, [index], [{ path: 'issued', rule: 'FILE_WRONG', found: yaml.file, expected: `sources/${sourceFile(source)}` }]);
    ids.add(source.id);
    return [source];
  });
}

function readRecord(found: Found, referents: Referents, hasSource: (id: string) => boolean, problems: FileProblem[]): RecordContent {
  const claims = Object.entries(found.form).flatMap(([name, written]) => {
    const property = propertyOf(found.kind, name);
    if (!property) return [];
    if (!Array.isArray(written) || written.length === 0)
      return place(
        problems,
        found.yaml,
        [...found.at, name],
        [{ path: '', rule: 'VALUE_INVALID', found: shown(written), expected: 'a list of claims' }],
      );
    const seen = new Set<string>();
    return written.flatMap((each: unknown, index) => {
      const parsed = readClaim(each, property, referents, hasSource);
      const at = [...found.at, name, index];
      if (!parsed.ok) return place(problems, found.yaml, at, parsed.refusals);
      const text = JSON.stringify(parsed.value);
      if (seen.has(text))
        place(problems, found.yaml, at, [{ path: '', rule: 'CLAIM_TWICE', found: 'the same claim again', expected: 'each claim once' }]);
      seen.add(text);
      return [parsed.value];
    });
  });
  return { ...found.head, claims: inModelOrder(found.kind, claims) };
}

const inModelOrder = (kind: KindDeclaration, claims: RecordContent['claims']): RecordContent['claims'] =>
  kind.properties.flatMap((property) => claims.filter((claim) => claim.property === property.name));

function place(problems: FileProblem[], yaml: YamlFile, at: Path, refusals: readonly Refusal[]): never[] {
  for (const { path, rule, found, expected } of refusals) {
    const whole = [...at, ...stepsOf(path)];
    problems.push({ file: yaml.file, line: yaml.lineOf(whole), rule, path: whole.join('.'), found, expected });
  }
  return [];
}

const stepsOf = (path: string): Path =>
  path
    .split('.')
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
