import type { LanguageWording } from '../../registry/wording.js';
import { propertyOf } from '../../model/index.js';
import { ReadView } from '../../registry/read-view.js';
import type { RegistryRecord } from '../../registry/record.js';
import { latestRevision } from '../../registry/registry.store.js';
import { controlsOf, type Control } from '../forms/controls.js';
import { fillClaimForm } from '../forms/fill-form.js';
import { inputName } from '../forms/read-form.js';
import { spelledClaim } from '../forms/spelled.js';
import type { DeskHouse } from './desk.js';

/** What is shown where somebody states a fact. */
export interface ClaimForm {
  readonly record: RegistryRecord;
  readonly property: string;
  readonly label: string;
  readonly controls: readonly ShownControl[];
  /** What stands in the inputs, by their names. */
  readonly filled: Readonly<Record<string, string>>;
}

interface ShownControl extends Omit<Control, 'as' | 'vocabulary'> {
  readonly name: string;
  readonly as: string;
  /** Empty for a value without parts. */
  readonly label: string;
  readonly options: readonly { readonly code: string; readonly label: string }[];
}

/** The form for a claim of a property: empty, or filled with a claim that stands. */
export async function claimForm(
  { database, languages }: DeskHouse,
  { record: id, property: name, claim: replaced }: { readonly record: string; readonly property: string; readonly claim?: string | null },
  language: string,
): Promise<ClaimForm | undefined> {
  const view = new ReadView(database, await latestRevision(database), languages, language);
  const record = await view.record(id);
  const property = record && propertyOf(record.declaration, name);
  if (!property) return undefined;
  await view.load([record]);
  const claim = record.fact(name).claims.find((each) => each.id === replaced);
  if (claim) await Promise.all(claim.references.map((each) => view.record(each)));
  const slugOf = (kind: string, each: string): string | undefined => {
    const known = view.record(each);
    return known === undefined || known instanceof Promise || known.kind !== kind ? undefined : known.slug;
  };
  const form = claim ? spelledClaim(claim, property.type, slugOf) : {};
  const controls = controlsOf(property.type, form.value);
  return {
    record,
    property: name,
    label: view.wording.phrase(`model.${record.kind}.${name}`),
    controls: controls.map((control) => shown(control, view.wording, languages)),
    filled: fillClaimForm(controls, form),
  };
}

function shown({ as, vocabulary, ...control }: Control, wording: LanguageWording, languages: DeskHouse['languages']): ShownControl {
  const terms = vocabulary === undefined ? {} : (languages.vocabularies.get(vocabulary)?.terms ?? {});
  return {
    ...control,
    name: inputName({ ...control, as }),
    as: as.toUpperCase(),
    label: labelOf(control.path, wording),
    options: Object.keys(terms).map((code) => ({ code, label: wording.term(vocabulary ?? '', code) })),
  };
}

/** "Statute 2 · Article": the parts on the way, numbers with what they count. */
function labelOf(path: string, wording: LanguageWording): string {
  const steps = path === '' ? [] : path.split('.');
  return steps
    .flatMap((step, index) => (/^\d+$/.test(step) ? [] : [wording.phrase(`part.${step}`, { number: Number(steps[index + 1] ?? 0) + 1 })]))
    .join(' · ');
}
