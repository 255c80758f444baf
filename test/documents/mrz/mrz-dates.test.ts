import fc from 'fast-check';

import { readMrzDate } from '../../../src/documents/mrz/mrz-dates';

const TODAY = '2026-11-26';

test.each([
  ['birth', '261126', '2026-11-26', 'today'],
  ['birth', '261127', '1926-11-27', 'tomorrow was a hundred years ago'],
  ['birth', '270101', '1927-01-01', 'next year too'],
  ['birth', '000229', '2000-02-29', 'a leap day of a century'],
  ['expiry', '261125', '2026-11-25', 'yesterday'],
  ['expiry', '760101', '2076-01-01', 'fifty years ahead'],
  ['expiry', '770101', '1977-01-01', 'fifty-one years ahead is forty-nine ago'],
  ['expiry', '991231', '1999-12-31', 'the last century'],
] as const)('a date of %s %s is %s: %s', (role, raw, iso, _why) => {
  expect(readMrzDate(raw, role, TODAY)).toEqual({ raw, iso, partlyUnknown: false });
});

test.each([
  ['birth', '991231', '2099-01-01', '1999-12-31'],
  ['birth', '990101', '2099-01-01', '2099-01-01'],
  ['birth', '000101', '2100-06-01', '2100-01-01'],
  ['expiry', '300101', '2080-06-01', '2130-01-01'],
  ['expiry', '310101', '2080-06-01', '2031-01-01'],
  ['expiry', '600101', '2100-06-01', '2060-01-01'],
] as const)('a date of %s %s, seen on %s, is %s', (role, raw, today, iso) => {
  expect(readMrzDate(raw, role, today).iso).toBe(iso);
});

test.each(['<<<<<<', '74<<<<', '7408<<', '<<0812', '<<08<<', '<<0229', '74<<12'])(
  'of %s a part is not known',
  (raw) => {
    expect(readMrzDate(raw, 'birth', TODAY)).toEqual({ raw, partlyUnknown: true });
  },
);

test.each(['<<1301', '7413<<', '74<<32', '<<0230', '7<<812', '<<A812', '7400<<', '<<<<00'])(
  'what is known of %s is no part of a date',
  (raw) => {
    expect(readMrzDate(raw, 'birth', TODAY)).toEqual({ raw, partlyUnknown: false });
  },
);

test.each(['', '74081', '7408122', '740832', '741301', '740800', '230229', '74O812', '7408 2', '٧٤٠٨١٢'])(
  '%p is no date, and nothing is made of it',
  (raw) => {
    expect(readMrzDate(raw, 'expiry', TODAY)).toEqual({ raw, partlyUnknown: false });
  },
);

test('a birth date lies in the hundred years up to today, an expiry date within fifty years of it', () => {
  const days = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2120-12-31'), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, days, (date, today) => {
      const raw = date.slice(2).replaceAll('-', '');
      const year = Number(today.slice(0, 4));
      const born = readMrzDate(raw, 'birth', today).iso;
      const expires = readMrzDate(raw, 'expiry', today).iso;
      for (const iso of [born, expires]) {
        if (iso !== undefined) expect(iso.slice(2).replaceAll('-', '')).toBe(raw);
      }
      if (born !== undefined) {
        expect(born <= today).toBe(true);
        expect(born > `${year - 100}${today.slice(4)}`).toBe(true);
      }
      if (expires !== undefined) expect(Math.abs(Number(expires.slice(0, 4)) - year)).toBeLessThanOrEqual(50);
    }),
  );
});
