import { loadGlyphModel } from '../../../src/documents/mrz/glyphs';
import { scanLine } from '../../../src/documents/mrz/scan-line';
import type { Model } from '../../../src/documents/ocr/models';
import { makePattern } from '../make-pattern';

const EMPTY = { character: Math.log(0.02), nothing: Math.log(1.02) };
let model: Model;
beforeAll(async () => {
  model = await loadGlyphModel({ threads: 1 });
});

/** Paper with strokes as high as letters: the net takes some of them for characters. */
const picture = makePattern(640, 48, (x, y) => (y > 9 && y < 39 && x % 32 > 12 && x % 32 < 18 ? 20 : 230));

test('strokes on paper are seen as characters where they stand, and not between them', async () => {
  const { character, nothing } = await scanLine(model, { picture, from: 0, within: { from: 0, to: 640 } });

  expect(character).toHaveLength(640);
  expect(nothing).toHaveLength(640);
  expect(character[15 + 32 * 10]!).toBeGreaterThan(character[32 * 10]! + 1);
});

test('beyond the page nothing is looked for, and nothing is there', async () => {
  const whole = await scanLine(model, { picture, from: 0, within: { from: 0, to: 640 } });
  const part = await scanLine(model, { picture, from: 0, within: { from: 200, to: 401 } });

  expect(part.character.slice(200, 401)).toEqual(whole.character.slice(200, 401));
  for (let x = 0; x < 640; x += 1) {
    if (x > 195 && x < 405) continue;
    expect(part.character[x]).toBeCloseTo(EMPTY.character, 9);
    expect(part.nothing[x]).toBeCloseTo(EMPTY.nothing, 9);
  }
});

test('of a line that lies beyond the page altogether nothing is seen', async () => {
  const { character } = await scanLine(model, { picture, from: 0, within: { from: 0, to: 0 } });

  expect(Math.max(...character)).toBeCloseTo(EMPTY.character, 9);
});
