import { assert, date, property, string } from 'fast-check';
import { readDateRange } from '../../../src/screening/lists/date-range';

test.each([
  ['12 Mar 1961', '1961-03-12', '1961-03-12'],
  ['Nov. 1973 ', '1973-11-01', '1973-11-30'],
  ['August 1961', '1961-08-01', '1961-08-31'],
  ['Feb 1960', '1960-02-01', '1960-02-29'],
  ['1961', '1961-01-01', '1961-12-31'],
  ['1961-03-12T00:00:00', '1961-03-12', '1961-03-12'],
  ['12/03/1961', '1961-03-12', '1961-03-12'],
  ['dd/mm/1961', '1961-01-01', '1961-12-31'],
  ['00/00/1961', '1961-01-01', '1961-12-31'],
  ['00/03/1961', '1961-03-01', '1961-03-31'],
  ['1950s', '1950-01-01', '1959-12-31'],
  ['1955 to 1958', '1955-01-01', '1958-12-31'],
  ['between 1955 and 1958', '1955-01-01', '1958-12-31'],
  ['1979-1982', '1979-01-01', '1982-12-31'],
  ['01 Jan 1960 to 31 Dec 1962', '1960-01-01', '1962-12-31'],
])('%s allows %s to %s', (text, from, to) => {
  expect(readDateRange(text)).toEqual({ from, to });
});

test('a date that the list gives as about so is marked, not widened', () => {
  expect(readDateRange('circa 1951')).toEqual({ from: '1951-01-01', to: '1951-12-31', circa: true });
  expect(readDateRange('Approximately 1979-1982')).toMatchObject({ to: '1982-12-31', circa: true });
});

test.each(['', 'unknown', '31 Feb 1961', '13/13/1961', '1958 to 1955', '12 Xyz 1961', '0000', '1 to 2 to 3'])(
  '"%s" is no date',
  (text) => expect(readDateRange(text)).toBeNull(),
);

test('no text makes it throw, and a span never ends before it begins', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      const range = readDateRange(text);
      return range === null || range.from <= range.to;
    }),
  );
});

test('every day of the calendar comes back from its ISO form', () => {
  const days = date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  assert(
    property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      expect(readDateRange(iso)).toEqual({ from: iso, to: iso });
    }),
  );
});
