import type { Claim, Citation } from '../../domain/claim.js';
import {
  FuzzyDateType,
  LanguageTag,
  Party,
  Text,
  composite,
  optional,
  required,
  shown,
  type Parsed,
  type Referents,
  type Refusal,
} from '../../domain/values/index.js';
import type { Property } from '../../domain/kinds.js';
import { contradictItself, noValueWithValue } from '../../domain/rules/no-value-with-value.js';
import { CLAIM_RULES } from '../../domain/rules/rules.js';

const KEYS = ['value', 'unknown', 'none', 'rank', 'by', 'asOf', 'wording', 'note', 'reason', 'clearance', 'sources'] as const;
const RANKS = ['preferred', 'normal', 'deprecated'] as const;

const CitationForm = composite(
  'Citation',
  { source: required(Text), locator: optional(Text), quote: optional(Text), language: optional(LanguageTag) },
  { shorthand: 'source' },
);

/** Reads one claim as a person wrote it; everything wrong with it is told at once. */
export function readClaim(written: unknown, property: Property, referents: Referents, hasSource: (id: string) => boolean): Parsed<Claim> {
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return refuse('', written, `a claim with the keys ${KEYS.join(', ')}`);
  const form = written as Record<string, unknown>;
  const refusals: Refusal[] = [];
  const take = <T>(path: string, parsed: Parsed<T>): T | undefined => {
    if (parsed.ok) return parsed.value;
    refusals.push(...parsed.refusals.map((refusal) => ({ ...refusal, path: [path, refusal.path].filter(Boolean).join('.') })));
    return undefined;
  };
  for (const key of Object.keys(form))
    if (!(KEYS as readonly string[]).includes(key))
      refusals.push({ path: key, rule: 'KEY_UNKNOWN', found: key, expected: `one of ${KEYS.join(', ')}` });
  const kind = readKind(form, refusals);
  const value: unknown =
    kind === 'value' && form.value !== undefined ? take('value', property.type.parse(form.value, referents)) : undefined;
  const rank = form.rank === undefined ? 'normal' : form.rank;
  if (!RANKS.some((each) => each === rank))
    refusals.push({ path: 'rank', rule: 'VALUE_INVALID', found: shown(rank), expected: `one of ${RANKS.join(', ')}` });
  const read = <T>(key: string, type: { parse: (value: unknown, referents: Referents) => Parsed<T> }): T | undefined =>
    form[key] === undefined ? undefined : take(key, type.parse(form[key], referents));
  const claim: Claim = compact({
    property: property.name,
    kind,
    value,
    rank: rank as Claim['rank'],
    assertedBy: read('by', Party),
    asOf: read('asOf', FuzzyDateType),
    wording: read('wording', Text),
    note: read('note', Text),
    reason: read('reason', Text),
    clearance: read('clearance', Text),
    citations: readCitations(form.sources, hasSource, referents, refusals),
  });
  refusals.push(...brokenRules(claim, property, form, refusals));
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: claim };
}

/** What the rules say of the claim alone, where the part that they look at could be read. */
function brokenRules(claim: Claim, property: Property, form: Record<string, unknown>, told: readonly Refusal[]): Refusal[] {
  const isTold = (part: string): boolean => told.some(({ path }) => path === part || path.startsWith(`${part}.`));
  return CLAIM_RULES.filter((rule) => !isTold(rule.part) && rule.isBroken(claim, property)).map(({ code, part, expects }) => ({
    path: part,
    rule: code,
    found: shown(form[part]),
    expected: expects,
  }));
}

function readKind(form: Record<string, unknown>, refusals: Refusal[]): Claim['kind'] {
  const given = (['value', 'unknown', 'none'] as const).filter((key) => form[key] !== undefined);
  const [kind] = given;
  if (given.length !== 1 || (kind !== 'value' && form[kind ?? ''] !== true)) {
    const rule = contradictItself(given) ? noValueWithValue.code : 'VALUE_MISSING';
    refusals.push({ path: 'value', rule, found: given.join(' and ') || 'nothing', expected: noValueWithValue.expects });
  }
  return kind ?? 'value';
}

function readCitations(written: unknown, hasSource: (id: string) => boolean, referents: Referents, refusals: Refusal[]): Citation[] {
  if (!Array.isArray(written)) return [];
  return written.flatMap((each, index) => {
    const parsed = CitationForm.parse(each, referents);
    if (!parsed.ok) {
      refusals.push(...parsed.refusals.map((refusal) => ({ ...refusal, path: `sources.${String(index)}.${refusal.path}` })));
      return [];
    }
    const { source, locator, quote, language } = parsed.value;
    if (!hasSource(source))
      refusals.push({
        path: `sources.${String(index)}`,
        rule: 'SOURCE_UNKNOWN',
        found: source,
        expected: 'the id of a source in data/registry/sources',
      });
    return [compact({ source, locator, quote, quoteLanguage: language })];
  });
}

const refuse = (path: string, found: unknown, expected: string): Parsed<never> => ({
  ok: false,
  refusals: [{ path, rule: 'VALUE_INVALID', found: shown(found), expected }],
});

/** Without the keys that hold nothing. */
function compact<T extends object>(whole: T): T {
  return Object.fromEntries(Object.entries(whole).filter(([, part]) => part !== undefined)) as T;
}
