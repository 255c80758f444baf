import fc from 'fast-check';
import { compareBirthDate, readBirthDate } from '../../src/screening/birth-date';

const span = (text: string) => {
  const { from, to } = readBirthDate(text);
  return [from, to];
};
const compare = (born: string | undefined, ...listed: string[]) =>
  compareBirthDate(born, listed.map(readBirthDate)).relation;

describe('a listed birth date', () => {
  test.each([
    ['10 Dec 1948', '1948-12-10', '1948-12-10'],
    ['3 May 1938', '1938-05-03', '1938-05-03'],
    ['1946', '1946-01-01', '1946-12-31'],
    ['Feb 1964', '1964-02-01', '1964-02-29'],
    ['1955 to 1958', '1955-01-01', '1958-12-31'],
    ['01 Jan 1960 to 31 Dec 1962', '1960-01-01', '1962-12-31'],
    ['Nov 1970 to Feb 1971', '1970-11-01', '1971-02-28'],
    ['circa 1951', '1949-01-01', '1953-12-31'],
    ['circa 10 Dec 1948', '1946-12-10', '1950-12-10'],
    ['circa 1979-1982', '1977-01-01', '1984-12-31'],
    ['circa 29 Feb 1980', '1978-02-28', '1982-02-28'],
  ])('%s allows %s to %s', (text, from, to) => {
    expect(span(text)).toEqual([from, to]);
  });

  test.each(['', 'unknown', '31 Feb 1980', '29 Feb 1961', '1962 to 1955', '12 Foo 1970', '0000', '19555'])(
    'keeps its text and allows no conclusion when it cannot be read: %p',
    (text) => {
      expect(readBirthDate(text)).toEqual({ text, from: null, to: null });
    },
  );

  test('never makes the reader throw, and never yields half a span', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { from, to } = readBirthDate(text);
        expect(from === null).toBe(to === null);
      }),
    );
  });
});

describe('a customer’s birth date', () => {
  test.each([
    ['1948-12-10', '10 Dec 1948', 'day'],
    ['1964-02-29', 'Feb 1964', 'year'],
    ['1946-07-01', '1946', 'year'],
    ['1956-07-01', '1955 to 1958', 'range'],
    ['1951-07-01', 'circa 1951', 'range'],
    ['1949-06-10', '10 Dec 1948', 'near'],
    ['1947-03-01', '1946', 'near'],
    ['1984-12-10', '10 Dec 1948', 'near'],
    ['1960-05-05', '10 Dec 1948', 'differs'],
    ['1960-05-05', '1955 to 1958', 'differs'],
    ['1960-05-05', 'unreadable', 'unknown'],
  ])('%s against a listed %s: %s', (born, listed, relation) => {
    expect(compare(born, listed)).toBe(relation);
  });

  test('is compared with the listed date that is closest', () => {
    expect(compare('1972-01-02', '1950', '02 Jan 1972', '1930')).toBe('day');
    expect(compareBirthDate('1980-06-01', ['1950', '1970'].map(readBirthDate)).yearsApart).toBeCloseTo(9.4, 1);
  });

  test('does not differ while one of the listed dates could not be read', () => {
    expect(compare('1990-01-01', '1950', 'in the war')).toBe('unknown');
  });

  test.each([undefined, '', '1990-02-30', '01.02.1990', '1990', 'x'.repeat(1000)])(
    'says nothing when it is no date: %p',
    (born) => {
      expect(compare(born, '1950')).toBe('unknown');
    },
  );

  test('says nothing when the entry lists none', () => {
    expect(compare('1990-01-01')).toBe('unknown');
  });

  test('agrees to the day with every day that is listed as such', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const listed = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
        expect(compare(date.toISOString().slice(0, 10), listed, '1850')).toBe('day');
      }),
    );
  });
});
