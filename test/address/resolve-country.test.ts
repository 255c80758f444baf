import * as fc from 'fast-check';
import countries from 'i18n-iso-countries';
import { AMBIGUOUS_NAMES, COUNTRY_ALIASES } from '../../src/address/country-aliases';
import { foldedKey } from '../../src/address/fold-text';
import { resolveCountry } from '../../src/address/resolve-country';

const CODES = Object.keys(countries.getAlpha2Codes());
const ENGLISH = Object.entries(countries.getNames('en', { select: 'official' }));

const EVERY_NAME = new Set(
  countries
    .getSupportedLanguages()
    .flatMap((language) => Object.values(countries.getNames(language, { select: 'all' })).flat())
    .map(foldedKey),
);

describe('a country is known by', () => {
  test('its alpha-2 and alpha-3 code, in any case', () => {
    expect(CODES.length).toBeGreaterThan(245);
    for (const code of CODES) {
      const alpha3 = countries.alpha2ToAlpha3(code) ?? '';
      expect([code, resolveCountry(code)]).toEqual([code, code]);
      expect([alpha3, resolveCountry(alpha3.toLowerCase())]).toEqual([alpha3, code]);
    }
  });

  test('its official English name, in capitals too', () => {
    for (const [code, name] of ENGLISH) expect([name, resolveCountry(name.toUpperCase())]).toEqual([name, code]);
  });

  test.each([
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['England', 'GB'],
    ['Northern Ireland', 'GB'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['United States of America (the)', 'US'],
    ['Ivory Coast', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['COTE DIVOIRE', 'CI'],
    ['Holland', 'NL'],
    ['Burma', 'MM'],
    ['Swaziland', 'SZ'],
    ['Czech Republic', 'CZ'],
    ['Cape Verde', 'CV'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['The Gambia', 'GM'],
    ['DR Congo', 'CD'],
    ['Congo (Kinshasa)', 'CD'],
    ['Congo (Brazzaville)', 'CG'],
    ['Congo (the Democratic Republic of the)', 'CD'],
    ['Korea (the Republic of)', 'KR'],
    ['Moldova, Republic of', 'MD'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Venezuela (Bolivarian Republic of)', 'VE'],
    ['Federal Republic of Nigeria', 'NG'],
    ['Republic of China', 'TW'],
    ['Peoples Republic of China', 'CN'],
    ['Nigeria (NG)', 'NG'],
    ['Korea (KR)', 'KR'],
    ['Congo (CD)', 'CD'],
    ['Virgin Islands (US)', 'VI'],
    ['Virgn Islands, U.S.', 'VI'],
    ['Republic of Kenya', 'KE'],
    ['People’s Democratic Republic of Algeria', 'DZ'],
    ['Lagos, Nigeria', 'NG'],
    ['Kosovo', 'XK'],
    ['  nigeria ', 'NG'],
  ])('an everyday name: %s', (text, code) => expect(resolveCountry(text)).toBe(code));

  test.each([
    ['Deutschland', 'DE'],
    ['España', 'ES'],
    ['Österreich', 'AT'],
    ['Brasil', 'BR'],
    ['日本', 'JP'],
    ['中国', 'CN'],
    ['香港', 'HK'],
    ['대한민국', 'KR'],
    ['Россия', 'RU'],
    ['Україна', 'UA'],
    ['Ελλάδα', 'GR'],
    ['مصر', 'EG'],
    ['ไทย', 'TH'],
    ['Việt Nam', 'VN'],
    ['Elfenbeinküste', 'CI'],
    ['Royaume-Uni', 'GB'],
  ])('its name in another language: %s', (text, code) => expect(resolveCountry(text)).toBe(code));

  test.each([
    ['Nigera', 'NG'],
    ['Nigerai', 'NG'],
    ['Phillipenes', 'PH'],
    ['Afganistan', 'AF'],
    ['Ghanna', 'GH'],
    ['Great Britian', 'GB'],
    ['Untied Sates', 'US'],
    ['Domincan Republic', 'DO'],
    ['Columbia', 'CO'],
  ])('a name with a slip of the pen: %s', (text, code) => expect(resolveCountry(text)).toBe(code));
});

describe('a country is not guessed', () => {
  test.each([
    ['Korea, one of them under sanctions', 'Korea'],
    ['Korea with a slip', 'Korae'],
    ['Congo, of which there are two', 'Congo'],
    ['as near to Austria as to Australia', 'Austraia'],
    ['as near to Slovenia as to Slovakia', 'Slovania'],
    ['two countries at once', 'Niger (Nigeria)'],
    ['an ambiguous name beside another name', 'Channel Islands, England'],
    ['a country and another one’s state', 'Georgia, USA'],
    ['a state that is no more', 'Yugoslavia'],
    ['a code of none', 'ZZ'],
    ['one letter from Iran and Iraq', 'Irai'],
    ['nothing', '   '],
    ['a number', '234'],
    ['a property of every object', 'constructor'],
    ['another such', '__proto__'],
    ['far too long', `Nigeria${'.'.repeat(80)}`],
  ])('when the text is %s', (_, text) => expect(resolveCountry(text)).toBeUndefined());

  test('from letters with accents that look like a code', () => {
    expect(resolveCountry('Mỹ')).toBe('US');
    expect(resolveCountry('ÑG')).toBeUndefined();
  });

  test('wrongly, from any English name with one slip', () => {
    const latin = ENGLISH.filter(([, name]) => foldedKey(name).length >= 5);
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(''));
    fc.assert(
      fc.property(fc.constantFrom(...latin), fc.nat(), letters, fc.nat(2), ([code, name], at, letter, kind) => {
        const place = at % name.length;
        const slipped = name.slice(0, place) + (kind === 0 ? '' : letter) + name.slice(place + (kind === 2 ? 0 : 1));
        // Some slips are another country’s name: Iran is one letter from Iraq.
        fc.pre(!EVERY_NAME.has(foldedKey(slipped)));
        expect([code, undefined]).toContain(resolveCountry(slipped));
      }),
    );
  });

  test('and no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const code = resolveCountry(text);
        if (code !== undefined) expect(CODES).toContain(code);
      }),
    );
  });
});

describe('the list of everyday names', () => {
  test('stands for countries that exist, and each of its names is found', () => {
    for (const [code, names] of Object.entries(COUNTRY_ALIASES)) {
      expect(CODES).toContain(code);
      for (const name of names) expect([name, resolveCountry(name)]).toEqual([name, code]);
    }
  });

  test('takes no code away from another country', () => {
    for (const [code, names] of Object.entries(COUNTRY_ALIASES)) {
      for (const name of names.filter((text) => /^[A-Za-z]{2,3}$/.test(text))) {
        const owner = name.length === 2 ? countries.alpha2ToAlpha3(name) && name : countries.alpha3ToAlpha2(name);
        expect([name, owner ?? code]).toEqual([name, code]);
      }
    }
  });

  test('leaves every ambiguous name unresolved', () => {
    for (const name of AMBIGUOUS_NAMES) expect([name, resolveCountry(name)]).toEqual([name, undefined]);
  });
});
