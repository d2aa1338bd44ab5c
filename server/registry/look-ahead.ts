import { visit, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import { allKinds, kindNamed, type KindDeclaration } from '../model/index.js';

/** Kinds of which the same list of properties is read. */
export interface NeededGroup {
  readonly kinds: ReadonlySet<string>;
  readonly properties: ReadonlySet<string>;
}

/** Which properties of which kinds must be read; `undefined` stands for all of them. Every kind is in one group. */
export type Needed = readonly NeededGroup[] | undefined;

/** The properties that are read of a kind; `undefined` stands for all of them. */
export const neededOf = (needed: Needed, kind: string): ReadonlySet<string> | undefined =>
  needed?.find((group) => group.kinds.has(kind))?.properties;

/** What a field is worked out from that is no property itself: properties by kind, or everything. */
export type Needs = Readonly<Record<string, readonly string[]>> | 'all';

/** By these properties records say which other records they belong to; they are always read. */
const LINKING = ['person', 'persons', 'concerns'];

/** True where more is asked of a kind than which records its records belong to. */
export function asksAbout(needed: Needed, kind: string): boolean {
  const properties = neededOf(needed, kind);
  return properties === undefined || [...properties].some((property) => !LINKING.includes(property));
}

const derived = new Map<string, Needs>([
  ['facts', 'all'],
  ['referrers', 'all'],
]);

/** Says what fields are worked out from. */
export function declareNeeds(needs: Readonly<Record<string, Needs>>): void {
  for (const [field, properties] of Object.entries(needs)) derived.set(field, properties);
}

/** The needs of a field that is worked out from these properties, whatever kinds have them among the given ones. */
export const needsOf = (kinds: readonly string[], properties: Iterable<string>): Needs =>
  Object.fromEntries(kinds.map((kind) => [kind, [...properties]]));

const known = new WeakMap<OperationDefinitionNode, { readonly needed: Needed }>();

/** The properties that an operation may ask about, from the names of its fields: only these are read from the database. */
export function neededBy({ operation, fragments }: GraphQLResolveInfo): Needed {
  const found = known.get(operation);
  if (found) return found.needed;
  const fields = new Set<string>();
  for (const node of [operation, ...Object.values(fragments)]) visit(node, { Field: ({ name }) => void fields.add(name.value) });
  const needed = propertiesFor(fields);
  known.set(operation, { needed });
  return needed;
}

function propertiesFor(fields: ReadonlySet<string>): Needed {
  const needs = [...fields].map((field) => derived.get(field)).filter((need) => need !== undefined);
  if (needs.includes('all')) return undefined;
  const groups = allKinds().map((kind): NeededGroup => {
    const worked = needs.flatMap((need) => (need === 'all' ? [] : (need[kind.name] ?? [])));
    const asked = namesIn(kind).filter((name) => fields.has(name) || LINKING.includes(name) || worked.includes(name));
    return { kinds: new Set([kind.name]), properties: new Set(asked) };
  });
  return groups.reduce<readonly NeededGroup[]>(joinFreely, []);
}

/** Kinds share a group where reading the properties of both brings no more of either: fewer groups make a simpler statement. */
function joinFreely(groups: readonly NeededGroup[], next: NeededGroup): readonly NeededGroup[] {
  const host = groups.find((group) => addsNothing(group, next) && addsNothing(next, group));
  if (!host) return [...groups, next];
  const joined = { kinds: new Set([...host.kinds, ...next.kinds]), properties: new Set([...host.properties, ...next.properties]) };
  return groups.map((group) => (group === host ? joined : group));
}

const addsNothing = (to: NeededGroup, from: NeededGroup): boolean =>
  [...to.kinds].every((kind) => namesIn(kindNamed(kind)).every((name) => !from.properties.has(name) || to.properties.has(name)));

const namesIn = (kind: KindDeclaration): readonly string[] => kind.properties.map((property) => property.name);
