import { accepted, refused, valueType, type ValueType } from './value-type.js';

const LONGEST = 10_000;

/** Text as it stands, trimmed, in Unicode normal form C. */
export const Text = textType('Text', 'some text', () => true);

export const Url = textType('Url', 'an address that begins with https:// or http://', (text) => isWebAddress(text));

export const LanguageTag = textType('LanguageTag', 'a language tag such as en, hy or hyw (BCP 47)', (text) =>
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text),
);

export const CountryCode = textType('CountryCode', 'a country code such as AM (ISO 3166-1)', (text) => /^[A-Z]{2}$/.test(text));

export const ScriptCode = textType('ScriptCode', 'a script code such as Armn (ISO 15924)', (text) => /^[A-Z][a-z]{3}$/.test(text));

/** A text type whose values pass a test. */
export function textType(name: string, expects: string, accepts: (text: string) => boolean, rule = 'VALUE_INVALID'): ValueType<string> {
  return valueType<string>({
    name,
    expects,
    shape: { is: 'text' },
    parse(written) {
      if (typeof written !== 'string') return refused(written, expects, rule);
      const text = written.trim().normalize('NFC');
      if (text === '' || text.length > LONGEST || !accepts(text)) return refused(written, expects, rule);
      return accepted(text);
    },
  });
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
