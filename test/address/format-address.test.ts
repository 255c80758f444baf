import * as fc from 'fast-check';
import { COUNTRIES_WITH_RULES } from '../../src/address/country-rules';
import { formatAddress } from '../../src/address/format-address';
import { normaliseAddress } from '../../src/address/normalise-address';
import { REAL_ADDRESSES, type AddressRow } from './real-addresses';

const claimOf = ([street, city, state, postalCode, country]: AddressRow) => ({
  street,
  city,
  state,
  postalCode,
  country,
});
const folded = (text: string): string => text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ');

describe('an address in the script that is asked for', () => {
  test.each<[AddressRow, local: readonly string[], latin: readonly string[]]>([
    [
      ['天河路1号', '广州市', '广东省', '510620', 'CN'],
      ['510620', '广东省广州市', '天河路1号'],
      ['天河路1号', 'Guangzhou Shi', 'GUANGDONG SHENG, 510620'],
    ],
    [
      ['Sejong-daero 110', 'Jung-gu', 'Seoul', '04524', 'KR'],
      ['서울특별시 중구', 'Sejong-daero 110', '04524'],
      ['Sejong-daero 110', 'Jung-gu', 'Seoul', '04524'],
    ],
    [
      ['渋谷2-21-1', '渋谷区', '東京都', '150-8510', 'JP'],
      ['〒150-8510', '東京都', '渋谷区', '渋谷2-21-1'],
      ['渋谷2-21-1', '渋谷区, TOKYO', '150-8510'],
    ],
    [
      ['Road 12', 'Dubai Marina', 'Dubai', '', 'AE'],
      ['Road 12', 'DUBAI MARINA', 'إمارة دبيّ'],
      ['Road 12', 'DUBAI MARINA', 'Dubai'],
    ],
    [
      ['вул. Шевченка 1', 'Львів', 'Львівська область', '79000', 'UA'],
      ['вул. Шевченка 1', 'ЛЬВІВ', 'Львівська область', '79000'],
      ['вул. Шевченка 1', 'ЛЬВІВ', 'Lviv oblast', '79000'],
    ],
  ])('%j', (row, local, latin) => {
    expect(formatAddress(claimOf(row), { script: 'local' })).toEqual(local);
    expect(formatAddress(claimOf(row), { script: 'latin' })).toEqual(latin);
  });

  test('is the script it is written in when nothing is asked for', () => {
    const row: AddressRow = ['Sejong-daero 110', 'Jung-gu', 'Seoul', '04524', 'KR'];
    expect(formatAddress(claimOf(row))).toEqual(formatAddress(claimOf(row), { script: 'latin' }));
  });
});

describe('names are put into another script', () => {
  const lines = (...row: AddressRow) =>
    (['local', 'latin'] as const).map((script) => formatAddress(claimOf(row), { script }));

  test('only where they mean one town: two are called Suzhou', () => {
    expect(lines('Renmin Lu 1', 'Suzhou', '', '', 'CN')[0]).toEqual(['Suzhou', 'Renmin Lu 1']);
    expect(lines('Renmin Lu 1', 'Suzhou', 'Jiangsu', '', 'CN')[0]).toEqual(['江苏省苏州市', 'Renmin Lu 1']);
    expect(lines('Renmin Lu 1', 'Suzhou', 'Anhui', '', 'CN')[0]).toEqual(['安徽省宿州市', 'Renmin Lu 1']);
  });

  test('and a region that repeats its town is not written twice, in neither', () => {
    for (const written of lines('Тверская 1', 'Москва', 'Москва', '125009', 'RU')) {
      expect(written).toEqual(['ТВЕРСКАЯ 1', 'МОСКВА', '125009']);
    }
  });
});

describe('nothing that was written is lost', () => {
  test('where the country’s post has no place for a region, a town or a code', () => {
    const lines = (...row: AddressRow) => formatAddress(claimOf(row));
    expect(lines('Marienplatz 8', 'München', 'Bayern', '80331', 'DE')).toEqual([
      'Marienplatz 8',
      '80331 MÜNCHEN',
      'Bayern',
    ]);
    expect(lines('Rua 12', 'Luanda', '', '1234', 'AO')).toEqual(['Rua 12', 'LUANDA', '1234']);
    expect(lines('1 Parliament Place', 'Civic District', '', '178880', 'SG')).toEqual([
      '1 Parliament Place',
      'CIVIC DISTRICT',
      'SINGAPORE 178880',
    ]);
  });

  test('in any country, of any text', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 15 }), fc.constantFrom('Lagos', 'NY', '東京都', ''));
    const country = fc.constantFrom(...COUNTRIES_WITH_RULES, 'XX', '');
    fc.assert(
      fc.property(text, text, text, text, country, (street, city, state, postalCode, code) => {
        const normal = normaliseAddress({ street, city, state, postalCode, country: code });
        const whole = folded(formatAddress(normal).join(' '));
        for (const part of [normal.street, normal.city, normal.state, normal.postalCode]) {
          expect([code, whole]).toEqual([code, expect.stringContaining(folded(part))]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('and every real address has its street and its code in both scripts, without empty lines', () => {
    for (const row of REAL_ADDRESSES) {
      const { street, postalCode } = normaliseAddress(claimOf(row));
      for (const script of ['local', 'latin'] as const) {
        const lines = formatAddress(claimOf(row), { script });
        expect(lines.every((line) => line.trim() === line && line !== '' && !/^[,-]|[,-]$/.test(line))).toBe(true);
        expect(lines.join(' ')).toContain(street);
        expect(lines.join(' ')).toContain(postalCode);
      }
    }
  });
});
