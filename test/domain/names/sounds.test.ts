import { keyOfBeginning, keysOf, keysOfWord, skeleton } from '../../../server/domain/names/skeleton.js';
import { nameWords } from '../../../server/domain/names/sounds.js';

const sounds = (name: string): readonly string[] => nameWords(name).map((word) => word.sounds.join(' or '));

describe('the sounds of a name', () => {
  test.each([
    ['Vardanyan', 'vardanian', 'English'],
    ['Վարդանյան', 'vardanian', 'Armenian'],
    ['Վարդանեան', 'vardanian', 'classical spelling'],
    ['Варданян', 'vardanian', 'Russian'],
    ['ვარდანიანი', 'vardanian', 'Georgian, with the ending of its nominative'],
    ['Vardanjan', 'vardanian', 'German'],
    ['Յարութիւն', 'harutiun', 'a classical beginning'],
    ['Harowtʿyown', 'harutiun', 'ISO 9985'],
    ['İşxanyan', 'iSXanian', 'Azerbaijani'],

    ['Łukasean', 'Gukasian', 'Hübschmann–Meillet'],
    ['Xačatryan', 'XaCatrian or ksaCatrian', 'x, which may be kh or ks'],
    ['Yeghishe', 'eGiSe', 'ye at the beginning'],
    ['lshkhanyan', 'iSXanian', 'a small l for a capital I'],
    ['AIen', 'alen', 'a capital I for a small l'],
    ['Mkrttchyan', 'mkrtCian', 'a letter too many'],
    ["T'at'ul", 'tatul', 'marks of aspiration'],
  ])('of %s are %s (%s)', (name, expected) => {
    expect(sounds(name)).toEqual([expected]);
  });

  test('are those of each of its words, whatever stands between them', () => {
    expect(sounds('Der-Hovhannisyan, Ara')).toEqual(['der', 'hovhanisian', 'ara']);
  });

  test('are none where nothing is written', () => {
    expect(sounds(" – ’ ' ")).toEqual([]);
  });

  test('of a number are its digits and nothing like them', () => {
    expect(sounds('1(101)-1242/2021')).toEqual(['#1', '#101', '#1242', '#2021']);
  });
});

describe('the skeleton of a word', () => {
  test.each([
    ['Euljekjian', 'Eolchekjian'],
    ['Gukasyan', 'Ghukasian'],
    ['Sargsyan', 'Sarkissian'],
    ['Hakobyan', 'Akopyan'],
    ['Vicken', 'Vigen'],
  ])('is the same for %s and %s', (one, other) => {
    const [a, b] = [one, other].map((name) => skeleton(nameWords(name)[0]?.sounds[0] ?? ''));
    expect(a).toBe(b);
    expect(a).not.toBe('');
  });

  test('shares a key with that of a word in which one consonant is missing', () => {
    const [whole, slipped] = ['Vardanyan', 'Vadanyan'].map((name) => keysOfWord(nameWords(name)[0]?.sounds[0] ?? ''));
    expect(whole?.filter((key) => slipped?.includes(key))).not.toEqual([]);
  });

  test('is kept with every beginning that a word can be sought by', () => {
    const kept = keysOf('vardanian');
    for (const begun of ['v', 'va', 'vard', 'vardan', 'vardania']) {
      expect(kept.filter((key) => keyOfBeginning(begun).includes(key))).not.toEqual([]);
    }
  });
});
