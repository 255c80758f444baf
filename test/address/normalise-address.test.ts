import * as fc from 'fast-check';
import { COUNTRIES_WITH_RULES } from '../../src/address/country-rules';
import { formatAddress } from '../../src/address/format-address';
import { normaliseAddress } from '../../src/address/normalise-address';
import { REAL_ADDRESSES } from './real-addresses';

const normal = (street: string, city: string, state: string, postalCode: string, country: string) =>
  normaliseAddress({ street, city, state, postalCode, country });

describe('a normalised address', () => {
  test('has its country as a code, its postal code spaced and its town in capitals where the post asks for them', () => {
    expect(normal(' 10  Downing Street ', 'London', '', 'sw1a2aa', 'England')).toEqual({
      country: 'GB',
      street: '10 Downing Street',
      city: 'LONDON',
      state: '',
      postalCode: 'SW1A 2AA',
      regionCode: '',
    });
  });

  test('has its region as the envelope carries it, and its ISO 3166-2 code', () => {
    expect(normal('350 Fifth Avenue', 'New York', 'new york', '10118', 'USA')).toMatchObject({
      state: 'NY',
      regionCode: 'US-NY',
    });
    expect(normal('Calle Mayor 1', 'Madrid', 'madrid', '28013', 'ES')).toMatchObject({
      state: 'MADRID',
      regionCode: 'ES-M',
    });
    expect(normal('Av. 1', 'Ikeja', 'lagos state', '', 'NG')).toMatchObject({ state: 'LAGOS', regionCode: 'NG-LA' });
  });

  test('keeps the script that the customer wrote in', () => {
    expect(normal('Shibuya 2-21-1', 'Shibuya-ku', 'tokyo', '1508510', 'Japan').state).toBe('TOKYO');
    expect(normal('渋谷2-21-1', '渋谷区', '東京', '1508510', '日本').state).toBe('東京都');
  });

  test('settles a shared name by the postal code', () => {
    expect(normal('Avenida 1', 'Buenos Aires', 'Buenos Aires', 'C1084AAA', 'AR').regionCode).toBe('AR-C');
    expect(normal('Avenida 1', 'La Plata', 'Buenos Aires', 'B1900', 'AR').regionCode).toBe('AR-B');
    expect(normal('Avenida 1', 'Buenos Aires', 'Buenos Aires', '', 'AR')).toMatchObject({
      state: 'Buenos Aires',
      regionCode: '',
    });
  });

  test('keeps as written what no rule knows', () => {
    expect(normal('Rua 1', 'Luanda', 'Ingombota', '', 'Angola')).toMatchObject({ state: 'Ingombota', city: 'LUANDA' });
    expect(normal('x', 'y', 'z', 'A1', 'Atlantis')).toMatchObject({
      country: '',
      street: 'x',
      city: 'y',
      postalCode: 'A1',
    });
    expect(normal('Allen 1', 'Lagos', 'Atlantis', '23401', 'NG')).toMatchObject({
      state: 'ATLANTIS',
      postalCode: '23401',
    });
  });

  test('stays the same when it is normalised again', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('Lagos', 'NY', '東京都', 'N/A'),
    );
    const country = fc.constantFrom(...COUNTRIES_WITH_RULES, 'Brasil', '대한민국', 'XX', '');
    fc.assert(
      fc.property(text, text, text, text, country, (street, city, state, postalCode, code) => {
        const once = normal(street, city, state, postalCode, code);
        expect(normaliseAddress(once)).toEqual(once);
      }),
      { numRuns: 500 },
    );
    for (const [street, city, state, postalCode, code] of REAL_ADDRESSES) {
      const once = normal(street, city, state, postalCode, code);
      expect(normaliseAddress(once)).toEqual(once);
    }
  });
});

describe('an address in lines', () => {
  const lines = (...fields: [string, string, string, string, string]) => formatAddress(normal(...fields));

  test.each<[country: string, fields: [string, string, string, string, string], expected: readonly string[]]>([
    ['GB', ['10 Downing Street', 'London', '', 'SW1A2AA', 'GB'], ['10 Downing Street', 'LONDON', 'SW1A 2AA']],
    ['US', ['350 Fifth Avenue', 'New York', 'NY', '10118', 'US'], ['350 Fifth Avenue', 'NEW YORK, NY 10118']],
    ['CH', ['Bahnhofstrasse 1', 'Zürich', '', '8001', 'CH'], ['Bahnhofstrasse 1', 'CH-8001 Zürich']],
    ['BR', ['Av. Paulista 1', 'São Paulo', 'SP', '01310100', 'BR'], ['Av. Paulista 1', 'SÃO PAULO-SP', '01310-100']],
    ['JP', ['渋谷2-21-1', '渋谷区', '東京都', '150-8510', 'JP'], ['〒150-8510', '東京都', '渋谷区', '渋谷2-21-1']],
    [
      'JP latin',
      ['Shibuya 2', 'Shibuya-ku', 'Tokyo', '150-8510', 'JP'],
      ['Shibuya 2', 'Shibuya-ku, TOKYO', '150-8510'],
    ],
    ['CN', ['天河路1号', '广州市', '广东省', '510620', 'CN'], ['510620', '广东省广州市', '天河路1号']],
    ['AE', ['Road 1', 'Dubai', '', '', 'AE'], ['Road 1', 'DUBAI']],
    ['AO', ['Rua da Missão 12', 'Luanda', '', '', 'AO'], ['Rua da Missão 12', 'LUANDA']],
    ['unknown', ['Road 1', 'Town', '', '', ''], ['Road 1', 'Town']],
  ])('%s', (_, fields, expected) => expect(lines(...fields)).toEqual(expected));

  test('has no gap and no stray comma where something is missing', () => {
    expect(lines('350 Fifth Avenue', 'New York', '', '10118', 'US')).toEqual(['350 Fifth Avenue', 'NEW YORK 10118']);
    expect(lines('Bahnhofstrasse 1', 'Zürich', '', '', 'CH')).toEqual(['Bahnhofstrasse 1', 'Zürich']);
    expect(lines('', '', '', '', 'US')).toEqual([]);
  });
});
