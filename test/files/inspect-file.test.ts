import fc from 'fast-check';
import { inspectFile } from '../../src/files/inspect-file';
import { makePdf, objectStream } from './make-documents';
import {
  chunk,
  makeJpeg,
  makePng,
  makeVideo,
  motionPhotoXmp,
  multiPictureIndex,
  PNG_START,
  pngHeader,
  samsungTrailer,
  segment,
  withSegments,
} from './make-pictures';

let jpeg: Buffer;
let png: Buffer;
const pdf = makePdf();

beforeAll(async () => {
  jpeg = await makeJpeg();
  png = await makePng();
});

const both = (picture: Buffer, ...rest: Buffer[]) => Buffer.concat([picture, ...rest]);

describe('an honest file', () => {
  test('is known by its content, with its size in pixels', () => {
    expect(inspectFile(jpeg)).toEqual({
      ok: true,
      mediaType: 'image/jpeg',
      width: 64,
      height: 48,
      content: jpeg,
      removed: [],
    });
    expect(inspectFile(png)).toMatchObject({ ok: true, mediaType: 'image/png', width: 64, height: 48, content: png });
    expect(inspectFile(pdf)).toEqual({ ok: true, mediaType: 'application/pdf', pages: 1, content: pdf });
  });

  test('may be a view into a larger buffer', () => {
    const larger = both(Buffer.from('before'), jpeg, Buffer.from('after'));
    const view = new Uint8Array(larger.buffer, larger.byteOffset + 6, jpeg.length);
    expect(inspectFile(view)).toMatchObject({ ok: true, width: 64, content: jpeg });
  });

  test('may be progressive, may have restart markers, fill bytes and a thumbnail with an end marker of its own', async () => {
    const thumbnail = segment(0xe1, both(Buffer.from('Exif\0\0'), jpeg));
    const fill = both(jpeg.subarray(0, 2), Buffer.from([0xff, 0xff, 0xff]), jpeg.subarray(2));
    for (const file of [
      await makeJpeg({ progressive: true }),
      await makeJpeg({ mozjpeg: true }),
      withSegments(jpeg, thumbnail),
      fill,
    ]) {
      expect(inspectFile(file)).toMatchObject({ ok: true, width: 64, height: 48, content: file });
    }
    const scan = jpeg.lastIndexOf(Buffer.from([0xff, 0xda])) + 20;
    const restarted = both(
      jpeg.subarray(0, scan),
      Buffer.from([0xff, 0xd0, 0xff, 0xd7, 0xff, 0x00, 0xff, 0xff, 0x00]),
      jpeg.subarray(scan),
    );
    expect(inspectFile(restarted)).toMatchObject({ ok: true, content: restarted });
  });

  test('loses the filler behind it', () => {
    for (const filler of ['\n', '\r\n', '\0'.repeat(16), '\xff\xff\n', '\0'.repeat(64 * 1024)]) {
      const bytes = Buffer.from(filler, 'latin1');
      expect(inspectFile(both(jpeg, bytes))).toMatchObject({ ok: true, content: jpeg, removed: [] });
      expect(inspectFile(both(png, bytes))).toMatchObject({ ok: true, content: png });
    }
    expect(inspectFile(both(pdf, Buffer.from('\r\n  \n')))).toMatchObject({ ok: true });
  });

  test('of a phone keeps its picture and loses its gain map, its video and its Samsung trailer', () => {
    const samsung = samsungTrailer([
      ['Image_UTC_Data', '1700000000000'],
      ['MotionPhoto_Data', makeVideo()],
      ['Camera_Capture_Mode_Info', '1'],
    ]);
    const hdr = withSegments(jpeg, multiPictureIndex(2));
    const hdrByteOrder = withSegments(jpeg, multiPictureIndex(3, 'big'));
    const motion = withSegments(jpeg, motionPhotoXmp());
    const everything = withSegments(jpeg, multiPictureIndex(2), motionPhotoXmp());
    const gap = Buffer.alloc(40);
    const rows: [Buffer, Buffer, string[]][] = [
      [hdr, jpeg, ['further_picture']],
      [hdr, both(gap, jpeg, gap), ['further_picture']],
      [hdrByteOrder, both(jpeg, jpeg), ['further_picture', 'further_picture']],
      [motion, makeVideo(), ['motion_video']],
      [motion, both(gap, makeVideo()), ['motion_video']],
      [jpeg, samsung, ['samsung_trailer']],
      [jpeg, both(gap, samsung), ['samsung_trailer']],
      [everything, both(jpeg, makeVideo(), samsung), ['further_picture', 'motion_video', 'samsung_trailer']],
    ];
    for (const [picture, trailer, removed] of rows) {
      expect(inspectFile(both(picture, trailer))).toMatchObject({ ok: true, content: picture, removed });
    }
    expect(inspectFile(both(png, samsung))).toMatchObject({ ok: true, content: png, removed: ['samsung_trailer'] });
  });

  test('may be as large as the limits say, and no larger', () => {
    const ofSize = (width: number, height: number) =>
      both(PNG_START, pngHeader(width, height), chunk('IDAT', 'x'), chunk('IEND', ''));
    expect(inspectFile(ofSize(8160, 6120))).toMatchObject({ ok: true });
    expect(inspectFile(ofSize(12_000, 4166))).toMatchObject({ ok: true });
    expect(inspectFile(ofSize(12_001, 10))).toMatchObject({ code: 'pixel_limit' });
    expect(inspectFile(ofSize(10_000, 5001))).toMatchObject({ code: 'pixel_limit' });
    expect(inspectFile(png, { maxPixels: 64 * 48 })).toMatchObject({ ok: true });
    expect(inspectFile(png, { maxPixels: 64 * 48 - 1 })).toMatchObject({ code: 'pixel_limit' });
    expect(inspectFile(png, { maxBytes: png.length - 1 })).toMatchObject({ code: 'file_too_large' });
  });

  test('may be a PDF whose catalog and pages are in an object stream, with links, an open action and words like /JS', () => {
    const pages = objectStream('<< /Type /Pages /Count 12 /Kids [] >> << /Type /Catalog >>');
    const link = '5 0 obj\n<< /OpenAction [3 0 R /Fit] /A << /S /URI /URI (https://example.com/a) >> >>\nendobj\n';
    const text = '8 0 obj\n<< /Length 20 >>\nstream\n(see /JS and /EF) Tj\nendstream\nendobj\n';
    const comment = '9 0 obj\n<< /Title (objects, obj \\( and /JS) /Note <2f4a53> >>\nendobj\n';
    expect(inspectFile(makePdf(pages + link + text + comment))).toMatchObject({ ok: true, pages: 12 });
  });

  test('may be a PDF that was saved more than once', () => {
    expect(inspectFile(both(pdf, pdf.subarray(9)))).toMatchObject({ ok: true, pages: 1 });
  });
});

