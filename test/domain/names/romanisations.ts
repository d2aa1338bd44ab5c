/**
 * How a name in Armenian letters is written elsewhere: the standard systems, and what newspapers do. Written apart from the engine's own
 * tables, from the standards themselves, so that one is a check on the other.
 */
type Table = Readonly<Record<string, string>>;

export interface Writing {
  readonly system: string;
  readonly write: (armenian: string) => string;
}

const LETTERS = 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ';

/** The values of the letters in the order of the alphabet. */
function table(values: string, further: Table): Table {
  const each = values.trim().split(/\s+/);
  return { ...Object.fromEntries(Array.from(LETTERS).map((letter, at) => [letter, each[at] === '-' ? '' : (each[at] ?? '')])), ...further };
}

const BGN = table('a b g d e z e y t’ zh i l kh ts k h dz gh ch m y n sh o ch’ p j rr s v t r ts’ v p’ k’ o f', { ու: 'u', և: 'ev' });
const ISO_9985 = table('a b g d e z ē ë t’ ž i l x ç k h j ġ č̣ m y n š o č p ǰ ṙ s v t r c’ w p’ k’ ò f', { ու: 'ow', և: 'ew' });
const HUBSCHMANN = table('a b g d e z ē ə tʿ ž i l x c k h j ł č m y n š o čʿ p ǰ ṙ s v t r cʿ w pʿ kʿ ō f', { ու: 'u', և: 'ew' });
const ALA_LC = table('a b g d e z ē ě tʻ zh i l kh ts k h dz gh ch m y n sh o chʻ p j ṛ s v t r tsʻ w pʻ kʻ ō f', { ու: 'u', և: 'ew' });
const WESTERN = table('a p k t e z e e t j i l kh dz g h ts gh j m y n sh o ch b ch r s v d r ts v p k o f', { ու: 'ou', և: 'ev' });
const FRENCH = table('a b g d e z e e t j i l kh dz k h dz gh tch m i n ch o tch p dj r s v t r ts v p k o f', { ու: 'ou', և: 'ev' });
const GERMAN = table('a b g d e s e e t sch i l ch z k h ds gh tsch m j n sch o tsch p dsch r s w t r z w p k o f', { ու: 'u', և: 'ew' });
const POLISH = table('a b g d e z e e t ż i l ch c k h dz gh cz m j n sz o cz p dż r s w t r c w p k o f', { ու: 'u', և: 'ew' });
const AZERBAIJANI = table('a b q d e z e ı t j i l x ts k h dz ğ ç m y n ş o ç p c r s v t r ts v p k o f', { ու: 'u', և: 'ev' });
const RUSSIAN = table('а б г д е з э ы т ж и л х ц к - дз г ч м й н ш о ч п дж р с в т р ц в п к о ф', {
  ու: 'у',
  և: 'ев',
  յա: 'я',
  իա: 'иа',
  եա: 'еа',
});
const RUSSIAN_G = table('а б г д е з э ы т ж и л х ц к г дз х ч м й н ш о ч п дж р с в т р ц в п к о ф', { ու: 'у', և: 'ев', յա: 'я' });
const GEORGIAN = table('ა ბ გ დ ე ზ ე ი თ ჟ ი ლ ხ წ კ ჰ ძ ღ ჭ მ ი ნ შ ო ჩ პ ჯ რ ს ვ ტ რ ც ვ ფ ქ ო ფ', { ու: 'უ', և: 'ევ' });
const ARABIC = table('ا ب غ د ي ز ي ي ت ج ي ل خ تس ك ه دز غ تش م ي ن ش و تش ب ج ر س ف ت ر تس ف ب ك و ف', { ու: 'و', և: 'يف' });

const writer =
  (letters: Table) =>
  (armenian: string): string => {
    const longest = Object.keys(letters).sort((a, b) => b.length - a.length);
    const pattern = new RegExp(longest.join('|'), 'gu');
    return armenian
      .split(' ')
      .map((word) => capital(word.toLowerCase().replace(pattern, (letter) => letters[letter] ?? letter)))
      .join(' ');
  };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Each word's first letter is given the sound that it has there. */
const initially =
  (changes: Table, write: (armenian: string) => string) =>
  (armenian: string): string =>
    write(armenian)
      .split(' ')
      .map((word) =>
        capital(
          Object.entries(changes).reduce(
            (changed, [from, to]) => (changed.toLowerCase().startsWith(from) ? to + changed.slice(from.length) : changed),
            word,
          ),
        ),
      )
      .join(' ');

const ending = (from: RegExp, to: string, write: (armenian: string) => string) => (armenian: string) =>
  write(armenian)
    .split(' ')
    .map((word) => word.replace(from, to))
    .join(' ');

