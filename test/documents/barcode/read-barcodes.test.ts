import fc from 'fast-check';
import { parseAamva } from '../../../src/documents/barcode/aamva/parse-aamva';
import type { Barcode } from '../../../src/documents/barcode/barcode';
import { readBarcodes } from '../../../src/documents/barcode/read-barcodes';
import { scanWithZxing } from '../../../src/documents/barcode/scan-with-zxing';
import type { Picture, Point } from '../../../src/documents/picture';
import { photographBack, printBack, type Back, type Shot } from './make-back';
import { writeAamva } from './write-aamva';

const LICENCE = writeAamva({
  version: 9,
  issuer: '636000',
  country: 'USA',
  documentNumber: 'T64235789',
  familyName: 'SAMPLE',
  firstName: 'MICHAEL',
  middleNames: ['JOHN'],
  birthDate: '1986-06-07',
  issueDate: '2019-06-06',
  expiryDate: '2024-12-10',
  sex: 'male',
});
const PDF417: Back = { format: 'PDF417', options: 'columns=13,ecLevel=5' };
const QR: Back = { format: 'QRCode', share: 0.2 };
const LINK = 'https://verify.example/check/1234-5678-9012';

/** Nothing here is about time: no reading ends early, however busy the machine. */
const PATIENT = { deadlineMs: 600_000 };

async function texts(content: string | undefined, back: Back, shot: Shot = {}): Promise<string[]> {
  const found = await readBarcodes(await photographBack(await printBack(content, back), shot), PATIENT);
  return found.map(({ text }) => text);
}

describe('a PDF417', () => {
  const angles = [-25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25];
  test.each([...angles.map((angle) => [angle, 600]), [-24, 1100], [4, 1100], [-8, 1600], [22, 1600]])(
    'is read at %i degrees on a page %i pixels wide',
    async (angle, width) => {
      await expect(texts(LICENCE, PDF417, { angle, width })).resolves.toEqual([LICENCE]);
    },
  );

  test.each([90, 180, 270, 77, 195, 258])('is read when the page lies at %i degrees', async (angle) => {
    await expect(texts(LICENCE, PDF417, { angle, width: 700 })).resolves.toEqual([LICENCE]);
  });

  test.each<[string, Shot]>([
    ['from below', { perspective: 0.15, width: 1000 }],
    ['from the side', { perspective: 0.15, from: 'side', width: 1000 }],
    ['from below at an angle', { perspective: 0.1, angle: 12, width: 1000 }],
    ['out of focus', { blur: 1.5, width: 1000 }],
    ['far out of focus', { blur: 2.5, width: 1200 }],
    ['from a shaking hand', { shake: 7, width: 1600 }],
    ['out of focus at an angle', { blur: 1.5, width: 1000, angle: -17 }],
    ['as a poor JPEG', { quality: 15, width: 1000 }],
    ['as a poor JPEG at an angle', { quality: 30, width: 700, angle: 8 }],
    ['in little light', { noise: 60, width: 800 }],
    ['in little light at an angle', { noise: 40, width: 800, angle: -21 }],
  ])('is read %s', async (_how, shot) => {
    await expect(texts(LICENCE, PDF417, shot)).resolves.toEqual([LICENCE]);
  });

  test.each([-16, 5, 11])('is read on a background that is as striped, but paler, at %i degrees', async (angle) => {
    await expect(texts(LICENCE, { ...PDF417, isRuled: true }, { angle, width: 1200 })).resolves.toEqual([LICENCE]);
  });

  test('is read whatever it says, at any angle and width', async () => {
    const content = fc.string({
      unit: fc.constantFrom('A', 'M', 'Z', '0', '9', ' ', '\n', '\u001e'),
      minLength: 40,
      maxLength: 300,
    });
    const shot = fc.record({
      angle: fc.double({ min: -25, max: 25, noNaN: true }),
      width: fc.integer({ min: 600, max: 1600 }),
    });
    const property = fc.asyncProperty(content, shot, async (text, how) => {
      await expect(texts(text, PDF417, how)).resolves.toEqual([text]);
    });
    await fc.assert(property, { numRuns: 4 });
  });

  test('of a licence says who it is', async () => {
    const [read] = await texts(LICENCE, PDF417, { angle: 10, width: 900 });
    expect(parseAamva(read ?? '')).toMatchObject({ familyName: 'SAMPLE', documentNumber: 'T64235789', problems: [] });
  });
});

describe('a QR code', () => {
  test.each([0, 33, 90, 180, 250])('is read at %i degrees', async (angle) => {
    await expect(texts(LINK, QR, { angle, width: 1000 })).resolves.toEqual([LINK]);
  });

  test('is read from a page 600 pixels wide, and out of focus', async () => {
    await expect(texts(LINK, QR, { width: 600 })).resolves.toEqual([LINK]);
    await expect(texts(LINK, QR, { width: 1000, blur: 1.5 })).resolves.toEqual([LINK]);
  });
});

