import fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/examples.mobile.json';

import { fieldPath } from '../../src/api/field-path';
import { isTooComplex } from '../../src/api/json-shape';
import { MAX_JSON_DEPTH } from '../../src/api/limits';
import { isCalendarDate } from '../../src/api/schemas/calendar-date';
import { alpha2Of, alpha3Of, countryNamed } from '../../src/api/wire/country';
import { wireInstant } from '../../src/api/wire/instant';
import { readPhone, splitPhone } from '../../src/api/wire/phone';

describe('a phone number', () => {
  test.each([
    ['+23490123456789', undefined, '+23490123456789'],
    ['+234 (0) 803-123-4567', undefined, '+2348031234567'],
    ['0803 123 4567', 'NGA', '+2348031234567'],
    ['2348031234567', 'NGA', '+2348031234567'],
    ['\u202A+44 20 7946 0000\u202C', undefined, '+442079460000'],
    ['+39 06 123 4567', undefined, '+39061234567'],
    ['+800 1234 5678', undefined, '+80012345678'],
    ['08031234567', undefined, undefined],
    ['020 7946 0000', 'ATA', undefined],
    ['+1 415 555 2671 ext 12', undefined, undefined],
    ['+234803123456789012', undefined, undefined],
    ['1-800-FLOWERS', 'USA', undefined],
    ['', 'NGA', undefined],
    ['00 55 11 98765-4321', 'BRA', '+5511987654321'],
    ['00 55 49 98765-4321', 'BRA', '+5549987654321'],
    ['00234 803 123 4567', 'NGA', '+2348031234567'],
    ['009 44 20 7946 0000', 'NGA', '+442079460000'],
    ['00 44 20 7946 0000', 'NGA', '+442079460000'],
    ['0011 44 20 7946 0000', 'AUS', '+442079460000'],
    ['009 47 412 34 567', 'NGA', '+4741234567'],
    ['0011 44 20 7946', 'AUS', '+44207946'],
    ['0061 2 5550 1234', 'AUS', '+61255501234'],
    ['011 44 20 7946 0000', 'USA', '+442079460000'],
    ['0044 20 7946 0000', 'USA', '+442079460000'],
    ['0044 20 7946 0000', 'GBR', '+442079460000'],
  ])('%j in %s reads as %s', (given, country, read) => {
    expect(readPhone(given, country)).toBe(read);
  });

  test('of every country splits into its dial code and the rest, and nothing is lost', () => {
    for (const country of getCountries()) {
      const number = getExampleNumber(country, examples);
      if (!number) continue;
      expect(splitPhone(number.number)).toEqual({
        dialCode: `+${number.countryCallingCode}`,
        national: number.nationalNumber,
      });
    }
  });

  test('reads as E.164 or not at all, and what was read reads as itself', () => {
    const dialled = fc.stringMatching(/^\+?[0-9 ().-]{0,20}$/);
    fc.assert(
      fc.property(dialled, fc.constantFrom('NGA', 'GBR', 'USA', undefined), (given, country) => {
        const read = readPhone(given, country);
        if (read === undefined) return;
        expect(read).toMatch(/^\+[1-9]\d{1,14}$/);
        expect(readPhone(read)).toBe(read);
        const { dialCode, national } = splitPhone(read);
        expect(dialCode + national).toBe(read);
        expect(dialCode).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a country', () => {
  test.each([
    ['ng', 'NGA'],
    ['NGA', 'NGA'],
    ['Gbr', 'GBR'],
    ['XK', 'XKK'],
    ['XKX', 'XKK'],
    ['ZZ', undefined],
    ['UK', undefined],
    ['566', undefined],
    ['N', undefined],
    ['', undefined],
    ['__', undefined],
  ])('code %j is %s', (code, alpha3) => {
    expect(alpha3Of(code)).toBe(alpha3);
  });

  test('reads back from alpha-3 to the alpha-2 that leads there again', () => {
    const twoLetters = fc.stringMatching(/^[A-Z]{2}$/);
    fc.assert(
      fc.property(twoLetters, (alpha2) => {
        const alpha3 = alpha3Of(alpha2);
        if (alpha3) expect(alpha2Of(alpha3)).toBe(alpha2);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['Nigeria', 'NGA'],
    [' united kingdom ', 'GBR'],
    ["Cote d'Ivoire", 'CIV'],
    ['USA', 'USA'],
    ['UK', 'GBR'],
    ['Narnia', undefined],
    ['constructor', undefined],
  ])('name %j is %s', (name, alpha3) => {
    expect(countryNamed(name)).toBe(alpha3);
  });
});

describe('a calendar date', () => {
  test('is one exactly when the calendar has that day', () => {
    const day = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    fc.assert(
      fc.property(day, ([y, m, d]) => {
        const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
        const length = m === 2 && leap ? 29 : (LENGTHS[m - 1] ?? 0);
        const text = [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
        expect(isCalendarDate(text)).toBe(d >= 1 && d <= length);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each(['2023-2-1', '20230201', '2023-02-01T00:00:00Z', '+02023-02-01', ' 2023-02-01', '٢٠٢٣-٠٢-٠١'])(
    '%j is none',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );
});

describe('an instant on the wire', () => {
  test.each([
    ['2025-07-22T00:17:49.238398+01:00', '2025-07-22T00:17:49.238398+01:00'],
    ['2025-07-22T00:17:49.238Z', '2025-07-22T00:17:49.238000+00:00'],
    ['2025-07-22T01:17:49+01:00', '2025-07-22T00:17:49.000000+00:00'],
  ])('%s is written %s', (given, written) => {
    expect(wireInstant(given)).toBe(written);
  });
});

describe('the shape of a body', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

  test('may be as deep as the limit and no deeper', () => {
    expect(isTooComplex(nested(MAX_JSON_DEPTH))).toBe(false);
    expect(isTooComplex(nested(MAX_JSON_DEPTH + 1))).toBe(true);
  });

  test('is found out without recursion, however deep it is', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    expect(isTooComplex(deep)).toBe(true);
  });

  test('of everything small is fine', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => expect(isTooComplex(value)).toBe(false)));
  });
});

test('a path names list places as numbers, the whole body as body, and cuts what a caller made long', () => {
  expect(fieldPath(['documents', 0, 'front_doc'])).toBe('documents.0.front_doc');
  expect(fieldPath([])).toBe('body');
  expect(fieldPath(['x'.repeat(5_000)])).toHaveLength(101);
});
