import { isBefore } from '../values/index.js';
import { clash, datesOf } from './clash.js';
import type { Rule } from './rule.js';

/** What happens to a person in custody, as far as it is dated. */
const WITHIN = ['stays', 'contacts', 'health', 'lastConfirmed'] as const;

/** A stay in a prison, a visit or a confirmation that certainly lies before the capture or after the end. */
export const stayOutsideEpisode: Rule = {
  code: 'STAY_OUTSIDE_EPISODE',
  severity: 'error',
  kinds: ['detention'],
  judge(detention) {
    const [start = []] = datesOf(detention, 'startDate');
    const [end = []] = datesOf(detention, 'endDate');
    return WITHIN.flatMap((property) =>
      datesOf(detention, property).flatMap((dates) => {
        const found = clash(dates, start, isBefore) ?? clash(end, dates, isBefore);
        const [inside] = dates;
        if (!found || !inside) return [];
        const field = { kind: detention.kind, property };
        return [{ ...found, path: inside.path, parameters: { ...found.parameters, field, date: inside.date } }];
      }),
    );
  },
};
