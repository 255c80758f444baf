import { readDate } from '../../../src/documents/printed/read-date';

describe('a month named twice, once in letters that were not recognised,', () => {
  test.each([
    ['28BEP/SEP1945', '1945-09-28', 'BEP'],
    ['01 KBI/APR 2022', '2022-04-01', 'KBI'],
    ['244EP/JUN1990', '1990-06-24', '4EP'],
    ['20$UB/FEB 1964', '1964-02-20', '$UB'],
    ['02AG0/AUG1984', '1984-08-02', 'AG0'],
  ])('is the other one, and said: %s', (text, iso, read) => {
    const date = readDate(text);
    expect(date).toMatchObject({ iso, ambiguous: false });
    expect(date?.corrected).toEqual([{ at: text.indexOf(read), read, taken: `month ${Number(iso.slice(5, 7))}` }]);
  });

  test.each([
    '12 MAR/SEP 1990',
    '12 SEPT/OCT 1990',
    '12 0CT/SEP 1990',
    '12 JUL/JUN 1990',
    '12 34/SEP 1990',
    '12 ABC/DEF 1990',
  ])('is none when they differ or neither is one: %s', (text) => expect(readDate(text)).toBeUndefined());
});

describe('a date in digits', () => {
  test.each([
    ['05 022023', '2023-02-05'],
    ['0502 2023', '2023-02-05'],
    ['07111981 MUESTRA', '1981-11-07'],
  ])('may have lost its blanks: %s', (text, iso) => expect(readDate(text, { country: 'MEX' })?.iso).toBe(iso));
});
