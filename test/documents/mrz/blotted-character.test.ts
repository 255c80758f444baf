import { findMrzZones } from '../../../src/documents/mrz/find-mrz-lines';
import { greyPlane } from '../../../src/documents/mrz/grey-plane';
import { placeAt } from '../../../src/documents/mrz/line-pitch';
import { placeLines } from '../../../src/documents/mrz/place-lines';
import { MRZ_ALPHABET } from '../../../src/documents/mrz/mrz-alphabet';
import { readMrz, type ReadMrz } from '../../../src/documents/mrz/read-mrz';
import type { Picture, Point } from '../../../src/documents/picture';
import { readPage, type ReadPage } from '../../../src/documents/read-page';
import { loadMrzModels, type MrzModels, photograph } from './zone-reader';

let models: MrzModels;
let page: ReadPage;
let lines: readonly string[];
beforeAll(async () => {
  models = await loadMrzModels();
  const specimen = await photograph('td1', 'clean');
  lines = specimen.lines;
  page = await readPage(models, specimen.photo);
});

test('every line stands on a grid of its places, and one place down is two fifths of the way to the next line', async () => {
  const [zone] = findMrzZones(page.read);
  const placed = (await placeLines(models.glyphs, greyPlane(page.picture), zone!))!;

  expect(placed.length).toBe(30);
  expect(placed.lines).toHaveLength(3);
  const lines = placed.lines.map(({ pitch, box, down }) => ({
    step: (placeAt(pitch, 29) - placeAt(pitch, 0)) / 29,
    y: box.centre.y,
    down: down!.across[0],
  }));
  const [first, , third] = lines;
  for (const { step, down } of lines) {
    expect(Math.abs(step / first!.step - 1)).toBeLessThan(0.02);
    expect(Math.abs(down / step - 1)).toBeLessThan(0.06);
  }
  expect((third!.y - first!.y) / first!.step).toBeCloseTo(5, 0);
});

test.each([
  ['a letter of a name', 2, 11],
  ['a digit of the birth date', 1, 4],
  ['a check digit', 1, 13],
  ['a character of the number', 0, 9],
])('where %s is blotted out, the reader is not sure, and of the rest it is', async (_what, row, number) => {
  const blotted = await blot(page, row, number);
  const { confidences, lines: read } = (await readMrz(models, blotted, page.read))!;

  expect(confidences[row]![number]).toBeLessThan(0.7);
  const others = confidences.flatMap((line, at) =>
    line.filter((_each, place) => at !== row || Math.abs(place - number) > 1),
  );
  expect(Math.min(...others)).toBeGreaterThan(0.8);
  const without = (text: string, at: number) => (at === row ? text.slice(0, number) + text.slice(number + 1) : text);
  expect(read.map(without)).toEqual(lines.map(without));
});

/** How often a line was read, while `read` ran with these models. */
async function countRuns(using: MrzModels, read: (models: MrzModels) => Promise<unknown>): Promise<number> {
  let runs = 0;
  const recognition: MrzModels['recognition'] = {
    run: (data, dims) => {
      runs += 1;
      return using.recognition.run(data, dims);
    },
  };
  await read({ ...using, recognition });
  return runs;
}

test('a line that the page was read with already is read again only where the net sees something else', async () => {
  const runsOn = (picture: Picture) => countRuns(models, (counting) => readMrz(counting, picture, page.read));
  const clean = await runsOn(page.picture);

  expect(clean).toBeLessThan(lines.length);
  expect(await runsOn(await blot(page, 1, 4))).toBe(clean + 1);
});

test('and where both see a letter in a place of digits: straightened, it is read as the digit that it is', async () => {
  const [, second = ''] = lines;
  // Dates are digits alone; elsewhere on these lines the letter may stand.
  const isInDates = (sign: string) => `${second.slice(0, 6)}${second.slice(8, 14)}`.includes(sign);
  const [digit = '', letter = ''] = ['0O', '5S', '8B', '2Z', '1I'].find(([sign = '']) => isInDates(sign)) ?? '';
  const [one, other] = [MRZ_ALPHABET.indexOf(digit), MRZ_ALPHABET.indexOf(letter)];
  const mistaken = page.read.map((box) => ({
    ...box,
    reading: {
      ...box.reading,
      likelihoods: exchange(box.reading.likelihoods, box.reading.classes, one + 1, other + 1),
    },
  }));
  const glyphs: MrzModels['glyphs'] = {
    run: async (data, dims) => {
      const seen = await models.glyphs.run(data, dims);
      return { ...seen, data: exchange(seen.data, MRZ_ALPHABET.length + 1, one, other) };
    },
  };
  const clean = await countRuns(models, (counting) => readMrz(counting, page.picture, page.read));
  let read: ReadMrz | undefined;
  const runs = await countRuns({ ...models, glyphs }, async (counting) => {
    read = await readMrz(counting, page.picture, mistaken);
  });

  expect(runs).toBeGreaterThan(clean);
  expect(read?.lines[1]?.slice(0, 14)).toBe(second.slice(0, 14));
});

/** Rows of so many likelihoods, in each of which two have changed places. */
function exchange(likelihoods: Float32Array, classes: number, one: number, other: number): Float32Array {
  const changed = Float32Array.from(likelihoods);
  for (let row = 0; row < changed.length; row += classes) {
    changed[row + one] = likelihoods[row + other] as number;
    changed[row + other] = likelihoods[row + one] as number;
  }
  return changed;
}

/** A dark smear over one place, as wide as it is. */
async function blot({ picture, read }: ReadPage, row: number, number: number): Promise<Picture> {
  const [zone] = findMrzZones(read);
  const { box, pitch } = (await placeLines(models.glyphs, greyPlane(picture), zone!))!.lines[row]!;
  const along = placeAt(pitch, number);
  const middle: Point = {
    x: box.centre.x + along * Math.cos(box.angle),
    y: box.centre.y + along * Math.sin(box.angle),
  };
  const data = Uint8Array.from(picture.data);
  const [half, high] = [0.45 * pitch.step, 0.7 * pitch.step];
  for (let y = Math.round(middle.y - high); y <= middle.y + high; y += 1) {
    const from = y * picture.width + Math.round(middle.x - half);
    const to = y * picture.width + Math.round(middle.x + half);
    data.fill(60, from * picture.channels, to * picture.channels);
  }
  return { ...picture, data };
}
