import i18next, { type i18n } from 'i18next';
import { LRUCache } from 'lru-cache';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateInWords } from '../domain/wording/date-words.js';
import type { Wording } from '../domain/values/index.js';
import { readYaml } from './files/yaml-file.js';
import type { Vocabularies } from './files/vocabularies.js';

/** A language's way of putting values into words. */
export interface LanguageWording extends Wording {
  readonly language: string;
  /** "27 Sep 2023", for narrow places. */
  shortDate(edtf: string): string;
}

export const DEFAULT_LANGUAGE = 'en';

export type Catalogue = Readonly<Record<string, unknown>>;

// The same few thousand phrases, dates and labels are said again and again.
const MOST_PHRASES = 20_000;

interface Formats {
  readonly numbers: Intl.NumberFormat;
  readonly lists: Intl.ListFormat;
}

/** Everything the interface says, by language: data/i18n/<language>/*.yaml, each file under its own name. */
export class Languages {
  private readonly translators = new Map<string, i18n>();
  private readonly formats = new Map<string, Formats>();
  private readonly said = new LRUCache<string, string>({ max: MOST_PHRASES });
  private readonly catalogues: ReadonlyMap<string, Catalogue>;

  constructor(
    folder: string,
    readonly vocabularies: Vocabularies,
  ) {
    this.catalogues = new Map(
      readdirSync(folder)
        .sort()
        .map((language) => [language, readCatalogue(join(folder, language))]),
    );
    for (const [language, translation] of this.catalogues) {
      const fallback = this.catalogues.get(DEFAULT_LANGUAGE) ?? {};
      const instance = i18next.createInstance();
      void instance.init({
        lng: language,
        fallbackLng: DEFAULT_LANGUAGE,
        resources: { [language]: { translation }, [DEFAULT_LANGUAGE]: { translation: fallback } },
        interpolation: { escapeValue: false },
        initAsync: false,
      });
      this.translators.set(language, instance);
    }
  }

  get known(): readonly string[] {
    return [...this.catalogues.keys()];
  }

  /** The language to answer in, by an Accept-Language header. */
  negotiate(accepted: string | undefined): string {
    const wanted = (accepted ?? '')
      .slice(0, 200)
      .split(',')
      .map((each) => each.split(';')[0]?.trim().toLowerCase().split('-')[0] ?? '');
    return wanted.find((language) => this.catalogues.has(language)) ?? DEFAULT_LANGUAGE;
  }

  /** What a page in this language needs to say its own words in the browser. */
  catalogue(language: string): Catalogue {
    return this.catalogues.get(language) ?? {};
  }

  /** The wording of a language; `nameOf` says what a record is called. */
  wording(language: string, nameOf: (id: string) => string): LanguageWording {
    const translator = this.translators.get(language) ?? this.translators.get(DEFAULT_LANGUAGE);
    if (!translator) throw new Error(`no catalogue data/i18n/${DEFAULT_LANGUAGE}`);
    const phrase = (key: string, values?: Record<string, string | number>): string =>
      this.once(`${language} ${key} ${values ? JSON.stringify(values) : ''}`, () => translator.t(key, values ?? {}));
    const words = { language, phrase };
    const { numbers, lists } = this.formatsFor(language);
    return {
      language,
      phrase,
      date: (edtf) => this.once(`${language} long ${edtf}`, () => dateInWords(edtf, words)),
      shortDate: (edtf) => this.once(`${language} short ${edtf}`, () => dateInWords(edtf, words, 'short')),
      number: (value) => numbers.format(value),
      term: (vocabulary, code) => this.termLabel(vocabulary, code, language),
      record: nameOf,
      list: (values) => lists.format(values),
    };
  }

  private once(key: string, say: () => string): string {
    const known = this.said.get(key);
    if (known !== undefined) return known;
    const words = say();
    this.said.set(key, words);
    return words;
  }

  private formatsFor(language: string): Formats {
    const known = this.formats.get(language) ?? {
      numbers: new Intl.NumberFormat(language, { maximumFractionDigits: 4 }),
      lists: new Intl.ListFormat(language),
    };
    this.formats.set(language, known);
    return known;
  }

  private termLabel(vocabulary: string, code: string, language: string): string {
    const label = this.vocabularies.get(vocabulary)?.terms[code]?.label;
    return label?.[language] ?? label?.[DEFAULT_LANGUAGE] ?? code;
  }
}

function readCatalogue(folder: string): Catalogue {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => [file.replace(/\.yaml$/, ''), readYaml(file, readFileSync(join(folder, file), 'utf8')).content]),
  );
}
