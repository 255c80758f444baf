import fc from 'fast-check';
import { comparePair } from '../../../src/screening/match/compare-pair';

test.each([
  ['Sergei Testov', 'Тестов Сергей', 'Person'],
  ['Husayn al-Dhakir', 'Hossein Dakir', 'Person'],
  ['Abdul Rahman Mithali', 'Abderrahmane Mithali', 'Person'],
  ['محمد الذاكري', 'Mohammed Dhakiri', 'Person'],
  ['Brenzakol Limited', 'BRENZAKOL LTD', 'Organization'],
] as const)('%s is %s', (one, two, schema) => {
  expect(comparePair(one, two, schema)).toBeGreaterThan(0.7);
});

test.each([
  ['Sergei Testov', 'Sergei Muster', 'Person'],
  ['Mahmoud Exampli', 'Muhammad Sampler', 'Person'],
  ['Northern Trading Ltd', 'Southern Trading Ltd', 'Organization'],
  ['Unit 17', 'Unit 18', 'Organization'],
] as const)('%s is not %s', (one, two, schema) => {
  expect(comparePair(one, two, schema)).toBeLessThan(0.6);
});

test('a name without letters is like no other, not even itself', () => {
  expect(comparePair('', '', 'Person')).toBe(0);
  expect(comparePair('---', 'Sergei Testov', 'Person')).toBe(0);
});

test('is symmetric, between 0 and 1, and never throws', () => {
  const words = fc.constantFrom(
    'Sergei',
    'Testov',
    'al',
    'Muhamad',
    'Mohammed',
    'S.',
    'Dr',
    'Ltd',
    'Абв',
    'محمد',
    'ab',
    'testof',
  );
  const name = fc.oneof(
    fc.array(words, { maxLength: 6 }).map((some) => some.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  fc.assert(
    fc.property(name, name, fc.constantFrom('Person' as const, 'Organization' as const), (one, two, schema) => {
      const score = comparePair(one, two, schema);
      expect(score >= 0 && score <= 1).toBe(true);
      expect(comparePair(two, one, schema)).toBeCloseTo(score, 5);
    }),
    { numRuns: 1000 },
  );
});
