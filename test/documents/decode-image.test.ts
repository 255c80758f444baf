import sharp from 'sharp';
import { decodeImage, DEFAULT_DECODE_LIMITS, withinLimits } from '../../src/documents/decode-image';
import { setUpImageLibrary } from '../../src/documents/image-library';
import { makeJpeg, makePng } from '../files/make-pictures';

const size = async (image: sharp.Sharp) => (await image.raw().toBuffer({ resolveWithObject: true })).info;

describe('decoding', () => {
  test('gives what was read from the picture', async () => {
    await expect(decodeImage(await makeJpeg(), DEFAULT_DECODE_LIMITS, size)).resolves.toMatchObject({
      ok: true,
      value: { width: 64, height: 48, channels: 3 },
    });
  });

  test('a picture that the decoder refuses is the picture’s fault', async () => {
    const refuse = () => Promise.reject(new Error('VipsJpeg: premature end of JPEG image'));
    await expect(decodeImage(await makeJpeg(), DEFAULT_DECODE_LIMITS, refuse)).resolves.toEqual({ ok: false });
    await expect(decodeImage(Buffer.from('no picture'), DEFAULT_DECODE_LIMITS, size)).resolves.toEqual({ ok: false });
  });

  test('a header that claims more pixels than allowed is refused before they are allocated', async () => {
    await expect(
      decodeImage(await makePng(), { ...DEFAULT_DECODE_LIMITS, maxPixels: 64 * 48 - 1 }, size),
    ).resolves.toEqual({ ok: false });
  });

  test('no memory is our trouble, not the picture’s', async () => {
    const noMemory = () => Promise.reject(new Error('vips2png: out of memory'));
    await expect(decodeImage(await makeJpeg(), DEFAULT_DECODE_LIMITS, noMemory)).rejects.toMatchObject({
      name: 'DocumentEngineError',
      code: 'out_of_memory',
    });
  });

  test('a reading that takes too long is given up', async () => {
    const never = () => new Promise<never>(() => undefined);
    await expect(decodeImage(await makeJpeg(), { maxPixels: 1e6, timeoutMs: 1 }, never)).rejects.toMatchObject({
      code: 'timeout',
    });
  });

  test('a caller who stops waiting is heard, before and during the reading', async () => {
    const stop = new AbortController();
    const limits = { ...DEFAULT_DECODE_LIMITS, signal: stop.signal };
    const reading = decodeImage(await makeJpeg(), limits, () => {
      stop.abort();
      return new Promise<never>(() => undefined);
    });
    await expect(reading).rejects.toMatchObject({ code: 'aborted' });
    const begin = jest.fn(size);
    await expect(decodeImage(await makeJpeg(), limits, begin)).rejects.toMatchObject({ code: 'aborted' });
    expect(begin).not.toHaveBeenCalled();
  });
});

describe('work on pixels that were decoded before', () => {
  const never = () => new Promise<never>(() => undefined);

  test('gives what it gives', async () => {
    await expect(withinLimits(DEFAULT_DECODE_LIMITS, () => Promise.resolve(7))).resolves.toBe(7);
  });

  test('has the time of a reading, and a caller who stops waiting is heard', async () => {
    await expect(withinLimits({ maxPixels: 1e6, timeoutMs: 1 }, never)).rejects.toMatchObject({ code: 'timeout' });
    const stop = new AbortController();
    const working = withinLimits({ ...DEFAULT_DECODE_LIMITS, signal: stop.signal }, never);
    stop.abort();
    await expect(working).rejects.toMatchObject({ code: 'aborted' });
    const begin = jest.fn(never);
    await expect(withinLimits({ ...DEFAULT_DECODE_LIMITS, signal: stop.signal }, begin)).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(begin).not.toHaveBeenCalled();
  });

  test.each([
    ['vips_malloc: out of memory', 'out_of_memory'],
    ['anything else', 'decoder_broken'],
  ])('is never the picture’s fault: %s', async (text, code) => {
    const fail = () => Promise.reject(new Error(text));
    await expect(withinLimits(DEFAULT_DECODE_LIMITS, fail)).rejects.toMatchObject({
      name: 'DocumentEngineError',
      code,
    });
  });
});

describe('the image library', () => {
  const openAll = () => {
    sharp.unblock({ operation: ['VipsForeignLoad'] });
    sharp.cache(true);
    sharp.concurrency(0);
  };
  // What is switched off is so for the whole process, which other test files share.
  beforeEach(openAll);
  afterEach(openAll);

  test('once set up opens JPEG and PNG and nothing else', async () => {
    const png = await makePng();
    const others = [
      await sharp(png).webp().toBuffer(),
      await sharp(png).tiff().toBuffer(),
      await sharp(png).gif().toBuffer(),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ];
    for (const other of others) expect((await decodeImage(other, DEFAULT_DECODE_LIMITS, size)).ok).toBe(true);

    setUpImageLibrary({ threads: 1 });

    expect(sharp.concurrency()).toBe(1);
    for (const other of others) expect((await decodeImage(other, DEFAULT_DECODE_LIMITS, size)).ok).toBe(false);
    for (const own of [png, await makeJpeg()]) {
      expect((await decodeImage(own, DEFAULT_DECODE_LIMITS, size)).ok).toBe(true);
    }
  });

  test('that opens nothing any more is our trouble, not the picture’s', async () => {
    const jpeg = await makeJpeg();
    sharp.block({ operation: ['VipsForeignLoad'] });
    await expect(decodeImage(jpeg, DEFAULT_DECODE_LIMITS, size)).rejects.toMatchObject({ code: 'decoder_broken' });
  });
});
