import fc from 'fast-check';
import sharp from 'sharp';
import { reencodeImage } from '../../src/documents/reencode';
import { inspectFile } from '../../src/files/inspect-file';
import { makeJpeg, makePng, motionPhotoXmp, multiPictureIndex, segment, withSegments } from '../files/make-pictures';

// Pictures are real work, and the machine may be busy with other tests.
jest.setTimeout(60_000);

async function clean(bytes: Buffer) {
  const answer = await reencodeImage(bytes);
  if (!answer.ok) throw new Error('not decoded');
  return answer.value;
}

describe('a picture written anew', () => {
  test('has lost where it was taken, its comments and its profile, and is a plain JPEG', async () => {
    const taken = await sharp(await makeJpeg())
      .withExif({ IFD0: { Make: 'Camera', Copyright: 'somebody' }, IFD3: { GPSLatitude: '6/1 27/1 0/1' } })
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const script = '<script>alert(document.cookie)</script>';
    const dressed = withSegments(taken, segment(0xfe, script), motionPhotoXmp());
    expect(inspectFile(dressed)).toMatchObject({ ok: true });
    expect((await sharp(dressed).metadata()).exif).toBeDefined();

    const { jpeg, width, height } = await clean(dressed);

    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 48, space: 'srgb' });
    const { exif, icc, xmp, iptc } = await sharp(jpeg).metadata();
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(jpeg.includes(script)).toBe(false);
    expect({ width, height }).toEqual({ width: 64, height: 48 });
    expect(inspectFile(jpeg)).toMatchObject({ ok: true, content: jpeg, removed: [] });
  });

  test('stands upright, whichever way the camera was held', async () => {
    for (const [orientation, width, height] of [
      [1, 64, 48],
      [3, 64, 48],
      [6, 48, 64],
      [8, 48, 64],
    ] as const) {
      const held = await sharp(await makeJpeg())
        .withMetadata({ orientation })
        .jpeg()
        .toBuffer();
      const { jpeg, ...size } = await clean(held);
      expect(size).toEqual({ width, height });
      expect((await sharp(jpeg).metadata()).orientation).toBeUndefined();
    }
  });

  test('is opaque and in sRGB, whatever it was', async () => {
    const base = sharp(await makePng());
    const others = [
      await base.clone().ensureAlpha(0.5).png().toBuffer(),
      await base.clone().greyscale().png().toBuffer(),
      await base.clone().toColourspace('rgb16').png().toBuffer(),
      await base.clone().png({ palette: true }).toBuffer(),
      await base.clone().toColourspace('cmyk').jpeg().toBuffer(),
    ];
    for (const other of others) {
      expect(await sharp((await clean(other)).jpeg).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    }
  });

  test('is white where it was transparent', async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const glass = await sharp({ create: { width: 8, height: 8, channels: 4, background } })
      .png()
      .toBuffer();
    expect([
      ...(await sharp((await clean(glass)).jpeg)
        .raw()
        .toBuffer()),
    ]).toEqual(Array.from({ length: 192 }, () => 255));
  });

  test('is at most 4,096 pixels on a side, and never larger than it was', async () => {
    const wide = await sharp(await makePng())
      .resize(6000, 300, { fit: 'fill' })
      .png()
      .toBuffer();
    expect(await clean(wide)).toMatchObject({ width: 4096, height: 205 });
    expect(await clean(await makeJpeg())).toMatchObject({ width: 64, height: 48 });
  });

  test('comes from a phone’s HDR photo, too, once its gain map is cut off', async () => {
    const gainMap =
      'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/' +
      '22-rdf-syntax-ns#"><rdf:Description xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0"/>' +
      '</rdf:RDF></x:xmpmeta>';
    const primary = withSegments(await makeJpeg(), segment(0xe1, gainMap), multiPictureIndex(2));
    const file = inspectFile(Buffer.concat([primary, await makeJpeg()]));
    expect(file).toMatchObject({ ok: true, content: primary });
    expect(await clean(primary)).toMatchObject({ width: 64, height: 48 });
  });
});

describe('a picture that does not decode', () => {
  test('is answered, not thrown: a scan of nonsense under a good header', async () => {
    const jpeg = await makeJpeg();
    const scan = jpeg.lastIndexOf(Buffer.from([0xff, 0xda])) + 14;
    const nonsense = Buffer.concat([jpeg.subarray(0, scan), Buffer.alloc(9, 0xaa), Buffer.from([0xff, 0xd9])]);
    expect(inspectFile(nonsense)).toMatchObject({ ok: true });
    await expect(reencodeImage(nonsense)).resolves.toEqual({ ok: false });
  });

  test('is answered whatever its bytes are', async () => {
    const [jpeg, png] = [await makeJpeg(), await makePng()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(jpeg, png),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        fc.nat(),
        async (file, edits, cut) => {
          const damaged = Buffer.from(file);
          for (const [position, value] of edits) damaged[position % damaged.length] = value;
          const answer = await reencodeImage(damaged.subarray(0, damaged.length - (cut % 20)));
          if (answer.ok) expect(inspectFile(answer.value.jpeg)).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 150 },
    );
  });
});
