import fc from 'fast-check';
import { isUnusualName } from '../../src/screening/unusual-name';

test.each([
  'Ann Testperson',
  "Séan O'Néill-Šimšek",
  'D’Angelo da Silva, J.R.',
  'ʻAkauʻola Saʿid',
  'Gal·la Müller',
  'Немо Никто',
  'عبد‌الله',
  'ประสบ ทดสอบ',
  'कृष्‍ण',
  'マリア・テスト',
  '李〇',
  '〇',
  'Ravi A/L Testan',
  'Mei s/o Testan',
  'Tan Testan @ Lim Testan',
  'Jose\u0301 María',
])('%s can be a name', (name) => {
  expect(isUnusualName(name)).toBe(false);
});

test.each([
  '123 456',
  '² ³',
  '٣ Test',
  'Fulan0',
  'Ful🙂ano',
  '<script> Test',
  'Test; drop',
  'Ann@example.com Test',
  'Test/Test',
  'Ⓐnn Test',
  'Test_Person',
  'Ann\u200bTest',
  'Test\u0000',
  '',
  '   ',
  '--- ...',
  '\u0301',
])('%j cannot', (name) => {
  expect(isUnusualName(name)).toBe(true);
});

test('a digit or a sign of mathematics, money or pictures anywhere makes any name unusual', () => {
  const sign = fc.constantFrom(
    '0',
    '7',
    '９',
    '५',
    '½',
    '+',
    '=',
    '$',
    '€',
    '<',
    '>',
    '|',
    '~',
    '^',
    '☺',
    '🙂',
    '{',
    '"',
    '!',
    '?',
  );
  const part = fc.stringMatching(/^[A-Za-z' -]{0,8}$/);
  fc.assert(
    fc.property(part, sign, part, (before, middle, after) => {
      expect(isUnusualName(`Ann ${before}${middle}${after}`)).toBe(true);
    }),
  );
});

test('letters of any script alone never are', () => {
  const letters = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => /^[\p{L}\p{M}]*\p{L}[\p{L}\p{M}]*$/u.test(text));
  fc.assert(fc.property(letters, (name) => !isUnusualName(name)));
});
