/** The search functions against certificates of any number, name and day. */
import fc from 'fast-check';

import { letterLines } from '../../../src/address/proof/letter-line';
import { findCompanyName } from '../../../src/registration/certificate/find-company-name';
import { findDays } from '../../../src/registration/certificate/find-days';
import { saysEnded } from '../../../src/registration/certificate/find-ended';
import { hasNumber } from '../../../src/registration/certificate/find-number';
import { judgeCertificate } from '../../../src/registration/certificate/judge-certificate';
import { letterOf } from '../../address/proof/letter-page';
import { certificateOf, CLAIMS, TODAY } from './certificate-pages';

jest.setTimeout(120_000);

const lines = (...texts: string[]) => letterLines(letterOf(texts));
const digits = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((each) => each.join(''))
    .filter((text) => !text.startsWith('0'));

/** How a register writes a number of eight digits, and what stands before it. */
const manner = fc.constantFrom(
  (number: string) => `Company Number ${number}`,
  (number: string) => `Company No.${number}`,
  (number: string) => `${number.slice(0, 2)} ${number.slice(2, 5)} ${number.slice(5)} Registered`,
  (number: string) => `${number.slice(0, 2)}.${number.slice(2, 5)}.${number.slice(5)}`,
  (number: string) => `the company (number ${number}), of 2011`,
);

test('a number is found however it is grouped', () => {
  fc.assert(
    fc.property(digits(8), manner, (number, write) =>
      hasNumber(lines(write(number)), { country: 'GB', number }, TODAY),
    ),
  );
});

test('and no other one is taken for it: one digit off, one more, one fewer, or letters of another register', () => {
  const other = fc.constantFrom(
    (number: string, digit: number) => `${number.slice(0, -1)}${(Number(number.at(-1)) + digit) % 10}`,
    (number: string, digit: number) => `${number}${digit}`,
    (number: string, digit: number) => `${digit}${number}`,
    (number: string) => number.slice(0, -1),
    (number: string) => `SC${number.slice(2)}`,
  );
  fc.assert(
    fc.property(digits(8), fc.integer({ min: 1, max: 9 }), other, manner, (number, digit, change, write) => {
      return !hasNumber(lines(write(change(number, digit))), { country: 'GB', number }, TODAY);
    }),
    { numRuns: 300 },
  );
});

const word = fc.constantFrom('Ramble', 'Quillon', 'Zanzara', 'Mockova', 'Vorbild', 'Northwind', 'Umbrel', 'Tessera');
const name = fc.uniqueArray(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
const form = fc.constantFrom(['Ltd', 'LIMITED'], ['GmbH', 'GmbH'], ['Inc.', 'INCORPORATED'], ['S.A.', 'SA']);
const place = fc.constantFrom(
  (text: string) => text,
  (text: string) => `Company name: ${text}`,
  (text: string) => `I hereby certify that ${text} is duly formed`,
  (text: string) => `Firma: ${text}`,
  (text: string) => `(${text})`,
);

test('a legal name is found by itself, in capitals and with its form in full', () => {
  fc.assert(
    fc.property(name, form, place, fc.boolean(), (core, [short = '', full = ''], stand, isLoud) => {
      const printed = isLoud ? `${core.toUpperCase()} ${full}` : `${core} ${short}`;
      expect(findCompanyName(lines('Certificate', stand(printed)), `${core} ${short}`).is).toBe('found');
    }),
  );
});

test('and a longer or a shorter name is not it', () => {
  fc.assert(
    fc.property(name, form, place, fc.boolean(), (core, [short = '', full = ''], stand, isLonger) => {
      const other = isLonger ? `Grand ${core} ${full}` : `${core.split(' ').slice(1).join(' ')} ${full}`;
      expect(findCompanyName(lines('Certificate', stand(other)), `${core} ${short}`).is).not.toBe('found');
    }),
  );
});

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const written = fc.constantFrom(
  ([year, month, date]: readonly number[]) => `Date of incorporation: ${date}/${month}/${year}`,
  ([year, month, date]: readonly number[]) => `Incorporated on ${date} ${MONTHS[(month ?? 1) - 1]} ${year}`,
  ([year, month, date]: readonly number[]) => `Formation date: ${MONTHS[(month ?? 1) - 1]} ${date}, ${year}`,
  ([year, month, date]: readonly number[]) => `Gründungsdatum ${date}.${month}.${year}`,
  ([year, month, date]: readonly number[]) =>
    `incorporated this ${date}th day of ${MONTHS[(month ?? 1) - 1]}, A.D. ${year}`,
);

test('a day of incorporation is read as it is written', () => {
  fc.assert(
    fc.property(day, written, (iso, write) => {
      const days = findDays(lines(write(iso.split('-').map(Number))), 'GBR');
      expect(days).toEqual([expect.objectContaining({ of: 'incorporation' })]);
      expect(days[0]?.readings).toContain(iso);
    }),
  );
});

test('a page that does not say so is of no ended business, and one that does is', () => {
  fc.assert(
    fc.property(
      name,
      fc.constantFrom('dissolved', 'struck off', 'in liquidation', 'radiée', 'gelöscht'),
      (core, end) => {
        expect(saysEnded(lines(core, 'Company status: Active'), core)).toBe(false);
        expect(saysEnded(lines(core, `Company status: ${end}`), core)).toBe(true);
        expect(saysEnded(lines(core, `The company is not ${end}`), core)).toBe(false);
      },
    ),
  );
});

test('no text throws, and none that is made up at random is clear', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'Certificate of incorporation',
      'RAMBLE EXAMPLE LIMITED',
      '12/04/2011',
      'HRB 12',
      '１２ #/-',
      '؟ ١٢',
    ),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), text, text, (written, legalName, registrationNumber) => {
      const judged = judgeCertificate(
        letterOf(written),
        { ...CLAIMS, legalName, registrationNumber: `9${registrationNumber}9` },
        { today: TODAY },
      );
      return judged.outcome === 'consider';
    }),
  );
});

test('a genuine certificate with any one thing of its claim changed is not clear', () => {
  const change = fc.oneof(
    digits(8).map((registrationNumber) => ({ registrationNumber })),
    name.map((core) => ({ legalName: `${core} Ltd` })),
    day.map((incorporationDate) => ({ incorporationDate })),
  );
  fc.assert(
    fc.property(change, (changed) => {
      fc.pre(!('incorporationDate' in changed) || changed.incorporationDate !== CLAIMS.incorporationDate);
      return judgeCertificate(certificateOf(), { ...CLAIMS, ...changed }, { today: TODAY }).outcome === 'consider';
    }),
  );
});
