import type { RegistryRecord } from '../../registry/record.js';
import { CUSTODY, custodyOf, type Custody } from './custody.js';

/** What a person's status, time held and timeline are made of; everything in it is loaded. */
export interface Dossier {
  readonly person: RegistryRecord;
  readonly detentions: readonly RegistryRecord[];
  readonly defendants: readonly RegistryRecord[];
  readonly proceedings: readonly RegistryRecord[];
  readonly custody: readonly Custody[];
}

const opened = new WeakMap<RegistryRecord, Promise<Dossier>>();

/** Gathers a person's dossier; asked twice in one view, it is gathered once. */
export function dossierOf(person: RegistryRecord): Promise<Dossier> {
  const known = opened.get(person) ?? gather(person);
  opened.set(person, known);
  return known;
}

async function gather(person: RegistryRecord): Promise<Dossier> {
  const { view } = person;
  const [parts, referrers] = await Promise.all([view.partsOf(person), view.referrersOf(person.id)]);
  const detentions = parts.filter((part) => part.kind === 'detention');
  const defendants = referrers
    .filter(({ record, property }) => record.kind === 'defendant' && property === 'person')
    .map(({ record }) => record);
  const found = await Promise.all(defendants.map((defendant) => view.record(defendant.parentId ?? '')));
  const proceedings = found.filter((record) => record !== undefined);
  await view.load([person, ...detentions, ...defendants, ...proceedings], CUSTODY);
  return { person, detentions, defendants, proceedings, custody: custodyOf(detentions, proceedings) };
}
