import fc from 'fast-check';

import { claimedWords, mendWords } from '../../../src/address/proof/mend-words';

const place = (claim: string) => claimedWords(claim, 'place');
const person = (given: string, family: string) => [...claimedWords(given, 'given'), ...claimedWords(family, 'name')];

test.each([
  ['Şablon Bulvarı İstanbul', 'Sablon Bulvan35', 'Sablon Bulvarı 35'],
  ['ul. Przykładowa Łódź', '90-431L6dz', '90-431 Łódź'],
  ['Phố Giả Định', '7Ph6GiaDinh', '7 Phố Giả Định'],
  ['Paseo del Modelo', 'Pase0 del Modelo289', 'Paseo del Modelo289'],
  ['Strada Exemplului nr.', 'Str.Exempluluinr.250', 'Str.Exemplului nr.250'],
  ['Übungsallee Köln', 'Obungsallee 227a', 'Übungsallee 227a'],
])('where %s is claimed, %s is %s', (claim, read, mended) => {
  expect(mendWords(read, place(claim)).text).toBe(mended);
});

test.each([
  ['Anna', 'Claudi', 'Anna Claudia'],
  ['Claudio', 'Fictor', 'Claudia Fictor'],
  ['Marina', 'Fictor', 'Karina Fictor'],
  ['Jan', 'Fictor', 'Jon Fictor'],
  ['Erna', 'Fictor', 'Ema Fictor'],
  ['Mia', 'Fictor', 'Mla Fictor'],
])('%s %s is not mended to be %s', (given, family, printed) => {
  expect(mendWords(printed, person(given, family)).text.split(' ')[0]).toBe(printed.split(' ')[0]);
});

test('a letter that looks like no other is a slip, what looks alike is none', () => {
  expect(mendWords('Frau Musterstofl', person('Erika', 'Musterstößl'))).toEqual({ text: 'Frau Musterstößl', slips: 0 });
  expect(mendWords('Frau Mustersxtofl', person('Erika', 'Musterstößl'))).toEqual({
    text: 'Frau Musterstößl',
    slips: 1,
  });
});

test('a name may begin with a capital that was read as a digit, a street may not', () => {
  expect(mendWords('Is1l 1mgesoy', person('Işıl', 'İmgesoy')).text).toBe('Işıl İmgesoy');
  expect(mendWords('1mgesoy', place('İmgesoy')).text).toBe('1mgesoy');
});

/** In a word of letters one digit may be one of them; a number is a number. */
test('no number is made, lost or changed', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{3,10}$/);
  const number = fc.integer({ min: 1, max: 9999 }).map(String);
  fc.assert(
    fc.property(name, name, number, number, (street, town, house, other) => {
      const words = place(`${street} ${town}`);
      for (const text of [
        `${street} ${house}`,
        `${house} ${street}`,
        `${street}${house}`,
        `${other}-${house} ${town}`,
      ]) {
        expect(mendWords(text, words).text.match(/\d+/g)).toEqual(text.match(/\d+/g));
      }
    }),
  );
});