export const WRITINGS: readonly Writing[] = [
  { system: 'Armenian', write: (name) => name },
  {
    system: 'Armenian, classical spelling',
    write: (name) => name.replaceAll(/(?<=.{2})յան(?= |$)/gu, 'եան').replaceAll(/^Հա(?=.)/gu, 'Յա'),
  },
  { system: 'BGN/PCGN', write: writer(BGN) },
  { system: 'BGN/PCGN, initial ye and vo', write: initially({ e: 'ye' }, writer(BGN)) },
  { system: 'BGN/PCGN without marks', write: (name) => writer(BGN)(name).replaceAll('’', '').replaceAll('rr', 'r') },
  { system: 'ISO 9985', write: writer(ISO_9985) },
  { system: 'Hübschmann–Meillet', write: writer(HUBSCHMANN) },
  {
    system: 'Hübschmann–Meillet without marks',
    write: (name) =>
      writer(HUBSCHMANN)(name)
        .normalize('NFD')
        .replaceAll(/[\p{M}ʿ]/gu, '')
        .replaceAll('ł', 'l')
        .replaceAll('ə', 'e'),
  },
  { system: 'ALA-LC', write: writer(ALA_LC) },
  { system: 'Western Armenian', write: ending(/yan$/, 'ian', writer(WESTERN)) },
  { system: 'French', write: ending(/(?<=.)ian$/, 'ian', writer(FRENCH)) },
  { system: 'German', write: writer(GERMAN) },
  { system: 'Polish', write: writer(POLISH) },
  { system: 'Azerbaijani', write: writer(AZERBAIJANI) },
  { system: 'Azerbaijani, q for gh', write: (name) => writer(AZERBAIJANI)(name).replaceAll('ğ', 'q').replaceAll('Ğ', 'Q') },
  {
    system: 'Azerbaijani in English letters',
    write: (name) => writer(AZERBAIJANI)(name).replaceAll('ş', 's').replaceAll('ç', 'c').replaceAll('ğ', 'g').replaceAll('ı', 'i'),
  },
  { system: 'Russian', write: writer(RUSSIAN) },
  { system: 'Russian, г for հ', write: writer(RUSSIAN_G) },
  { system: 'Georgian', write: ending(/იან$/u, 'იანი', writer(GEORGIAN)) },
  { system: 'Arabic', write: writer(ARABIC) },
];

const TO_ARMENIAN: Table = {
  kh: 'խ',
  gh: 'ղ',
  ch: 'չ',
  sh: 'շ',
  zh: 'ժ',
  ts: 'ծ',
  dz: 'ձ',
  yan: 'յան',
  ya: 'յա',
  ye: 'ե',
  yu: 'յու',
  ou: 'ու',
  a: 'ա',
  b: 'բ',
  c: 'կ',
  d: 'դ',
  e: 'ե',
  f: 'ֆ',
  g: 'գ',
  h: 'հ',
  i: 'ի',
  j: 'ջ',
  k: 'կ',
  l: 'լ',
  m: 'մ',
  n: 'ն',
  o: 'ո',
  p: 'պ',
  q: 'ք',
  r: 'ր',
  s: 'ս',
  t: 'տ',
  u: 'ու',
  v: 'վ',
  w: 'վ',
  x: 'քս',
  y: 'յ',
  z: 'զ',
};

/** A name in English letters, as it would stand in Armenian ones; whether a stop is aspirated cannot be told from it. */
export const inArmenian = (english: string): string =>
  writer(TO_ARMENIAN)(english.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('.', ''));

/** Slips of the hand, the same ones each time: a letter lost, two in the wrong order, one doubled, one beside its key. */
export const SLIPS: Readonly<Record<string, (name: string) => string>> = {
  'a letter lost': (name) => at(name, (word) => word.slice(0, middle(word)) + word.slice(middle(word) + 1)),
  'two letters swapped': (name) =>
    at(
      name,
      (word) => word.slice(0, middle(word)) + (word[middle(word) + 1] ?? '') + (word[middle(word)] ?? '') + word.slice(middle(word) + 2),
    ),
  'a letter doubled': (name) => at(name, (word) => word.slice(0, middle(word)) + (word[middle(word)] ?? '') + word.slice(middle(word))),
  'a wrong letter': (name) => at(name, (word) => word.slice(0, middle(word)) + 'w' + word.slice(middle(word) + 1)),
};

const middle = (word: string): number => Math.floor(word.length / 2) - 1;

/** The longest word is where the hand slips. */
function at(name: string, slip: (word: string) => string): string {
  const words = name.split(' ');
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  return words.map((word) => (word === longest && Array.from(word).length > 4 ? slip(word) : word)).join(' ');
}
