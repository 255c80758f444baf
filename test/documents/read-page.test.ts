import type { Picture } from '../../src/documents/picture';
import { readPage } from '../../src/documents/read-page';
import { makePattern } from './make-pattern';
import { loadMrzModels, type MrzModels, photograph } from './mrz/zone-reader';

let models: MrzModels;
beforeAll(async () => {
  models = await loadMrzModels();
});

function grey({ data, width, height }: Picture): Picture {
  return makePattern(width, height, (x, y) => data[3 * (y * width + x) + 1]!);
}

test('a tilted page comes out level, and its lines are read where they lie then', async () => {
  const { photo, lines } = await photograph('td1', 'tilt_15');
  const { picture, read } = await readPage(models, photo);
  const long = read.filter(({ box }) => box.width > 8 * box.height);

  expect(picture.width).toBeGreaterThan(photo.width);
  expect(long.length).toBeGreaterThan(2);
  for (const { box } of long) {
    expect(Math.abs(box.angle)).toBeLessThan(0.04);
    expect(box.centre.x).toBeGreaterThan(0);
    expect(box.centre.x).toBeLessThan(picture.width);
  }
  const surname = lines[2]!.split('<')[0]!;
  expect(read.some(({ text }) => text.includes(surname))).toBe(true);
});

test('a grey page is read like one in colour', async () => {
  const { photo, lines } = await photograph('td1', 'clean');
  const { picture, read } = await readPage(models, grey(photo));

  expect(picture.channels).toBe(1);
  expect(read.some(({ text }) => text.includes(lines[2]!.split('<')[0]!))).toBe(true);
});

test.each([
  ['an empty page', makePattern(400, 300, () => 235, 3)],
  ['a page of a single pixel', makePattern(1, 1, () => 0, 3)],
  ['a black page', makePattern(300, 400, () => 0, 1)],
])('%s has nothing to be read and stays as it is', async (_what, page) => {
  const { picture, read } = await readPage(models, page);

  expect(picture).toBe(page);
  expect(read).toEqual([]);
});
