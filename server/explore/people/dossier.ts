import { when, whenAll, type Soon } from '../../domain/soon.js';
import type { RegistryRecord, Referrer } from '../../registry/record.js';
import { CUSTODY, custodyOf, type Custody } from '../../domain/custody.js';

/** What a person's status, time held and timeline are made of; everything in it is loaded. */
export interface Dossier {
  readonly person: RegistryRecord;
  readonly detentions: readonly RegistryRecord[];
  readonly defendants: readonly RegistryRecord[];
  readonly proceedings: readonly RegistryRecord[];
  readonly custody: readonly Custody<RegistryRecord>[];
}

const opened = new WeakMap<RegistryRecord, Soon<Dossier>>();

/** Gathers a person's dossier; asked twice in one view, it is gathered once. */
export function dossierOf(person: RegistryRecord): Soon<Dossier> {
  const known = opened.get(person);
  if (known) return known;
  const gathered = when(gather(person), (dossier) => {
    opened.set(person, dossier);
    return dossier;
  });
  if (gathered instanceof Promise) {
    opened.set(person, gathered);
    gathered.catch(() => opened.delete(person));
  }
  return gathered;
}

const gather = (person: RegistryRecord): Soon<Dossier> =>
  when(person.view.partsOf(person), (parts) =>
    when(person.view.referrersOf(person.id), (referrers) => {
      const detentions = parts.filter((part) => part.kind === 'detention');
      const defendants = triedAmong(referrers);
      return when(proceedingsOf(defendants), (proceedings) => {
        const records = [person, ...detentions, ...defendants, ...proceedings];
        return when(person.view.load(records, CUSTODY), () => {
          const custody = custodyOf(person, detentions, proceedings);
          return { person, detentions, defendants, proceedings, custody };
        });
      });
    }),
  );

const triedAmong = (referrers: readonly Referrer[]): readonly RegistryRecord[] =>
  referrers.filter(({ record, property }) => record.kind === 'defendant' && property === 'person').map(({ record }) => record);

/** A person's parts in trials. */
export const defendantsOf = (person: RegistryRecord): Soon<readonly RegistryRecord[]> =>
  when(person.view.referrersOf(person.id), triedAmong);

const proceedingsOf = (defendants: readonly RegistryRecord[]): Soon<readonly RegistryRecord[]> =>
  when(whenAll(defendants.map((defendant) => defendant.view.record(defendant.parentId ?? ''))), (found) =>
    found.filter((record) => record !== undefined),
  );
