import { calendarDate } from '../../../src/documents/printed/calendar-date';
import { dayMonthOrder } from '../../../src/documents/printed/date-order';
import { readDate, type DateOptions } from '../../../src/documents/printed/read-date';

const TODAY = '2025-06-15';
const read = (text: string, options: DateOptions = {}) => readDate(text, options)?.iso;

describe('a date in print', () => {
  test.each([
    '12 AUG 1974',
    '12AUG1974',
    '12-Aug-1974',
    '12 August 1974',
    '12th August 1974',
    'AUG 12, 1974',
    'August 12 1974',
    '1974 AUG 12',
    '1974-08-12',
    '1974/08/12',
    '1974 08 12',
    '19740812',
    '1974年08月12日',
    '1974년 8월 12일',
    '12 AOUT/AUG 1974',
    '12AOUTAUG1974',
    '12 août 1974',
    '12 de agosto de 1974',
    '12deagostode1974',
    '12. August 1974',
    '12 agosto 1974',
    '12 AUG/AUG 1974',
    '12 sierpnia 1974',
    '12 Ağustos 1974',
    '12 августа 1974 г.',
    '12 серпня 1974 р.',
    '12 ΑΥΓ 1974',
    '12 Αυγούστου 1974',
    '12 أغسطس 1974',
    '12 آب 1974',
    '12 غشت 1974',
    '12 Agustus 1974',
    '12 Agosti 1974',
    '12 AUG 1974 F',
    '12AUG1974F',
    '4b 12 AUG 1974',
    '12.VIII.1974',
    'born 12 AUG 1974 in Zenith',
  ])('%s', (text) => {
    expect(readDate(text)).toEqual({ iso: '1974-08-12', ambiguous: false, alternatives: [], corrected: [] });
  });

  test.each([
    ['12.08.1974', 'DEU'],
    ['12/08/1974', 'FRA'],
    ['12 08 1974', 'ESP'],
    ['12081974', 'POL'],
    ['08/12/1974', 'USA'],
    ['08-12-1974', 'GUM'],
    ['١٢/٠٨/١٩٧٤', 'EGY'],
    ['۱۲-۰۸-۱۹۷۴', 'PAK'],
    ['１２．０８．１９７４', 'DEU'],
    ['12 tháng 08 năm 1974', 'VNM'],
    ['12/08/2517', 'THA'],
    ['12–08–1974', 'AGO'],
    ['3. 12.08.1974', 'DEU'],
  ])('%s in %s', (text, country) => {
    expect(readDate(text, { country })).toMatchObject({ iso: '1974-08-12', ambiguous: false });
  });

  test.each([
    '',
    'AUG 1974',
    '12 1974',
    '31.02.1974',
    '29 FEB 1973',
    '13.13.1974',
    '12 AUG 2517',
    '12.08.1445',
    '99/99/9999',
    '1234567890',
    '12 MAR/MAI 1974',
    '12 XYZ 1974',
    'B072RRE2I55',
    '12I1974',
    '12 AUG 1974 - 12 AUG 1984',
    '½.08.1974',
    '12 AUG 1974 '.repeat(50),
  ])('is not in: %p', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe('the order of day and month', () => {
  test.each([
    ['DEU', 'day_first'],
    ['KEN', 'day_first'],
    ['USA', 'month_first'],
    ['CAN', 'unsettled'],
    ['PHL', 'unsettled'],
    ['UTO', 'unsettled'],
    [undefined, 'unsettled'],
  ])('of %s is %s', (country, order) => expect(dayMonthOrder(country)).toBe(order));

  test('is ambiguous where both readings are days and the country does not settle it', () => {
    for (const country of ['CAN', 'UTO']) {
      expect(readDate('08/12/1974', { country })).toEqual({
        iso: '1974-12-08',
        ambiguous: true,
        alternatives: ['1974-08-12'],
        corrected: [],
      });
    }
    expect(readDate('08/12/1974', { country: 'CAN', dayFirst: false })).toMatchObject({
      iso: '1974-08-12',
      ambiguous: false,
    });
    expect(readDate('08/08/1974')).toMatchObject({ iso: '1974-08-08', ambiguous: false });
    expect(readDate('25/08/1974')).toMatchObject({ iso: '1974-08-25', ambiguous: false });
  });

  test('that goes against the country is said', () => {
    expect(readDate('08/25/1974', { country: 'FRA' })).toMatchObject({ iso: '1974-08-25', ambiguous: true });
    expect(readDate('25/08/1974', { country: 'USA' })).toMatchObject({ iso: '1974-08-25', ambiguous: true });
  });

  test('is settled when nobody can be born, nor a document issued, on the other day', () => {
    expect(readDate('03/07/2025', { role: 'issue', today: TODAY })).toMatchObject({
      iso: '2025-03-07',
      ambiguous: false,
    });
    expect(readDate('03/07/2025', { role: 'expiry', today: TODAY })).toMatchObject({ ambiguous: true });
  });
});

describe('a year of two digits', () => {
  test.each([
    ['12 AUG 74', 'birth', '1974-08-12'],
    ['12 AUG 24', 'birth', '2024-08-12'],
    ['12 AUG 25', 'birth', '1925-08-12'],
    ['12 AUG 30', 'birth', '1930-08-12'],
    ['12 AUG 30', 'expiry', '2030-08-12'],
    ['12 AUG 16', 'expiry', '2016-08-12'],
    ['12 AUG 20', 'issue', '2020-08-12'],
    ['12 AUG 99', 'issue', '1999-08-12'],
  ] as const)('%s as a date of %s is %s', (text, role, iso) => {
    expect(readDate(text, { role, today: TODAY })).toMatchObject({ iso, ambiguous: false });
  });

  test('is no year where neither century fits', () => {
    expect(readDate('12 AUG 74', { role: 'expiry', today: TODAY })).toBeUndefined();
  });

  test('is ambiguous when nothing says what the date is', () => {
    expect(readDate('12 AUG 74')).toMatchObject({ ambiguous: true, alternatives: ['2074-08-12'] });
  });

  test('may come first where that is the custom', () => {
    const options = { role: 'birth', today: TODAY } as const;
    expect(read('74-08-12', { ...options, country: 'SWE' })).toBe('1974-08-12');
    expect(readDate('11-08-12', { ...options, country: 'SWE' })?.ambiguous).toBe(true);
    expect(read('74-08-12', { ...options, country: 'FRA' })).toBeUndefined();
  });
});

describe('letters among the digits', () => {
  test.each([
    ['12.O8.1974', '1974-08-12', [{ at: 3, read: 'O', taken: '0' }]],
    ['12.08.19B4', '1984-08-12', [{ at: 8, read: 'B', taken: '8' }]],
    ['1Z.08.1974', '1974-08-12', [{ at: 1, read: 'Z', taken: '2' }]],
    ['12.08.I974', '1974-08-12', [{ at: 6, read: 'I', taken: '1' }]],
    ['12.0S.1974', '1974-05-12', [{ at: 4, read: 'S', taken: '5' }]],
    ['O8.12.1974', '1974-12-08', [{ at: 0, read: 'O', taken: '0' }]],
    ['12 0CT 1974', '1974-10-12', [{ at: 3, read: '0', taken: 'O' }]],
    ['12 AUGUSI 1974', '1974-08-12', [{ at: 3, read: 'AUGUSI', taken: 'month 8' }]],
  ])('are digits in %s, and that is said', (text, iso, corrected) => {
    expect(readDate(text, { country: 'DEU' })).toEqual({ iso, ambiguous: false, alternatives: [], corrected });
  });

  // 12 or 2? 1975 or 1978? 197 or 1970? Nobody can tell.
  test.each([
    'l2.08.1974',
    '12.08.197S',
    '12.08.197B',
    '12 AUG I974',
    '|2.08.1974',
    'DOB08/12/1974',
    '1Z.0S.19B4',
    '12.08.7O',
  ])('leave %s unknown', (text) => {
    expect(readDate(text, { country: 'DEU' })).toBeUndefined();
  });

  test('make II in the place of the month the second or the eleventh', () => {
    expect(readDate('12.II.1974')).toMatchObject({ iso: '1974-02-12', alternatives: ['1974-11-12'] });
  });

  test('may leave two months open: juin and juillet are both JUI', () => {
    expect(readDate('12 JUI 1974')).toMatchObject({ iso: '1974-06-12', ambiguous: true, alternatives: ['1974-07-12'] });
  });
});

describe('the calendar', () => {
  test.each([
    [2024, 2, 29, '2024-02-29'],
    [1900, 2, 29, undefined],
    [2000, 2, 29, '2000-02-29'],
    [2025, 4, 31, undefined],
    [2025, 0, 1, undefined],
    [2025, 13, 1, undefined],
    [2025, 1, 0, undefined],
    [2025.5, 1, 1, undefined],
    [2025, 12, 31, '2025-12-31'],
    [45, 1, 1, '0045-01-01'],
  ])('of %d, month %d, has day %d: %s', (year, month, day, iso) => expect(calendarDate(year, month, day)).toBe(iso));
});
