import { claim } from '../../src/specimens/identity/claims';
import { inventPerson, TRADITION_NAMES } from '../../src/specimens/identity/invent-person';
import { ISSUERS } from '../../src/specimens/identity/issuers';
import { printDate } from '../../src/specimens/identity/printed-date';
import { inventDates, SPECIMEN_DAY, toMrzDate } from '../../src/specimens/identity/specimen-dates';
import { inventTruth } from '../../src/specimens/invent-truth';
import { findLayout, LAYOUT_NAMES } from '../../src/specimens/layouts/layouts';
import { checkDigitsPass, findNumber } from '../../src/specimens/mrz/check-digits-pass';
import { toMrzLetters } from '../../src/specimens/mrz/mrz-letters';
import { isMrzKind, MRZ_PLACES, readStretch } from '../../src/specimens/mrz/mrz-places';
import { createRandom, seedFor } from '../../src/specimens/random';
import type { MrzKind, Truth } from '../../src/specimens/truth';

/** A thousand documents, not drawn. */
const TRUTHS = Array.from({ length: 1001 }, (_none, seed) => {
  const layoutName = LAYOUT_NAMES[seed % LAYOUT_NAMES.length] as string;
  const layout = findLayout(layoutName);
  const issuer = createRandom(seed).pick(ISSUERS.filter(layout.issuedBy));
  return inventTruth({ seed, layoutName, layout, issuer });
});
const ZONED = TRUTHS.filter((truth) => isMrzKind(truth.kind)) as (Truth & { readonly kind: MrzKind })[];

test('every line of a zone has its length and alphabet, and its check digits pass', () => {
  for (const { kind, mrzLines = [] } of ZONED) {
    const { lines, length } = MRZ_PLACES[kind];
    expect(mrzLines).toHaveLength(lines);
    for (const line of mrzLines) expect(line).toMatch(new RegExp(`^[A-Z0-9<]{${length}}$`));
    expect(checkDigitsPass(kind, mrzLines)).toBe(true);
  }
});

test('print and zone of a genuine specimen agree', () => {
  for (const truth of ZONED) {
    const { kind, mrzLines = [] } = truth;
    const places = MRZ_PLACES[kind];
    const number = findNumber(kind, mrzLines).characters.map((stretch) => readStretch(mrzLines, stretch));
    expect(number.join('').replace(/<+$/, '')).toBe(truth.documentNumber.replaceAll(/[ -]/g, '<'));
    expect(readStretch(mrzLines, places.birthDate)).toBe(toMrzDate(truth.birthDate));
    expect(readStretch(mrzLines, places.expiryDate)).toBe(toMrzDate(truth.expiryDate ?? ''));
    const [surname = '', given = ''] = readStretch(mrzLines, places.name).replace(/<+$/, '').split('<<');
    const spellings = (['one_letter', 'two_letters'] as const).map((rule) => [
      toMrzLetters(truth.surname, rule),
      toMrzLetters(truth.givenNames, rule),
    ]);
    if (truth.mrzNameTruncated === true) {
      expect(spellings.some(([whole]) => isCutFrom(surname, whole))).toBe(true);
      expect(spellings.some(([, whole]) => isCutFrom(given, whole))).toBe(true);
    } else expect(spellings).toContainEqual([surname, given]);
  }
});

test('the rare cases are among them', () => {
  const count = (is: (truth: Truth) => boolean) => TRUTHS.filter(is).length;
  expect(count(({ mrzNameTruncated }) => mrzNameTruncated === true)).toBeGreaterThan(20);
  expect(count(({ givenNames }) => givenNames === '')).toBeGreaterThan(3);
  expect(count(({ sex }) => sex === 'X')).toBeGreaterThan(5);
  expect(count(({ birthDate }) => birthDate.length < 10)).toBeGreaterThan(10);
  expect(count(({ kind, documentNumber }) => /td[12]/.test(kind) && documentNumber.length > 9)).toBeGreaterThan(20);
  expect(count(({ originalSurname }) => originalSurname !== undefined)).toBeGreaterThan(30);
  expect(count(({ kind, mrzLines }) => kind === 'td3' && mrzLines?.[1]?.charAt(42) === '<')).toBeGreaterThan(20);
  expect(new Set(TRUTHS.map(({ issuer }) => issuer)).size).toBe(ISSUERS.length);
});

test('every document is valid on the day of the specimens', () => {
  for (const { issueDate, expiryDate = '9999', birthDate } of TRUTHS) {
    expect(birthDate < issueDate && issueDate < SPECIMEN_DAY && SPECIMEN_DAY < expiryDate).toBe(true);
  }
});

test('every document is valid on the day that is asked for, be it the first or the last of a year', () => {
  for (const day of ['2031-01-01', '2027-12-31']) {
    for (let seed = 0; seed < 200; seed += 1) {
      const { birthDate, issueDate, expiryDate } = inventDates(createRandom(seed), day);
      expect([birthDate < issueDate, issueDate < day, day <= expiryDate]).toEqual([true, true, true]);
    }
  }
});

test('no two seeds fall together', () => {
  expect(new Set(Array.from({ length: 10_000 }, (_none, seed) => seedFor(seed, 'face'))).size).toBe(10_000);
});

test('people are many, in every tradition', () => {
  expect(new Set(TRUTHS.map(({ surname, givenNames }) => `${surname}/${givenNames}`)).size).toBeGreaterThan(850);
  for (const tradition of TRADITION_NAMES) {
    const person = inventPerson(tradition, createRandom(8));
    expect(() => toMrzLetters(person.surname + person.givenNames, 'one_letter')).not.toThrow();
  }
});

test('an honest customer claims the printed person, with small differences', () => {
  for (const truth of TRUTHS) {
    expect(truth.claimed.id_number).toBe(truth.documentNumber);
    expect(truth.claimed.date_of_birth).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(truth.claimed.first_name).not.toBe('');
    expect(truth.claimed.last_name).not.toBe('');
  }
  const printed = { surname: 'MUÑEZ ØRSTED', givenNames: 'İREM ANA', birthDate: '1974', issuerAlpha3: 'UTO' } as const;
  const claimable = { ...printed, documentNumber: '1', sex: 'X', idType: 'passport' } as const;
  expect(claim(claimable, ['other_order', 'no_diacritics'], 'one_letter')).toEqual({
    first_name: 'Ana Irem',
    last_name: 'Orsted Munez',
    date_of_birth: '1974-01-01',
    country: 'UTO',
    id_number: '1',
    id_type: 'passport',
  });
});

test('dates are printed in every style', () => {
  const styles = ['month_word', 'two_month_words_short_year', 'dots', 'month_first', 'iso'] as const;
  expect(styles.map((style) => printDate('1974-08-12', style, 'fr'))).toEqual([
    '12 AUG 1974',
    '12 AOUT/AUG 74',
    '12.08.1974',
    '08/12/1974',
    '1974-08-12',
  ]);
  expect(printDate('1974', 'dots', 'de')).toBe('XX.XX.1974');
});

/** Every part of the name is the beginning of a part of the whole, in the same order. */
function isCutFrom(name: string, whole = ''): boolean {
  const parts = whole.split('<');
  return name.split('<').every((part, at) => parts[at]?.startsWith(part) === true);
}
