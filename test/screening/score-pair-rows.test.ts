import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine, scorePairRow } from '../../src/screening/score-pair-rows';

test('the same name scores high, another one low, and both with four decimals', () => {
  const scoreOf = (name1: string, name2: string, schema = 'Person') => scorePairRow({ schema, name1, name2 });
  expect(scoreOf('Ann Testperson', 'TESTPERSON, Ann')).toMatch(/^0\.[89]\d{3}$|^1\.0000$/);
  expect(Number(scoreOf('Ann Testperson', 'Bob Other'))).toBeLessThan(0.3);
  expect(Number(scoreOf('Testcorix Ltd', 'Testcorix Limited', 'Organization'))).toBeGreaterThan(0.8);
  expect(scoreOf('Ann Testperson', 'Ann Testperson', '')).toBe(scoreOf('Ann Testperson', 'Ann Testperson'));
});

test('a missing column and a schema that is none are named', () => {
  expect(() => scorePairRow({ schema: 'Person', name1: 'Ann' })).toThrow('there is no column name2');
  expect(() => scorePairRow({ schema: 'Robot', name1: 'A', name2: 'B' })).toThrow('schema is none of Person');
});

test('a line that was written is read back as it was', () => {
  // A lone carriage return inside of a line is one thing that readers of CSV do not agree on.
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^\s*$/.test(text) && !text.includes('\r'));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      expect(parse(csvLine(cells))).toEqual([cells]);
    }),
  );
});
