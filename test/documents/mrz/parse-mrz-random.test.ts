import fc from 'fast-check';

import { composeMrz } from '../../../src/specimens/mrz/compose-mrz';
import { parseMrz } from '../../../src/documents/mrz/parse-mrz';
import { FORMATS } from './icao-specimens';

const TODAY = '2026-11-26';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const name = fc.string({ unit: fc.constantFrom(...Array.from(LETTERS)), minLength: 1, maxLength: 7 });
const names = (most: number) => fc.array(name, { minLength: most - 1, maxLength: most });
const mixed = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(`${LETTERS}0123456789`)), minLength: least, maxLength: most });
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10));
const country = fc.constantFrom('UTO', 'D', 'GBR', 'GBD', 'KEN', 'USA', 'XXA', 'RKS', 'AGO');

const holder = fc.record({
  surname: names(2).filter((parts) => parts.length > 0),
  givenNames: names(2),
  shortNumber: mixed(1, 9),
  longNumber: mixed(10, 12),
  birthDate: day('1927-01-01', TODAY),
  expiryDate: day('1980-01-01', '2070-12-31'),
  sex: fc.constantFrom('F', 'M', 'X'),
  issuer: country,
  nationality: country,
  optional: mixed(0, 7),
});

const sixDigits = (iso: string) => iso.slice(2).replaceAll('-', '');

test.each(FORMATS)('what was written into a %s is what is read from it, with nothing to complain of', (format) => {
  fc.assert(
    fc.property(holder, fc.boolean(), (of, isLong) => {
      const documentNumber = isLong && (format === 'td1' || format === 'td2') ? of.longNumber : of.shortNumber;
      const optional = documentNumber.length > 9 ? '' : of.optional;
      const { lines } = composeMrz(format, {
        ...of,
        documentCode: { td1: 'I<', td2: 'ID', td3: 'P<', mrv_a: 'V<', mrv_b: 'VC' }[format],
        documentNumber,
        surname: of.surname.join('<'),
        givenNames: of.givenNames.join('<'),
        birthDate: sixDigits(of.birthDate),
        expiryDate: sixDigits(of.expiryDate),
        optional,
      });

      expect(parseMrz(lines, format, TODAY)).toMatchObject({
        surname: of.surname.join(' '),
        givenNames: of.givenNames.join(' '),
        documentNumber,
        issuer: of.issuer,
        nationality: of.nationality,
        sex: of.sex,
        birthDate: { iso: of.birthDate },
        expiryDate: { iso: of.expiryDate },
        problems: [],
        ...(documentNumber.length <= 9 && { optionalData: format === 'td1' ? [optional, ''] : [optional] }),
      });
    }),
  );
});

test.each(FORMATS)('any lines at all, read as a %s, give an answer and never throw', (format) => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...Array.from('<<<<A0OI')), minLength: 30, maxLength: 44 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const parsed = parseMrz(lines, format, TODAY);
      expect(parsed.lines).toEqual(lines);
      for (const iso of [parsed.birthDate.iso, parsed.expiryDate.iso]) expect(iso ?? '2000-01-01').toMatch(/^\d{4}-/);
    }),
  );
});
