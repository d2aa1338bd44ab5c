import { EVERYONE, dayNumber, type FuzzyDate } from '../../domain/values/index.js';

import type { Referrer, RegistryRecord } from '../../registry/record.js';
import { dossierOf } from './dossier.js';

/** The properties by which records of a kind say that they are about a person. */
const ABOUT: Readonly<Record<string, string>> = { case: 'persons', event: 'persons', petition: 'concerns', campaign: 'concerns' };

/**
 * The records of a kind that concern a person: those that name them; and petitions and campaigns for all people held, where the
 * person was held when they began or later.
 */
export async function concerning(
  person: RegistryRecord,
  kind: 'case' | 'event' | 'petition' | 'campaign',
): Promise<readonly RegistryRecord[]> {
  const { view } = person;
  const about = ({ record, property }: Referrer): boolean => record.kind === kind && property === ABOUT[kind];
  const named = (await view.referrersOf(person.id)).filter(about).map(({ record }) => record);
  if (kind !== 'petition' && kind !== 'campaign') return named;
  const general = (await view.referrersOf(EVERYONE))
    .filter(about)
    .map(({ record }) => record)
    .filter((record) => !named.includes(record));
  await view.load(general, new Set(['startDate']));
  const { custody } = await dossierOf(person);
  return [...named, ...general.filter((record) => heldSince(record, custody))];
}

function heldSince(record: RegistryRecord, custody: Awaited<ReturnType<typeof dossierOf>>['custody']): boolean {
  const begun = record.best<FuzzyDate>('startDate')?.earliest;
  return custody.some(({ span }) => begun === null || begun === undefined || span.possibleUntil > dayNumber(begun));
}
