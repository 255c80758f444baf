import fc from 'fast-check';
import sharp from 'sharp';
import { countBrightness, luminanceOf, percentile } from '../../src/documents/luminance';

describe('the luminance of a picture', () => {
  test('is the image library’s, but for one pixel in ten thousand that is off by one', async () => {
    // Every red and green with four blues.
    const raw = { width: 1024, height: 256, channels: 3 } as const;
    const colours = Buffer.alloc(256 * 256 * 4 * 3);
    for (let at = 0; at < 256 * 256 * 4; at += 1) {
      colours[3 * at] = at >> 10;
      colours[3 * at + 1] = at >> 2;
      colours[3 * at + 2] = (at & 3) * 67 + at * 7;
    }
    const expected = await sharp(colours, { raw }).greyscale().extractChannel(0).raw().toBuffer();
    const { data } = luminanceOf({ data: colours, ...raw });
    let other = 0;
    let most = 0;
    for (const [at, value] of data.entries()) {
      const step = Math.abs(value - (expected[at] as number));
      if (step > 0) other += 1;
      most = Math.max(most, step);
    }
    expect(most).toBeLessThanOrEqual(1);
    expect(other).toBeLessThan(26);
  });

  test('of a grey is that grey, in one channel or in three', () => {
    const greys = Uint8Array.from({ length: 256 }, (_, value) => value);
    const grey = { width: 256, height: 1 };
    expect(luminanceOf({ data: greys, ...grey, channels: 1 }).data).toEqual(greys);
    const colours = Uint8Array.from({ length: 768 }, (_, at) => Math.floor(at / 3));
    expect(luminanceOf({ data: colours, ...grey, channels: 3 }).data).toEqual(greys);
  });
});

test('a percentile is the value that stands there when all are sorted', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 50 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, share) => {
        const place = Math.max(0, Math.ceil(share * values.length) - 1);
        expect(percentile(countBrightness(values), share)).toBe(values.toSorted()[place]);
      },
    ),
  );
});
