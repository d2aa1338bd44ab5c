import { displayName } from '../../registry/display-name.js';
import { propertyOf } from '../../model/index.js';
import type { ReadView } from '../../registry/read-view.js';
import type { Change } from './change.js';
import type { WordedProblem } from './word-problem.js';

/** A problem with the change and the place that it is about. */
export interface PlacedProblem extends WordedProblem {
  readonly change: string | undefined;
  readonly place: string | undefined;
}

/** Finds the change that a problem is about, and says in words where that is. */
export async function placed(problem: WordedProblem, changes: readonly Change[], view: ReadView): Promise<PlacedProblem> {
  const { path } = problem;
  const isAt = (place: string): boolean => path === place || path.startsWith(`${place}.`);
  const change =
    changes.find(({ key }) => isAt(`changes.${key}`)) ??
    changes.find((each) => each.do === 'state' && isAt(`${each.record}.${each.property}`)) ??
    changes.find((each) => 'record' in each && isAt(each.record));
  const [id = '', property = ''] = path.split('.');
  const record = await view.record(change && 'record' in change ? change.record : id);
  const name = change?.do === 'state' ? change.property : property;
  const label = record && propertyOf(record.declaration, name) && view.wording.phrase(`model.${record.kind}.${name}`);
  const place = record && [await displayName(record), label].filter((part) => part !== undefined).join(' · ');
  return { ...problem, change: change?.key, place };
}
