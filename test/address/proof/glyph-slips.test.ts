import fc from 'fast-check';

import { slipCost } from '../../../src/address/proof/glyph-slips';

const word = fc.stringMatching(/^[a-z]{1,14}$/);

test('a word as it stands costs nothing, and every other letter costs something', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.stringMatching(/^[a-z]$/), (text, place, letter) => {
      expect(slipCost(text, text, 2)).toBe(0);
      const at = place % text.length;
      const other = text.slice(0, at) + letter + text.slice(at + 1);
      const cost = slipCost(text, other, 2);
      if (other === text) expect(cost).toBe(0);
      else {
        expect(cost).toBeGreaterThan(0);
        expect(cost).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('more than was asked for is no match at all', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(0, 0.5, 1, 2), (one, other, most) => {
      const cost = slipCost(one, other, most);
      expect(cost === Infinity || cost <= most + 1e-6).toBe(true);
    }),
  );
});

test.each([
  ['œuvrin', 'ceuvrin', 0.3],
  ['musterstößl', 'musterstofl', 0.3],
  ['şabloner', '$abloner', 0.3],
  ['thử', 'thur', 0.3],
  ['bulvarı', 'bulvan', 0.3],
  ['łódź', 'l6dz', 0.3],
  ['müller', 'mueller', 0],
  ['größe', 'grosse', 0],
])('%s may be read as %s', (printed, read, cost) => {
  expect(slipCost(printed, read, 1)).toBeCloseTo(cost);
});

test.each([
  ['mario', 'maria'],
  ['anna', 'anne'],
  ['jan', 'jon'],
])('%s and %s look alike only out of focus, if at all', (one, other) => {
  expect(slipCost(one, other, 0.9)).toBe(Infinity);
});

test('within a longer text what stands before and behind is no matter', () => {
  expect(slipCost('leitura', 'datadaeitura', 1, { isWithin: true })).toBe(1);
  expect(slipCost('leitura', 'datadafatura', 1, { isWithin: true })).toBe(Infinity);
});
