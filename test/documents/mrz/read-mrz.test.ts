import { damage } from '../../../src/specimens/damage';
import { forge, forgeTruth } from '../../../src/specimens/forge';
import { createRandom } from '../../../src/specimens/random';
import { makeSpecimen } from '../../../src/specimens/make-specimen';
import { renderSpecimen } from '../../../src/specimens/render-specimen';
import { findMrzZones } from '../../../src/documents/mrz/find-mrz-lines';
import { parseMrz } from '../../../src/documents/mrz/parse-mrz';
import { readMrz } from '../../../src/documents/mrz/read-mrz';
import { readPage } from '../../../src/documents/read-page';
import { loadMrzModels, type MrzModels, photograph, readZoneOf, specimenOf, zoneSide } from './zone-reader';

const TODAY = '2026-11-26';
let models: MrzModels;
beforeAll(async () => {
  models = await loadMrzModels();
});

test.each(['td1', 'td2', 'td3', 'mrv_a', 'mrv_b'] as const)(
  'a clean %s is read to the last character',
  async (kind) => {
    const { photo, lines } = await photograph(kind, 'clean');
    const zone = await readZoneOf(models, photo);

    expect(zone).toMatchObject({ format: kind, lines });
    expect(zone!.confidences.map((line) => line.length)).toEqual(lines.map((line) => line.length));
    expect(Math.min(...zone!.confidences.flat())).toBeGreaterThan(0.8);
  },
);

test.each([
  ['on its right side', 'td1', 'rotate_90'],
  ['upside down', 'td1', 'rotate_180'],
  ['on its left side', 'td1', 'rotate_270'],
  ['tilted by 15 degrees', 'td1', 'tilt_15'],
  ['tilted by 25 degrees', 'td1', 'tilt_25'],
  ['seen at a slant', 'td1', 'perspective'],
  ['700 pixels wide', 'td3', 'width_700'],
] as const)('a page %s is read to the last character', async (_how, kind, how) => {
  const { photo, lines } = await photograph(kind, how);

  expect(await readZoneOf(models, photo)).toMatchObject({ format: kind, lines });
});

test('a page without a zone gives none, though two lines of its print stand like one', async () => {
  const { front, truth } = await makeSpecimen({ seed: 9002, kind: 'id_qr' });
  const { picture, read } = await readPage(models, await damage(front, 'clean', 1));

  expect(truth.mrzLines).toBeUndefined();
  expect(findMrzZones(read)).not.toEqual([]);
  let runs = 0;
  const recognition: MrzModels['recognition'] = {
    run: (data, dims) => {
      runs += 1;
      return models.recognition.run(data, dims);
    },
  };
  expect(await readMrz({ ...models, recognition }, picture, read)).toBeUndefined();
  // What the net alone knows nothing of is not read in context.
  expect(runs).toBe(0);
});

describe('a forged zone is read as it stands', () => {
  test('when a check digit is another: it is not put right', async () => {
    const forged = await forge((await specimenOf('td1')).truth, 'mrz_check_digit', createRandom(1));
    const zone = await readZoneOf(models, await damage(zoneSide(forged), 'clean', 1));

    expect(zone!.lines).toEqual(forged.truth.mrzLines);
    expect(zone!.rawLines).toEqual(forged.truth.mrzLines);
    expect(parseMrz(zone!.lines, 'td1', TODAY).problems.some((code) => code.startsWith('check_'))).toBe(true);
  });

  test('when a character of the number is another: nor is the number made to fit its digit', async () => {
    const { truth } = await specimenOf('td2');
    const failing = Array.from({ length: 20 }, (_none, seed) =>
      forgeTruth(truth, 'mrz_number', createRandom(seed)),
    ).find(({ forgery }) => forgery?.checkDigitsPass === false)!;
    const zone = await readZoneOf(models, await damage(zoneSide(await renderSpecimen(failing)), 'jpeg_q40', 1));

    expect(zone!.lines).toEqual(failing.mrzLines);
    expect(parseMrz(zone!.lines, 'td2', TODAY).problems).toContain('check_document_number');
  });
});
