import fc from 'fast-check';
import { controlsOf } from '../../server/desk/forms/controls.js';
import { fillClaimForm } from '../../server/desk/forms/fill-form.js';
import { readClaimForm, readValueForm } from '../../server/desk/forms/read-form.js';
import { spelledClaim } from '../../server/desk/forms/spelled.js';
import type { Form } from '../../server/desk/proposals/change.js';
import { allKinds, type Property } from '../../server/model/index.js';
import { readClaim } from '../../server/registry/files/read-claim.js';
import { SourceForm } from '../../server/registry/files/read-source.js';
import { codesOf, readVocabularies } from '../../server/registry/files/vocabularies.js';
import { written } from '../support/arbitrary-values.js';
import { inRepository } from '../support/root.js';

const codes = codesOf(readVocabularies(inRepository('data/vocabulary')));
const known = { codesOf: codes, slugsOf: (kind: string) => [`a-${kind}`, `another-${kind}`] };
const referents = {
  codesOf: codes,
  idOf: (kind: string, slug: string) => `${kind}/${slug}`,
  slugOf: (kind: string, id: string) => id.replace(`${kind}/`, ''),
};

const properties = allKinds().flatMap((kind) =>
  kind.properties.map((property): [string, Property] => [`${kind.name}.${property.name}`, property]),
);

const typedIn = (filled: Readonly<Record<string, string>>) => (name: string) => filled[name] ?? '';

/** Texts of several lines do not fit where every line is a text of its own. */
const isInLines = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some((each) => typeof each === 'string' && /[\n\r\u2028\u2029]/.test(each))
    : typeof value === 'object' && value !== null && Object.values(value).some(isInLines);

/** What has no parts at all leaves no trace in a form. */
const isHollow = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Object.keys(value).length === 0 || Object.values(value).some(isHollow));

describe('a form for claims', () => {
  test.each(properties)('holds every value of %s and gives it back', (_, property) => {
    fc.assert(
      fc.property(
        written(property.type, known).filter((value) => !isInLines(value) && !isHollow(value)),
        (value) => {
          const controls = controlsOf(property.type, value);
          const filled = fillClaimForm(controls, { value, sources: ['daily'] });
          const read = readClaimForm(controls, typedIn({ ...filled, 'source.0.source': 'daily' }), 'en');
          expect(read).toEqual({ value, sources: [{ source: 'daily' }] });
        },
      ),
      { numRuns: 25 },
    );
  });

  test('gives a kept claim back as it is, with whoever says it, when, why and where', () => {
    const [, birthDate] = properties.find(([name]) => name === 'person.birthDate') as [string, Property];
    const form: Form = {
      value: '1968-05-25',
      rank: 'deprecated',
      by: { name: 'The Ministry', organisation: 'a-organisation' },
      asOf: 2020,
      wording: 'born in May 1968',
      note: 'A note.',
      reason: 'A misprint.',
      clearance: 'His family asked for it.',
      sources: [{ source: 'daily', locator: 'p. 3', quote: '“25 May 1968”', language: 'en' }, { source: 'weekly' }],
    };
    const claim = readClaim(form, birthDate, referents, () => true);
    const spelled = claim.ok ? spelledClaim(claim.value, birthDate.type, referents.slugOf) : {};
    const controls = controlsOf(birthDate.type, spelled.value);
    expect(readClaimForm(controls, typedIn(fillClaimForm(controls, spelled)), 'en')).toEqual(form);
  });

  test('reads dates as people type them, and keeps what is none, to be refused by name', () => {
    const [, startDate] = properties.find(([name]) => name === 'detention.startDate') as [string, Property];
    const controls = controlsOf(startDate.type);
    const read = (value: string, asOf = '') => readClaimForm(controls, typedIn({ value, asOf }), 'en');
    expect(read('27 Sept 2023', 'around May 2022')).toMatchObject({ value: '2023-09-27', asOf: '2022-05~' });
    expect(read('2023')).toMatchObject({ value: 2023 });
    expect(read('sometime')).toMatchObject({ value: 'sometime' });
  });

  test('tells what is not known from what there is not', () => {
    const [, verdict] = properties.find(([name]) => name === 'defendant.verdict') as [string, Property];
    const controls = controlsOf(verdict.type);
    expect(readClaimForm(controls, typedIn({ kind: 'unknown', value: 'guilty' }), 'en')).toEqual({ unknown: true, sources: [] });
    expect(readClaimForm(controls, typedIn({ kind: 'none' }), 'en')).toEqual({ none: true, sources: [] });
  });

  test('has room for two more parts than there are', () => {
    const [, charges] = properties.find(([name]) => name === 'defendant.charges') as [string, Property];
    const statutes = [
      { code: 'CC', article: '1' },
      { code: 'CC', article: '2' },
      { code: 'CC', article: '3' },
    ];
    const articles = controlsOf(charges.type, { statutes }).filter(({ path }) => path.endsWith('.article'));
    expect(articles).toHaveLength(5);
  });

  test('for sources reads their dates too, and leaves out what is empty', () => {
    const typed = typedIn({
      'value.id': 'daily',
      'value.title': ' The day ',
      'value.issued': '2 Oct 2023',
      'value.accessed': '22 November 2026',
      'value.note': ' ',
    });
    expect(readValueForm(controlsOf(SourceForm), typed, 'en')).toEqual({
      id: 'daily',
      title: 'The day',
      issued: '2023-10-02',
      accessed: '2026-11-22',
    });
  });
});