describe('a page', () => {
  test.each([0, 14, 180])('with both codes gives both, each once, at %i degrees', async (angle) => {
    const read = await texts(LICENCE, { ...PDF417, qr: LINK }, { angle, width: 1300 });
    expect(read.toSorted()).toEqual([LICENCE, LINK].toSorted());
  });

  test.each<Shot>([{}, { angle: 9 }, { width: 600 }])('without a code gives none: %j', async (shot) => {
    await expect(texts(undefined, PDF417, shot)).resolves.toEqual([]);
  });

  test('with nothing on it at all gives none', async () => {
    const blank: Picture = { data: new Uint8Array(800 * 500).fill(255), width: 800, height: 500, channels: 1 };
    await expect(readBarcodes(blank, PATIENT)).resolves.toEqual([]);
  });

  test('of any pixels is no error', async () => {
    const anyPicture = fc
      .record({ width: fc.integer({ min: 1, max: 60 }), height: fc.integer({ min: 1, max: 60 }) })
      .chain(({ width, height }) =>
        fc.record({
          data: fc.uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 }),
          width: fc.constant(width),
          height: fc.constant(height),
          channels: fc.constant(3 as const),
        }),
      );
    const property = fc.asyncProperty(anyPicture, async (picture) => {
      await expect(readBarcodes(picture, PATIENT)).resolves.toBeInstanceOf(Array);
    });
    await fc.assert(property, { numRuns: 30 });
  });

  test('whose size and data do not agree is the caller\u2019s mistake', async () => {
    const short: Picture = { data: new Uint8Array(99), width: 10, height: 10, channels: 1 };
    await expect(readBarcodes(short)).rejects.toThrow(RangeError);
    await expect(readBarcodes({ ...short, width: 0, data: new Uint8Array(0) })).rejects.toThrow(RangeError);
  });
});

describe('where it lies', () => {
  /** The corners that `photographBack` puts a card's point to, by the turn about its middle alone. */
  function onPage({ x, y }: Point, { angle = 0, width = 1600 }: Shot, picture: Picture): Point {
    const [sin, cos] = [Math.sin((angle / 180) * Math.PI), Math.cos((angle / 180) * Math.PI)];
    const scale = width / 1600;
    const [dx, dy] = [(x - 800) * scale, (y - 500) * scale];
    return { x: picture.width / 2 + dx * cos - dy * sin, y: picture.height / 2 + dx * sin + dy * cos };
  }

  test.each<Shot>([{ width: 1600 }, { angle: 16 }, { angle: 180, width: 900 }, { angle: -94, width: 800 }])(
    'is told in pixels of the page, the first corner where the text begins: %j',
    async (shot) => {
      const picture = await photographBack(await printBack(LICENCE, PDF417), shot);
      const [read] = (await readBarcodes(picture, PATIENT)) as [Barcode];
      const [first, second, third, fourth] = read.quad;
      // 86 % of 1600 pixels, ending 980 pixels down; the quiet zone and what the decoder leaves out are some of it.
      const left = onPage({ x: 112, y: 980 }, shot, picture);
      const right = onPage({ x: 1488, y: 980 }, shot, picture);
      const near = 0.05 * (shot.width ?? 1600);
      expect(Math.hypot(fourth.x - left.x, fourth.y - left.y)).toBeLessThan(near);
      expect(Math.hypot(third.x - right.x, third.y - right.y)).toBeLessThan(near);
      const upright = (second.x - first.x) * (fourth.y - first.y) - (second.y - first.y) * (fourth.x - first.x);
      expect(upright).toBeGreaterThan(0);
    },
  );
});

describe('a deadline', () => {
  afterEach(() => jest.restoreAllMocks());

  /** A clock that says these milliseconds, one after the other, and the last for ever. */
  function letTimePass(...readings: number[]): void {
    let at = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => readings[Math.min(at++, readings.length - 1)] as number);
  }

  test('that has passed with nothing found is an error: whether there is a code is not known', async () => {
    const picture = await photographBack(await printBack(LICENCE, PDF417), { width: 700 });
    letTimePass(0, 1001);
    await expect(readBarcodes(picture, { deadlineMs: 1000 })).rejects.toMatchObject({
      name: 'DocumentEngineError',
      code: 'timeout',
    });
  });

  test('that passes after something was found gives what was found', async () => {
    const picture = await photographBack(await printBack(LINK, QR), { width: 1000 });
    letTimePass(0, 999, 1001);
    await expect(readBarcodes(picture, { deadlineMs: 1000 })).resolves.toMatchObject([{ format: 'qr', text: LINK }]);
  });

  test('lets others have their turn between one look and the next', async () => {
    const picture = await photographBack(await printBack(undefined, PDF417), { width: 700 });
    let turns = 0;
    let isReading = true;
    const count = () => {
      turns += 1;
      if (isReading) setImmediate(count);
    };
    setImmediate(count);
    await readBarcodes(picture, PATIENT);
    isReading = false;
    expect(turns).toBeGreaterThanOrEqual(2);
  });
});

test('a page is read next to a picture on which the decoder breaks down, and after it', async () => {
  const picture = await photographBack(await printBack(LICENCE, PDF417), { angle: 7, width: 700 });
  // A real trap: the decoder is told of more pixels than there is memory.
  const lying = { data: new Uint8Array(100), width: 6000, height: 6000 };
  const [read, broken] = await Promise.allSettled([
    readBarcodes(picture, PATIENT),
    scanWithZxing(lying, { formats: ['pdf417'] }),
  ]);
  expect(broken).toMatchObject({ status: 'rejected', reason: { code: 'decoder_broken' } });
  expect(read).toMatchObject({ status: 'fulfilled', value: [{ text: LICENCE }] });
  await expect(readBarcodes(picture, PATIENT)).resolves.toMatchObject([{ text: LICENCE }]);
});
