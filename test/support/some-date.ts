import fc from 'fast-check';

/**
 * A date of our profile beside the days that it allows, found without any reckoning: every day from 2022 to 2025 is written out,
 * dates lie in 2023 and 2024, and an open side reaches the end of what is written out.
 */
export interface SomeDate {
  readonly edtf: string;
  readonly days: readonly string[];
  readonly qualified: boolean;
}

export const EVERY_DAY: readonly string[] = Array.from({ length: 4 * 365 + 1 }, (_, index) =>
  new Date(Date.UTC(2022, 0, 1 + index)).toISOString().slice(0, 10),
);
export const FIRST_DAY = EVERY_DAY[0] as string;
export const LAST_DAY = EVERY_DAY.at(-1) as string;

const plain = (edtf: string, days: readonly string[] = EVERY_DAY.filter((day) => day.startsWith(edtf))): SomeDate => ({
  edtf,
  days,
  qualified: false,
});
const firstOf = ({ days }: SomeDate): string => days[0] as string;
const lastOf = ({ days }: SomeDate): string => days.at(-1) as string;
const daysBetween = (first: string, last: string): readonly string[] => EVERY_DAY.filter((day) => first <= day && day <= last);

const years = ['2023', '2024'];
const months = years.flatMap((year) => Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`));
/** Few enough that dates often touch: 1 December 2023 to 31 March 2024. */
const days = EVERY_DAY.filter((day) => '2023-12' <= day && day < '2024-04');

const precise = [years, months, days].map((texts) => fc.constantFrom(...texts).map((text) => plain(text)));
const whole = fc.oneof(...precise);

const qualified = fc
  .tuple(whole, fc.constantFrom('?', '~', '%'))
  .map(([date, sign]): SomeDate => ({ ...date, edtf: date.edtf + sign, qualified: true }));

const unspecified = fc.oneof(
  fc
    .constantFrom(...years)
    .chain((year) => fc.constantFrom(plain(`${year}-XX`, plain(year).days), plain(`${year}-XX-XX`, plain(year).days))),
  fc.constantFrom(...months).map((month) => plain(`${month}-XX`, plain(month).days)),
  fc.tuple(fc.constantFrom(...years), fc.integer({ min: 1, max: 31 })).map(([year, date]) => {
    const ending = `-${String(date).padStart(2, '0')}`;
    return plain(
      `${year}-XX${ending}`,
      plain(year).days.filter((day) => day.endsWith(ending)),
    );
  }),
);

const SEASONS: readonly (readonly [string, readonly string[]])[] = years.flatMap((year) => [
  [`${year}-21`, ['03', '04', '05'].map((month) => `${year}-${month}`)] as const,
  [`${year}-22`, ['06', '07', '08'].map((month) => `${year}-${month}`)] as const,
  [`${year}-23`, ['09', '10', '11'].map((month) => `${year}-${month}`)] as const,
  [`${year}-24`, [`${year}-12`, `${String(Number(year) + 1)}-01`, `${String(Number(year) + 1)}-02`]] as const,
]);
const season = fc.constantFrom(...SEASONS).map(([edtf, inMonths]) =>
  plain(
    edtf,
    inMonths.flatMap((month) => plain(month).days),
  ),
);

const side = fc.oneof({ weight: 4, arbitrary: fc.oneof(whole, qualified, season) }, { weight: 1, arbitrary: fc.constant(undefined) });
const interval = fc
  .tuple(side, side, fc.constantFrom('', '..'))
  .filter(([start, end]) => !start || !end || firstOf(start) <= firstOf(end))
  .filter(([start, end, open]) => Boolean(start ?? end) || open !== '')
  .map(([start, end, open]): SomeDate => ({
    edtf: `${start?.edtf ?? open}/${end?.edtf ?? open}`,
    days: daysBetween(start ? firstOf(start) : FIRST_DAY, end ? lastOf(end) : LAST_DAY),
    qualified: Boolean(start?.qualified) || Boolean(end?.qualified),
  }));

const consecutive = fc
  .oneof(...precise.map((date) => fc.tuple(date, date)))
  .filter(([from, to]) => firstOf(from) < firstOf(to))
  .map(([from, to]) => plain(`${from.edtf}..${to.edtf}`, daysBetween(firstOf(from), lastOf(to))));
const oneOf = fc
  .tuple(fc.array(fc.oneof(whole, consecutive), { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean())
  .map(([members, earlier, later]): SomeDate => {
    const opens = earlier && !members[0]?.edtf.includes('..');
    const closes = later && !members.at(-1)?.edtf.includes('..') && !(opens && members.length === 1);
    const allowed = new Set(members.flatMap((member) => member.days));
    if (opens) daysBetween(FIRST_DAY, lastOf(members[0] as SomeDate)).forEach((day) => allowed.add(day));
    if (closes) daysBetween(firstOf(members.at(-1) as SomeDate), LAST_DAY).forEach((day) => allowed.add(day));
    const edtf = `[${opens ? '..' : ''}${members.map((member) => member.edtf).join(',')}${closes ? '..' : ''}]`;
    return plain(edtf, [...allowed].sort());
  });

export const someDate: fc.Arbitrary<SomeDate> = fc.oneof(whole, qualified, unspecified, season, interval, oneOf);
