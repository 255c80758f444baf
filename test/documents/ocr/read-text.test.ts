import { detectText } from '../../../src/documents/ocr/detect-text';
import { findOrientation } from '../../../src/documents/ocr/find-orientation';
import { loadOcrModels, type OcrModels } from '../../../src/documents/ocr/models';
import { readText } from '../../../src/documents/ocr/read-text';
import { recogniseLine } from '../../../src/documents/ocr/recognise-line';
import { offsetIn, type RotatedBox, smallestBox } from '../../../src/documents/rotated-box';
import type { Specimen } from '../../../src/specimens/render-specimen';
import { makePattern } from '../make-pattern';
import { specimenOf } from '../mrz/zone-reader';

let models: OcrModels;
let specimen: Specimen;
beforeAll(async () => {
  models = await loadOcrModels({ threads: 1 });
  specimen = await specimenOf('td3');
});

const fields = () =>
  specimen.printed.filter(({ side, text }) => side === 'front' && /^[A-Za-z0-9 ./-]{4,}$/.test(text));
/** With the margin that the detector leaves. */
const around = (quad: Parameters<typeof smallestBox>[0]): RotatedBox => {
  const box = smallestBox(quad);
  return { ...box, width: box.width + 0.6 * box.height, height: 1.5 * box.height };
};
const compact = (text: string) => text.replaceAll(' ', '');

test('what is printed is found, and lies the right way up', async () => {
  const boxes = await detectText(models, specimen.front, { longSide: 960 });
  const isFound = (box: RotatedBox) =>
    boxes.some((found) => {
      const { along, across } = offsetIn(found, box.centre);
      return Math.abs(along) < found.width / 2 && Math.abs(across) < found.height / 2;
    });

  expect(fields().length).toBeGreaterThan(3);
  for (const { quad } of fields()) expect(isFound(around(quad))).toBe(true);
  const orientation = await findOrientation(models, specimen.front, boxes);
  expect(orientation!.quarters).toBe(0);
  expect(Math.abs(orientation!.tilt)).toBeLessThan(0.02);
});

test('each box is read by itself, in the order of the boxes, whatever their lengths', async () => {
  const boxes = fields().map(({ quad }) => around(quad));
  const read = await readText(models, specimen.front, boxes, 'AB');
  const right = read.filter(({ text }, at) => compact(text) === compact(fields()[at]!.text));

  expect(read.map(({ box }) => box)).toEqual(boxes);
  expect(right.length).toBeGreaterThanOrEqual(0.75 * boxes.length);
  for (const { confidence, reading } of right) {
    expect(confidence).toBeGreaterThan(0.8);
    expect(reading.classes).toBe(3);
  }
  // Alone, a line reads as it did among others, to the last digit.
  const [first] = await readText(models, specimen.front, boxes.slice(0, 1), 'AB');
  expect(first).toEqual(read[0]);
});

test('nothing is found on empty paper, and no box gives no text', async () => {
  const paper = makePattern(320, 200, () => 230, 3);

  expect(await detectText(models, paper, { longSide: 960 })).toEqual([]);
  expect(await findOrientation(models, paper, [])).toBeUndefined();
  expect(await readText(models, paper, [])).toEqual([]);
});

test.each([
  [64, 47],
  [60, 48],
  [0, 48],
])('a line of %i by %i pixels is refused', async (width, height) => {
  await expect(
    recogniseLine(
      models,
      makePattern(width, height, () => 200),
    ),
  ).rejects.toThrow(RangeError);
});