describe('a refusal', () => {
  test('names a HEIC photo and says how to avoid it', () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    expect(inspectFile(heic)).toMatchObject({
      code: 'file_type_not_allowed',
      message: expect.stringMatching(/HEIC.*Most Compatible/),
    });
  });

  test('names what stands behind a picture', () => {
    expect(inspectFile(both(jpeg, Buffer.from('PK\x03\x04')))).toMatchObject({
      message: expect.stringContaining('a ZIP archive'),
    });
  });
});

describe('whatever the bytes are', () => {
  const starts = fc.constantFrom(
    Buffer.alloc(0),
    Buffer.from([0xff, 0xd8, 0xff]),
    PNG_START,
    both(PNG_START, pngHeader(9, 9)),
    Buffer.from('%PDF-1.7\n1 0 obj\n<<'),
  );

  test('an answer comes back and nothing is thrown', () => {
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        expect(typeof inspectFile(both(start, Buffer.from(rest))).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });

  test('a file with bytes changed is answered, and what is accepted is still what it says it is', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom('jpeg', 'png', 'pdf', 'phone'), changes, (kind, edits) => {
        const phone = both(
          withSegments(jpeg, multiPictureIndex(2), motionPhotoXmp()),
          jpeg,
          makeVideo(),
          samsungTrailer([['Image_UTC_Data', '1700000000000']]),
        );
        const file = Buffer.from({ jpeg, png, pdf, phone }[kind] as Buffer);
        for (const [position, value] of edits) file[position % file.length] = value;
        const answer = inspectFile(file);
        if (answer.ok && answer.mediaType === 'image/jpeg') {
          expect(answer.content.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
        }
        if (answer.ok) expect(file.subarray(0, answer.content.length)).toEqual(answer.content);
      }),
      { numRuns: 1000 },
    );
  });

  test('a picture cut anywhere is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom('jpeg', 'png', 'pdf'), fc.double({ min: 0, max: 1, noNaN: true }), (kind, share) => {
        const whole = { jpeg, png, pdf: pdf.subarray(0, -1) }[kind] as Buffer;
        expect(inspectFile(whole.subarray(0, Math.floor(share * (whole.length - 1))))).toMatchObject({ ok: false });
      }),
    );
  });

  test('anything but filler behind a picture is refused', () => {
    const filler = new Set([0x00, 0xff, 0x0d, 0x0a]);
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.constantFrom('jpeg', 'png'), bytes, (kind, tail) => {
        const isFiller =
          tail.every((byte) => filler.has(byte)) && (tail.length <= 16 || tail.every((byte) => byte === 0));
        const picture = { jpeg, png }[kind] as Buffer;
        expect(inspectFile(both(picture, Buffer.from(tail)))).toMatchObject(
          isFiller ? { ok: true, content: picture } : { ok: false, code: 'trailing_bytes' },
        );
      }),
      { numRuns: 1000 },
    );
  });
});
