import fc from 'fast-check';
import { shortenCompanyForms } from '../../../src/screening/match/company-forms';
import { foldSounds, skeletonOf } from '../../../src/screening/match/fold-sounds';
import { nameTokens } from '../../../src/screening/match/name-tokens';
import { soundDistance } from '../../../src/screening/match/sound-distance';
import { writtenWords } from '../../../src/screening/match/written-words';
import { compareBirth } from '../../../src/screening/match/compare-birth';

const textsOf = (name: string): string =>
  writtenWords(name)
    .map(({ text }) => text)
    .join(' ');
const distance = (one: string, two: string): number => {
  const [first, second] = [Uint8Array.from(foldSounds(one)), Uint8Array.from(foldSounds(two))];
  return soundDistance(first, 0, first.length, second, 0, second.length, 10_000, false);
};

test.each([
  ["O'Neil-Müller", 'oneil muller'],
  ['Тестов', 'testov'],
  ['Παράδειγμα', 'paradeigma'],
  ['김정호', 'kim jeongho'],
  ['李伟', 'li wei'],
  ['やまだ', 'yamada'],
  ['उदाहरण', 'udaharan'],
  ['דוגמה', 'dugmh'],
  ['S.A.R.L.', 'sarl'],
])('%s is read as %s', (name, words) => {
  expect(textsOf(name)).toBe(words);
});

test.each(['Abd al-Rahman', 'Abdul Rahman', 'Abdulrahman', 'Abderrahman', 'Abd ar Rahman', 'Abd alrahman'])(
  '%s is the servant and the name',
  (name) => {
    expect(nameTokens(name, true).map(({ text }) => text)).toEqual(['abdal', 'rahman']);
  },
);

test('legal forms become one word each, the longest spelling first', () => {
  expect(shortenCompanyForms(['acme', 'limited', 'liability', 'company'])).toEqual(['acme', 'llc']);
  expect(shortenCompanyForms(['acme', 'public', 'limited', 'company'])).toEqual(['acme', 'plc']);
  expect(shortenCompanyForms(['public', 'acme'])).toEqual(['public', 'acme']);
});

test('spellings of one sound are equal, and consonants outlast vowels', () => {
  expect(distance('yousuf', 'yusuf')).toBe(0);
  expect(distance('schukow', 'shukow')).toBe(0);
  expect(distance('testov', 'tsetov')).toBeGreaterThan(0);
  expect(skeletonOf(foldSounds('muhammad'))).toEqual(skeletonOf(foldSounds('mohamed')));
});

test('the distance of sounds is symmetric and nothing for the same word', () => {
  const word = fc.stringMatching(/^[a-z]{1,14}$/);
  fc.assert(
    fc.property(word, word, (one, two) => {
      expect(distance(one, two)).toBe(distance(two, one));
      expect(distance(one, one)).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test('two numbers are never one misspelt', () => {
  expect(distance('17', '18')).toBeGreaterThan(200);
});

test.each([
  ['1961-04-09', '1961-04-09', '1961-04-09', 'day'],
  ['1961-09-04', '1961-04-09', '1961-04-09', 'swapped'],
  ['1961-12-30', '1961-04-09', '1961-04-09', 'near'],
  ['1961', '1961-04-09', '1961-04-09', 'year'],
  ['1961-04-09', '1960-01-01', '1962-12-31', 'year'],
  ['1964-01-01', '1961-04-09', '1961-04-09', 'apart'],
  ['1990-01-01', '1961-04-09', '1961-04-09', 'far'],
  ['yesterday', '1961-04-09', '1961-04-09', 'unknown'],
  ['1961-04-09', 'unknown', '1961-04-09', 'unknown'],
])('born %s is to %s until %s: %s', (date, from, to, relation) => {
  expect(compareBirth(date, [{ from, to }])).toBe(relation);
});

test.each([
  ['علي محمد بن حسين', 'ali muhammad bin husayn'],
  ['عمر عبد الرحمن', 'umar abdal rahman'],
  ['Abou Khalil el-Mithali', 'abu khalil al mithali'],
  ['عبد الله', 'abdallah'],
  ['Abd Allah', 'abdallah'],
  ['ولي', 'wali'],
  ['الزهراني', 'zahrani'],
  ['كشلاف', 'kashlaf'],
])('%s is read as its usual spelling', (name, tokens) => {
  expect(
    nameTokens(name, true)
      .map(({ text }) => text)
      .join(' '),
  ).toBe(tokens);
});

test('a form with one wrong letter is the form, and a name is none', () => {
  expect(shortenCompanyForms(['acme', 'limted'])).toEqual(['acme', 'ltd']);
  expect(shortenCompanyForms(['acme', 'compamy'])).toEqual(['acme', 'co']);
  expect(shortenCompanyForms(['campanile', 'limestone'])).toEqual(['campanile', 'limestone']);
});
