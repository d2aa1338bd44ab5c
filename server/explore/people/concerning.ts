import { when, type Soon } from '../../domain/soon.js';
import { EVERYONE, dayNumber, type FuzzyDate } from '../../domain/values/index.js';
import type { RegistryRecord } from '../../registry/record.js';
import type { Custody } from '../../domain/custody.js';
import { dossierOf } from './dossier.js';

/** The properties by which records of a kind say that they are about a person. */
const ABOUT: Readonly<Record<string, string>> = { case: 'persons', event: 'persons', petition: 'concerns', campaign: 'concerns' };

/**
 * The records of a kind that concern a person: those that name them; and petitions and campaigns for all people held, where the
 * person was held when they began or later.
 */
export function concerning(person: RegistryRecord, kind: 'case' | 'event' | 'petition' | 'campaign'): Soon<readonly RegistryRecord[]> {
  const naming = (target: string): Soon<readonly RegistryRecord[]> =>
    when(person.view.referrersOf(target), (referrers) =>
      referrers.filter(({ record, property }) => record.kind === kind && property === ABOUT[kind]).map(({ record }) => record),
    );
  if (kind !== 'petition' && kind !== 'campaign') return naming(person.id);
  return when(naming(person.id), (named) =>
    when(naming(EVERYONE), (everyones) => {
      const general = everyones.filter((record) => !named.includes(record));
      return when(person.view.load(general, SINCE), () =>
        when(dossierOf(person), ({ custody }) => [...named, ...general.filter((record) => heldSince(record, custody))]),
      );
    }),
  );
}

const SINCE: ReadonlySet<string> = new Set(['startDate']);

function heldSince(record: RegistryRecord, custody: readonly Custody[]): boolean {
  const begun = record.best<FuzzyDate>('startDate')?.earliest;
  return custody.some(({ span }) => begun === null || begun === undefined || span.possibleUntil > dayNumber(begun));
}
