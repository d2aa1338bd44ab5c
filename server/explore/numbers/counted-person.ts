import { countedCategory } from '../../domain/numbers/category.js';
import { sentenceOf, type Trial } from '../../domain/numbers/sentence.js';
import { waitOf } from '../../domain/numbers/wait.js';
import { dayNumber, type FuzzyDate } from '../../domain/values/index.js';
import type { RegistryRecord } from '../../registry/record.js';
import type { Dossier } from '../people/dossier.js';

/** The row of a person in the read model of counts. Everything in the dossier is loaded. */
export function countedPerson(dossier: Dossier, categories: readonly string[], revision: number) {
  const { person, detentions, defendants, proceedings } = dossier;
  const { sentence, months } = sentenceOf(defendants.map((defendant) => trialOf(defendant, proceedings)));
  const { wait, min, max } = waitOf(
    detentions.map((detention) => ({ start: detention.best<FuzzyDate>('startDate'), end: detention.best<FuzzyDate>('endDate') })),
    proceedings.map(openingOf),
  );
  return {
    person_id: person.id,
    published_in: revision,
    category: countedCategory(categories),
    sentence,
    sentence_months: months,
    wait,
    wait_min: min,
    wait_max: max,
  };
}

function trialOf(defendant: RegistryRecord, proceedings: readonly RegistryRecord[]): Trial {
  const proceeding = proceedings.find(({ id }) => id === defendant.parentId);
  const latest = proceeding?.best<FuzzyDate>('judgmentDate')?.latest;
  const { best } = defendant.fact('sentence');
  return {
    judgedOn: latest ? dayNumber(latest) : null,
    verdict: defendant.best<string>('verdict'),
    sentence: best?.kind === 'value' ? (best.value as { years?: number; life?: boolean }) : best?.kind,
    appealOutcome: defendant.best<string>('appealOutcome'),
  };
}

/** When a trial opened; where no source says so, the day of its first dated hearing is not taken for it: there may have been others. */
const openingOf = (proceeding: RegistryRecord): FuzzyDate | undefined => proceeding.best<FuzzyDate>('openedOn');
