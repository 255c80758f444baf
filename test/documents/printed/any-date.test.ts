import fc from 'fast-check';
import { calendarDate } from '../../../src/documents/printed/calendar-date';
import { findDates, readDate } from '../../../src/documents/printed/read-date';

const TODAY = '2025-06-15';

describe('any date', () => {
  const day = fc
    .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const two = (part: string) => part.replace(/^0/, '');
  const months: Readonly<Record<string, string>> = {
    en: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC',
    fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    it: 'GEN FEB MAR APR MAG GIU LUG AGO SET OTT NOV DIC',
    nl: 'JAN FEB MRT APR MEI JUN JUL AUG SEP OKT NOV DEC',
    pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    tr: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık',
    ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    uk: 'СІЧ ЛЮТ БЕР КВІ ТРА ЧЕР ЛИП СЕР ВЕР ЖОВ ЛИС ГРУ',
    ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
    sw: 'Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba',
    ro: 'IAN FEB MAR APR MAI IUN IUL AUG SEP OCT NOI DEC',
    el: 'ΙΑΝ ΦΕΒ ΜΑΡ ΑΠΡ ΜΑΪ ΙΟΥΝ ΙΟΥΛ ΑΥΓ ΣΕΠ ΟΚΤ ΝΟΕ ΔΕΚ',
  };

  test('is read again from every form, in its country', () => {
    const forms: readonly (readonly [string, (y: string, m: string, d: string) => string])[] = [
      ['DEU', (y, m, d) => `${d}.${m}.${y}`],
      ['FRA', (y, m, d) => `${two(d)}/${two(m)}/${y}`],
      ['ESP', (y, m, d) => `${d} ${m} ${y}`],
      ['POL', (y, m, d) => `${d}${m}${y}`],
      ['USA', (y, m, d) => `${m}/${d}/${y}`],
      ['USA', (y, m, d) => `${m}-${d}-${y}`],
      ['CAN', (y, m, d) => `${y}/${m}/${d}`],
      ['UTO', (y, m, d) => `${y}-${m}-${d}`],
      ['CHN', (y, m, d) => `${y}年${two(m)}月${two(d)}日`],
      ['UTO', (y, m, d) => `${y}${m}${d}`],
      ['THA', (y, m, d) => `${d}/${m}/${Number(y) + 543}`],
      ['EGY', (y, m, d) => `${d}/${m}/${y}`.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)))],
    ];
    fc.assert(
      fc.property(day, fc.constantFrom(...forms), (iso, [country, print]) => {
        const [y = '', m = '', d = ''] = iso.split('-');
        expect(readDate(print(y, m, d), { country })).toMatchObject({ iso, ambiguous: false, corrected: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  test('is read again with the name of its month in every language, with blanks and without', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...Object.keys(months)),
        fc.constantFrom(' ', '-', ''),
        (iso, language, blank) => {
          const [y = '', m = '', d = ''] = iso.split('-');
          const name = months[language]?.split(' ')[Number(m) - 1] ?? '';
          expect([name, readDate([d, name, y].join(blank))]).toMatchObject([name, { iso, ambiguous: false }]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('without a settled order is one of the readings that are offered', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (iso, isMonthFirst) => {
        const [y = '', m = '', d = ''] = iso.split('-');
        const found = readDate(isMonthFirst ? `${m}/${d}/${y}` : `${d}/${m}/${y}`);
        expect([found?.iso, ...(found?.alternatives ?? [])]).toContain(iso);
      }),
    );
  });
});

describe('any text', () => {
  const scraps = fc.array(
    fc.oneof(
      fc.constantFrom(
        '12',
        '08',
        '1974',
        '74',
        '31',
        '02',
        '29',
        '.',
        '/',
        '-',
        ' ',
        'AUG',
        'FEB',
        'JUI',
        'O',
        'l',
        'B',
        'de',
        '年',
        '٣',
        '½',
        '²',
      ),
      fc.string({ maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 14 },
  );
  const options = fc.record(
    {
      country: fc.constantFrom('USA', 'DEU', 'CAN', 'THA', 'SWE', 'UTO', ''),
      dayFirst: fc.boolean(),
      role: fc.constantFrom('birth' as const, 'issue' as const, 'expiry' as const),
      today: fc.constant(TODAY),
    },
    { requiredKeys: [] },
  );

  test('is read without an error, into days that the calendar has, by digits that are printed', () => {
    fc.assert(
      fc.property(scraps, options, (parts, given) => {
        const text = parts.join('').normalize('NFC');
        for (const { iso, alternatives, corrected, from, to } of findDates(text, given)) {
          const printed = Array.from(text.slice(from, to), (sign) => digitOf(sign)).join('');
          for (const reading of [iso, ...alternatives]) {
            const [y = 0, m = 0, d = 0] = reading.split('-').map(Number);
            expect(calendarDate(y, m, d)).toBe(reading);
            if (corrected.length > 0 || given.country === 'THA') continue;
            expect(printed).toContain(String(d));
            expect(printed).toContain(reading.slice(2, 4));
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });

  /** Digits as 0 to 9, everything else as a blank. */
  function digitOf(sign: string): string {
    if (/[0-9]/.test(sign)) return sign;
    const arabic = '٠١٢٣٤٥٦٧٨٩'.indexOf(sign);
    return arabic === -1 ? (/\p{Nd}/u.test(sign) ? String(Number(sign.normalize('NFKC'))) : ' ') : String(arabic);
  }
});
