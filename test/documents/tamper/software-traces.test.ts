import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { readPictureTraces } from '../../../src/documents/tamper/picture-traces';
import { softwareTraces } from '../../../src/documents/tamper/software-traces';
import { chunk, makeJpeg, makePng, segment, withSegments } from '../../files/make-pictures';

let jpeg: Buffer;
let png: Buffer;

beforeAll(async () => {
  jpeg = await makeJpeg();
  png = await makePng();
});

const withExif = (software: string, more: Record<string, string> = {}) =>
  sharp(jpeg)
    .withExif({ IFD0: { Software: software, ...more } })
    .jpeg()
    .toBuffer();

const withXmp = (fields: string) =>
  segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:Description ${fields}/></x:xmpmeta>`);

/** The PNG with chunks right behind its header. */
const withChunks = (...chunks: Buffer[]) => Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);

/** An image resource block with these ids, each with a name and three bytes of data. */
const photoshopBlock = (...ids: number[]) =>
  segment(
    0xed,
    Buffer.concat([
      Buffer.from('Photoshop 3.0\0'),
      ...ids.map((id) =>
        Buffer.from([0x38, 0x42, 0x49, 0x4d, id >> 8, id & 255, 2, 97, 98, 0, 0, 0, 0, 3, 1, 2, 3, 0]),
      ),
    ]),
  );

/** What the one signal says. */
function programsIn(file: Buffer) {
  const [signal, ...rest] = softwareTraces(file);
  expect(rest).toEqual([]);
  return signal === undefined ? undefined : [signal.code, signal.detail['programs'], signal.detail['places']];
}

describe('a program that edits pictures is named by', () => {
  test.each([
    ['Adobe Photoshop 24.1 (Windows)', 'Adobe Photoshop'],
    ['GIMP 2.10.34', 'GIMP'],
    ['Paint.NET 5.0.9', 'Paint.NET'],
    ['paint.net 4.3.12', 'Paint.NET'],
    ['Canva', 'Canva'],
    ['PicsArt', 'PicsArt'],
    ['Pixlr', 'Pixlr'],
    ['Affinity Photo 2 2.3.0', 'Affinity Photo'],
    ['Pixelmator Pro 3.4', 'Pixelmator'],
    ['Photoshop Express', 'Adobe Photoshop Express'],
  ])('its name in EXIF: %s', async (software, name) => {
    expect(programsIn(await withExif(software))).toEqual(['picture_edited', [name], ['exif']]);
  });

  test('its name in XMP, also in the history', () => {
    const history = 'xmp:CreatorTool="HDR+ 1.0" stEvt:action="saved" stEvt:softwareAgent="Adobe Photoshop 23.0"';
    expect(programsIn(withSegments(jpeg, withXmp(history)))).toEqual(['picture_edited', ['Adobe Photoshop'], ['xmp']]);
    const element = withXmp('/><xmp:CreatorTool>GIMP 2.10</xmp:CreatorTool><x');
    expect(programsIn(withSegments(jpeg, element))).toEqual(['picture_edited', ['GIMP'], ['xmp']]);
  });

  test('the texts of a PNG: plain, packed, international', () => {
    const named = ['picture_edited', ['GIMP'], ['png_text']];
    expect(programsIn(withChunks(chunk('tEXt', 'Software\0GIMP 2.10')))).toEqual(named);
    const packed = deflateSync(Buffer.from('Created with GIMP'));
    expect(programsIn(withChunks(chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), packed]))))).toEqual(named);
    expect(programsIn(withChunks(chunk('iTXt', 'Software\0\0\0en\0\0GIMP')))).toEqual(named);
    const xmp = 'XML:com.adobe.xmp\0\0\0\0\0<rdf:Description xmp:CreatorTool="Adobe Photoshop 25.0"/>';
    expect(programsIn(withChunks(chunk('iTXt', xmp)))).toEqual(['picture_edited', ['Adobe Photoshop'], ['xmp']]);
  });

  test('a comment', () => {
    const commented = withSegments(jpeg, segment(0xfe, 'Created with GIMP'));
    expect(programsIn(commented)).toEqual(['picture_edited', ['GIMP'], ['comment']]);
  });

  test('the block of settings that Photoshop alone writes, and not by that of captions', () => {
    const named = ['picture_edited', ['Adobe Photoshop'], ['photoshop_block']];
    expect(programsIn(withSegments(jpeg, photoshopBlock(0x0404, 0x0421)))).toEqual(named);
    expect(programsIn(withSegments(jpeg, segment(0xec, 'Ducky\0\x01\0\x04\0\0\0\x50')))).toEqual(named);
    expect(programsIn(withSegments(jpeg, photoshopBlock(0x0404, 0x0425)))).toBeUndefined();
  });

  test('the tables that Photoshop compresses with, when nothing else is left', () => {
    // Save As at maximum quality, in the order of the file.
    const brightness =
      '0202020202020202020203020202030403020203040504040404040506050505' +
      '050505060607070807070609090a0a09090c0c0c0c0c0c0c0c0c0c0c0c0c0c0c';
    const colour =
      '030303050405090606090d0a090a0d0f0e0e0e0e0f0f0c0c0c0c0c0f0f0c0c0c' +
      '0c0c0c0f0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c';
    const tables = Buffer.from(`00${brightness}01${colour}`, 'hex');
    expect(tables).toHaveLength(130);
    const written = withTables(tables);
    expect(programsIn(written)).toEqual(['picture_edited', ['Adobe Photoshop'], ['quantisation_tables']]);
    tables[40] = 13;
    expect(programsIn(withTables(tables))).toBeUndefined();
  });
});

/** The JPEG with all its tables replaced by these. */
function withTables(tables: Buffer): Buffer {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xdb]));
  const next = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  return Buffer.concat([jpeg.subarray(0, at), segment(0xdb, tables), jpeg.subarray(next)]);
}

describe('nothing is said about', () => {
  test.each([
    ['a phone', '17.4.1', { Make: 'Apple', Model: 'iPhone 15' }],
    ['another phone', 'G991BXXU5CVDD', { Make: 'samsung' }],
    ['a third', 'HDR+ 1.0.585804376zd', { Make: 'Google' }],
    ['a scanner', 'HP Scan', {}],
    ['a converter', 'ImageMagick 7.1', {}],
    ['a viewer', 'Preview', {}],
  ])('%s', async (_what, software, more) => {
    expect(softwareTraces(await withExif(software, more))).toEqual([]);
  });

  test('every quality of the usual tables, and a picture without any mark', async () => {
    for (let quality = 1; quality <= 100; quality += 1) {
      expect(softwareTraces(await makeJpeg({ quality, mozjpeg: quality % 2 === 0 }))).toEqual([]);
    }
    expect(softwareTraces(png)).toEqual([]);
    expect(softwareTraces(Buffer.from('%PDF-1.7 Adobe Photoshop'))).toEqual([]);
  });

  test('the credentials of a camera', () => {
    const claims =
      'jumb c2pa claim_generator\x6cLeica M11 1.0 digitalSourceType\x78.../digitalsourcetype/digitalCapture';
    expect(softwareTraces(withSegments(jpeg, segment(0xeb, claims)))).toEqual([]);
  });
});

test.each([
  'Adobe Lightroom 6.1 (Android)',
  'Adobe Photoshop Lightroom 5.7',
  'Snapseed 2.19',
  'Picasa',
  'Windows Photo Editor 10.0',
])('a program that develops photos is only remarked: %s', async (software) => {
  expect(softwareTraces(await withExif(software)).map(({ code }) => code)).toEqual(['picture_developed']);
});

describe('a picture that a model made says so', () => {
  const type = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

  test('in XMP, and in Content Credentials', () => {
    const declared = withSegments(jpeg, withXmp(`Iptc4xmpExt:DigitalSourceType="${type}"`));
    expect(programsIn(declared)?.[0]).toBe('picture_generated');
    const claims = `jumb c2pa.actions softwareAgent\x66DALL·E digitalSourceType\x78\x46${type}`;
    for (const file of [withSegments(jpeg, segment(0xeb, claims)), withChunks(chunk('caBX', claims))]) {
      expect(programsIn(file)).toEqual([
        'picture_generated',
        ['DALL-E', 'a generator of pictures'],
        ['content_credentials'],
      ]);
    }
  });

  test('in the notes of its generator', () => {
    const settings = 'a passport\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1';
    expect(programsIn(withChunks(chunk('tEXt', `parameters\0${settings}`)))?.[0]).toBe('picture_generated');
    const graph = 'prompt\0{"3": {"inputs": {}, "class_type": "KSampler"}}';
    expect(programsIn(withChunks(chunk('tEXt', graph)))?.[0]).toBe('picture_generated');
    expect(softwareTraces(withChunks(chunk('tEXt', 'parameters\0Steps: 20')))).toEqual([]);
  });
});

describe('from a file nothing personal is taken, and no file is too odd', () => {
  test('the detail has our names of programs only', async () => {
    const file = await withExif('Adobe Photoshop of Mallory', {
      Artist: 'Mallory',
      ImageDescription: 'Mallory at home',
    });
    expect(JSON.stringify(softwareTraces(file))).not.toContain('Mallory');
  });

  test('a camera is one that names its maker and how the picture was exposed', async () => {
    const camera = (exif: sharp.Exif) => sharp(jpeg).withExif(exif).jpeg().toBuffer();
    const taken = await camera({ IFD0: { Make: 'Apple' }, IFD2: { ExposureTime: '1/60' } });
    expect(readPictureTraces(taken).hasCamera).toBe(true);
    expect(readPictureTraces(await camera({ IFD0: { Make: 'Apple' } })).hasCamera).toBe(false);
    expect(readPictureTraces(await camera({ IFD2: { ExposureTime: '1/60' } })).hasCamera).toBe(false);
  });

  test('whatever the bytes', async () => {
    const file = withSegments(await withExif('GIMP'), withXmp('xmp:CreatorTool="GIMP"'), photoshopBlock(0x0421));
    const edits = fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 40 });
    fc.assert(
      fc.property(edits, fc.nat(file.length), fc.boolean(), (changes, end, asPng) => {
        const bytes = Buffer.from((asPng ? withChunks(chunk('eXIf', file.subarray(30, 200))) : file).subarray(0, end));
        for (const [at, value] of changes) if (at > 8 && at < bytes.length) bytes[at] = value;
        expect(Array.isArray(softwareTraces(bytes))).toBe(true);
      }),
    );
  });
});
