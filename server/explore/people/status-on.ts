import { dayNumber, type FuzzyDate } from '../../domain/values/index.js';
import type { State } from '../../domain/state.js';
import { STALE_AFTER_DAYS, stateOn } from '../../domain/status.js';
import { dayText } from '../../domain/values/calendar-day.js';
import type { RegistryRecord } from '../../registry/record.js';
import { diedFrom } from '../../domain/custody.js';
import type { Dossier } from './dossier.js';

export type Phase = 'PRE_TRIAL' | 'ON_TRIAL' | 'SENTENCED';

/** Whether a person is held on a day, and what that follows from. */
export interface Status {
  readonly state: State;
  readonly phase: Phase | null;
  readonly since: FuzzyDate | null;
  readonly lastConfirmed: string | null;
  readonly knownUntil: string | null;
  readonly staleAfterDays: number;
  readonly detention: RegistryRecord | null;
}

export function statusOn(dossier: Dossier, day: number): Status {
  const { custody, person, proceedings, defendants } = dossier;
  const state = stateOn(
    day,
    custody.map(({ span }) => span),
    diedFrom(person),
  );
  const current = custody.filter(({ span }) => span.possibleFrom <= day).at(-1);
  const held = state === 'HELD' || state === 'POSSIBLY_HELD';
  const confirmed = current?.span.confirmedOn;
  return {
    state,
    phase: held ? phaseOn(day, proceedings, defendants) : null,
    since: current?.detention.best<FuzzyDate>('startDate') ?? null,
    lastConfirmed: confirmed === null || confirmed === undefined ? null : dayText(confirmed),
    knownUntil: state === 'NOT_KNOWN_SINCE' && current ? dayText(current.span.confirmedOn ?? current.span.heldFrom) : null,
    staleAfterDays: STALE_AFTER_DAYS,
    detention: current?.detention ?? null,
  };
}

function phaseOn(day: number, proceedings: readonly RegistryRecord[], defendants: readonly RegistryRecord[]): Phase {
  const reached =
    (property: string) =>
    (proceeding: RegistryRecord): boolean => {
      const latest = proceeding.best<FuzzyDate>(property)?.latest;
      return latest !== null && latest !== undefined && dayNumber(latest) <= day;
    };
  const sentenced = (proceeding: RegistryRecord): boolean =>
    defendants.some((defendant) => defendant.parentId === proceeding.id && defendant.fact('sentence').best?.kind === 'value');
  if (proceedings.some((proceeding) => reached('judgmentDate')(proceeding) && sentenced(proceeding))) return 'SENTENCED';
  return proceedings.some(reached('openedOn')) ? 'ON_TRIAL' : 'PRE_TRIAL';
}
