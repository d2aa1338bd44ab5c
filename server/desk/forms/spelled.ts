import type { AssertedBy, Claim } from '../../domain/claim.js';
import type { FuzzyDate, ValueType } from '../../domain/values/index.js';
import type { Form } from '../proposals/change.js';

/** The slug of a record. */
export type SlugOf = (kind: string, id: string) => string | undefined;

/** A claim in the form of the data files, with every part under its name, however short it could be written. */
export function spelledClaim(claim: Claim, type: ValueType, slugOf: SlugOf): Form {
  return Object.fromEntries(
    Object.entries({
      value: claim.kind === 'value' ? spelled(type, claim.value, slugOf) : undefined,
      unknown: claim.kind === 'unknown' || undefined,
      none: claim.kind === 'none' || undefined,
      rank: claim.rank === 'normal' ? undefined : claim.rank,
      by: claim.assertedBy && spelledParty(claim.assertedBy, slugOf),
      asOf: claim.asOf && edtfOf(claim.asOf),
      wording: claim.wording,
      note: claim.note,
      reason: claim.reason,
      clearance: claim.clearance,
      sources: claim.citations.map(({ source, locator, quote, quoteLanguage: language }) =>
        Object.fromEntries(Object.entries({ source, locator, quote, language }).filter(([, part]) => part !== undefined)),
      ),
    }).filter(([, part]) => part !== undefined),
  );
}

export function spelled(type: ValueType, value: unknown, slugOf: SlugOf): unknown {
  const { shape, name } = type;
  if (value === undefined) return undefined;
  if (name === 'FuzzyDate') return edtfOf(value as FuzzyDate);
  if (shape.is === 'record') return slugOf(shape.kind, value as string) ?? value;
  if (shape.is !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, part]): [string, unknown][] => {
      const field = shape.fields[key];
      if (!field) return [];
      const parts = field.many
        ? (part as readonly unknown[]).map((each) => spelled(field.type, each, slugOf))
        : spelled(field.type, part, slugOf);
      return [[key, parts]];
    }),
  );
}

const spelledParty = ({ name, organisation, person }: AssertedBy, slugOf: SlugOf): Form => ({
  name,
  ...(organisation !== undefined && { organisation: slugOf('organisation', organisation) ?? organisation }),
  ...(person !== undefined && { person: slugOf('person', person) ?? person }),
});

/** A year alone is a number in the data files. */
const edtfOf = ({ edtf }: FuzzyDate): string | number => (/^[1-9]\d{3}$/.test(edtf) ? Number(edtf) : edtf);
