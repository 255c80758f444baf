import { inspectFile } from '../../src/files/inspect-file';
import type { FileRefusalCode } from '../../src/files/file-refusal';
import { makePdf, makeZip, objectStream } from './make-documents';
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

type Row = readonly [what: string, code: FileRefusalCode, file: () => Buffer];

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const SCRIPT = '<html><script>alert(document.cookie)</script></html>';
const JAVASCRIPT = '<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\)) >>';
let jpeg: Buffer;
let png: Buffer;

beforeAll(async () => {
  jpeg = await makeJpeg();
  png = await makePng();
});

const behind = (picture: Buffer, ...rest: (Buffer | string)[]) =>
  Buffer.concat([picture, ...rest.map((part) => (typeof part === 'string' ? latin1(part) : part))]);

const HOSTILE: readonly Row[] = [
  ['a JPEG with a ZIP behind it', 'trailing_bytes', () => behind(jpeg, makeZip())],
  ['a JPEG with a ZIP behind it and filler between', 'trailing_bytes', () => behind(jpeg, '\0\0\n', makeZip())],
  ['a JPEG with a web page behind it', 'trailing_bytes', () => behind(jpeg, SCRIPT)],
  ['a JPEG with a PDF behind it', 'trailing_bytes', () => behind(jpeg, makePdf())],
  ['a JPEG with a PHP script behind it', 'trailing_bytes', () => behind(jpeg, '<?php system($_GET[0]);')],
  ['a JPEG with a program behind it', 'trailing_bytes', () => behind(jpeg, '\x7fELF\x02\x01\x01')],
  ['a JPEG with one stray byte behind it', 'trailing_bytes', () => behind(jpeg, 'A')],
  ['a JPEG with a longer run of line ends than filler has', 'trailing_bytes', () => behind(jpeg, '\n'.repeat(17))],
  ['a JPEG with zeros beyond a storage block', 'trailing_bytes', () => behind(jpeg, Buffer.alloc(64 * 1024 + 1))],
  ['a JPEG with a second picture that it does not announce', 'trailing_bytes', () => behind(jpeg, jpeg)],
  [
    'a JPEG with more pictures than it announces',
    'trailing_bytes',
    () => behind(withSegments(jpeg, multiPictureIndex(2)), jpeg, jpeg),
  ],
  [
    'a JPEG that announces a second picture and brings a ZIP',
    'trailing_bytes',
    () => behind(withSegments(jpeg, multiPictureIndex(2)), makeZip()),
  ],
  [
    'a JPEG whose announced second picture is cut off',
    'trailing_bytes',
    () => behind(withSegments(jpeg, multiPictureIndex(2)), jpeg.subarray(0, -2)),
  ],
  [
    'a JPEG whose announced second picture has a script behind it',
    'trailing_bytes',
    () => behind(withSegments(jpeg, multiPictureIndex(2)), jpeg, SCRIPT),
  ],
  [
    'a script in front of an announced second picture',
    'trailing_bytes',
    () => behind(withSegments(jpeg, multiPictureIndex(2)), SCRIPT, jpeg),
  ],
  [
    'a JPEG that announces a thousand pictures and brings twenty',
    'trailing_bytes',
    () => behind(withSegments(jpeg, multiPictureIndex(1000)), ...Array.from({ length: 20 }, () => jpeg)),
  ],
  ['a JPEG with a video that it does not announce', 'trailing_bytes', () => behind(jpeg, makeVideo())],
  [
    'a motion photo with a script behind its video',
    'trailing_bytes',
    () => behind(withSegments(jpeg, motionPhotoXmp()), makeVideo(), SCRIPT),
  ],
  [
    'a motion photo with a script in front of its video',
    'trailing_bytes',
    () => behind(withSegments(jpeg, motionPhotoXmp()), SCRIPT, makeVideo()),
  ],
  [
    'a motion photo whose video is a script in a box of free space',
    'trailing_bytes',
    () => behind(withSegments(jpeg, motionPhotoXmp()), '\0\0\0\x10ftypmp42\0\0\0\0\0\0\0\x3cfree', SCRIPT),
  ],
  [
    'a motion photo whose video is cut off',
    'trailing_bytes',
    () => behind(withSegments(jpeg, motionPhotoXmp()), makeVideo().subarray(0, -1)),
  ],
  [
    'a motion photo whose video is a label in front of a script',
    'trailing_bytes',
    () => behind(withSegments(jpeg, motionPhotoXmp()), '\0\0\0\x10ftypmp42\0\0\0\0', SCRIPT),
  ],
  [
    'a motion photo with a ZIP inside its video',
    'file_polyglot',
    () => behind(withSegments(jpeg, motionPhotoXmp()), makeVideo(makeZip())),
  ],
  [
    'a Samsung trailer with a ZIP inside a block',
    'file_polyglot',
    () => behind(jpeg, samsungTrailer([['Image_UTC_Data', makeZip()]])),
  ],
  [
    'a script in front of a Samsung trailer',
    'trailing_bytes',
    () => behind(jpeg, SCRIPT, samsungTrailer([['Image_UTC_Data', '1700000000000']])),
  ],
  [
    'a Samsung trailer with a script behind it',
    'trailing_bytes',
    () => behind(jpeg, samsungTrailer([['Image_UTC_Data', '1700000000000']]), SCRIPT),
  ],
  [
    'a Samsung trailer around a block without a name',
    'trailing_bytes',
    () => behind(jpeg, samsungTrailer([['', SCRIPT]])),
  ],
  [
    'a Samsung trailer with a script between its blocks and its directory',
    'trailing_bytes',
    () => {
      const trailer = samsungTrailer([['Image_UTC_Data', '1700000000000']]);
      const directory = trailer.indexOf('SEFH');
      const wrapped = behind(jpeg, trailer.subarray(0, directory), SCRIPT, trailer.subarray(directory));
      const entry = wrapped.length - 8 - 12;
      wrapped.writeUInt32LE(wrapped.readUInt32LE(entry + 4) + SCRIPT.length, entry + 4);
      return wrapped;
    },
  ],
  ['only the last letters of a Samsung trailer', 'trailing_bytes', () => behind(jpeg, SCRIPT, '\x0c\0\0\0SEFT')],
  [
    'a ZIP inside a JPEG comment, the picture being the archive comment',
    'file_polyglot',
    () => withSegments(jpeg, segment(0xfe, makeZip('a.js', 'x', 'picture follows'))),
  ],
  ['a PDF header inside a JPEG comment', 'file_polyglot', () => withSegments(jpeg, segment(0xfe, makePdf()))],
  ['a JPEG cut in its scan', 'file_truncated', () => jpeg.subarray(0, jpeg.length - 40)],
  ['a JPEG without its end marker', 'file_truncated', () => jpeg.subarray(0, -2)],
  ['a JPEG cut in its header', 'file_truncated', () => jpeg.subarray(0, 30)],
  [
    'a JPEG that ends at once',
    'file_unreadable',
    () => behind(jpeg.subarray(0, 2), segment(0xe0, 'JFIF\0'), '\xff\xd9'),
  ],
  ['a JPEG start with a web page behind it', 'file_unreadable', () => latin1(`\xff\xd8\xff\xe0\0\x04ab${SCRIPT}`)],
  [
    'a JPEG with bytes out of place between its segments',
    'file_unreadable',
    () => withSegments(jpeg, segment(0xfe, 'note'), latin1('\xe1\0\x04ab')),
  ],
  [
    'a JPEG with two frames',
    'file_unreadable',
    () => withSegments(jpeg, segment(0xc0, '\x08\0\x10\0\x10\x01\x01\x11\0')),
  ],
  [
    'a JPEG that claims 65,535 pixels a side',
    'pixel_limit',
    () => withSegments(jpeg, segment(0xc0, '\x08\xff\xff\xff\xff\x01\x01\x11\0')),
  ],
  [
    'a JPEG that claims no height',
    'file_unreadable',
    () => withSegments(jpeg, segment(0xc0, '\x08\0\0\0\x10\x01\x01\x11\0')),
  ],
  ['a PNG with a ZIP behind it', 'trailing_bytes', () => behind(png, makeZip())],
  ['a PNG with a script behind it', 'trailing_bytes', () => behind(png, SCRIPT)],
  ['a PNG with leftovers of a longer one behind it', 'trailing_bytes', () => behind(png, png.subarray(60))],
  [
    'a PNG with a ZIP in a chunk of its own',
    'file_polyglot',
    () => Buffer.concat([png.subarray(0, 33), chunk('zzZz', makeZip()), png.subarray(33)]),
  ],
  [
    'a PNG with a PDF in a comment',
    'file_polyglot',
    () => Buffer.concat([png.subarray(0, 33), chunk('tEXt', makePdf()), png.subarray(33)]),
  ],
  [
    'a PNG of 30,000 by 30,000 pixels in a few bytes',
    'pixel_limit',
    () => Buffer.concat([PNG_START, pngHeader(30_000, 30_000), chunk('IDAT', 'x'), chunk('IEND', '')]),
  ],
  [
    'a PNG of 50,001 by 1,000 pixels',
    'pixel_limit',
    () => Buffer.concat([PNG_START, pngHeader(50_001, 1000), chunk('IDAT', 'x'), chunk('IEND', '')]),
  ],
  [
    'a PNG of no width',
    'file_unreadable',
    () => Buffer.concat([PNG_START, pngHeader(0, 10), chunk('IDAT', 'x'), chunk('IEND', '')]),
  ],
  ['a PNG cut in its pixels', 'file_truncated', () => png.subarray(0, png.length - 30)],
  ['a PNG without its end', 'file_truncated', () => png.subarray(0, -12)],
  [
    'a PNG with a changed byte',
    'file_unreadable',
    () => Buffer.concat([png.subarray(0, 50), latin1('\0\xff'), png.subarray(52)]),
  ],
  ['a PNG without pixels', 'file_unreadable', () => Buffer.concat([PNG_START, pngHeader(8, 8), chunk('IEND', '')])],
  [
    'a PNG with a critical chunk that nobody knows',
    'file_unreadable',
    () => Buffer.concat([png.subarray(0, 33), chunk('EVIL', 'x'), png.subarray(33)]),
  ],
  ['a GIF', 'file_type_not_allowed', () => latin1('GIF89a\x01\0\x01\0\0\0\0;')],
  [
    'an SVG with a script',
    'file_type_not_allowed',
    () => latin1('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  ],
  [
    'an SVG behind an XML declaration',
    'file_type_not_allowed',
    () => latin1('<?xml version="1.0"?>\n<svg onload="x()"/>'),
  ],
  ['a web page', 'file_type_not_allowed', () => latin1(`<!DOCTYPE html>${SCRIPT}`)],
  ['a TIFF', 'file_type_not_allowed', () => latin1('II*\0\x08\0\0\0')],
  ['a WebP', 'file_type_not_allowed', () => latin1('RIFF\x1a\0\0\0WEBPVP8L')],
  ['a ZIP', 'file_type_not_allowed', () => makeZip()],
  ['a program', 'file_type_not_allowed', () => latin1('MZ\x90\0')],
  ['a JPEG behind a line end', 'file_type_not_allowed', () => behind(latin1('\n'), jpeg)],
  ['plain text', 'file_type_not_allowed', () => latin1('passport.jpg')],
  ['no bytes at all', 'file_empty', () => Buffer.alloc(0)],
  ['a file over the limit', 'file_too_large', () => Buffer.alloc(8 * 1024 * 1024 + 1, 0xff)],
  ['a web page with a PDF header further down', 'file_polyglot', () => behind(latin1(SCRIPT), makePdf())],
  ['a GIF with a PDF header further down', 'file_polyglot', () => behind(latin1('GIF89a'), makePdf())],
  ['a PDF with JavaScript', 'pdf_active_content', () => makePdf(`5 0 obj\n${JAVASCRIPT}\nendobj\n`)],
  [
    'a PDF with JavaScript under an escaped name',
    'pdf_active_content',
    () => makePdf('5 0 obj\n<< /S /J#61va#53cript /J#53 (x) >>\nendobj\n'),
  ],
  [
    'a PDF with JavaScript under a wholly escaped name',
    'pdf_active_content',
    () => makePdf('5 0 obj\n<</S/#4a#61#76#61#53#63#72#69#70#74>>\nendobj\n'),
  ],
  ['a PDF with JavaScript in an object stream', 'pdf_active_content', () => makePdf(objectStream(JAVASCRIPT))],
  [
    'a PDF with JavaScript in an object stream that does not call itself one',
    'pdf_active_content',
    () => makePdf(objectStream(JAVASCRIPT, '/N 1 /#46irst 4 /Filter [/FlateDecode]')),
  ],
  [
    'a PDF with JavaScript in an object stream that does not say where its objects start',
    'pdf_active_content',
    () => makePdf(objectStream(JAVASCRIPT, '/Type /ObjStm /N 1 /Filter /FlateDecode')),
  ],
  [
    'a PDF with JavaScript in what looks like a string',
    'pdf_active_content',
    () => makePdf('5 0 obj\n<< /Title (x /JavaScript y) >>\nendobj\n'),
  ],
  [
    'a PDF with JavaScript in an object stream inside another stream',
    'pdf_active_content',
    () => makePdf(`8 0 obj\n<< /Length 999 >>\nstream\n${objectStream(JAVASCRIPT)}endstream\nendobj\n`),
  ],
  [
    'a PDF with JavaScript in an object behind an unfinished string',
    'pdf_active_content',
    () => makePdf(`(never closed 5 0 obj\n<< /JS (x) >>\nendobj\n`),
  ],
  ['a PDF with a script under its short name only', 'pdf_active_content', () => makePdf('5 0 obj[<</JS(x)>>]endobj\n')],
  [
    'a PDF that opens a program',
    'pdf_active_content',
    () => makePdf('5 0 obj\n<< /OpenAction << /S /Launch /F (cmd.exe) >> >>\nendobj\n'),
  ],
  [
    'a PDF with an attachment',
    'pdf_active_content',
    () => makePdf('5 0 obj\n<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream\nendobj\n'),
  ],
  [
    'a PDF with an unnamed attachment',
    'pdf_active_content',
    () => makePdf('5 0 obj\n<< /F (a) /EF << /F 6 0 R >> >>\n'),
  ],
  [
    'a PDF with an XFA form',
    'pdf_active_content',
    () => makePdf('5 0 obj\n<< /AcroForm << /XFA 6 0 R >> >>\nendobj\n'),
  ],
  [
    'a PDF with a form that sends itself',
    'pdf_active_content',
    () => makePdf('5 0 obj\n<< /S /SubmitForm >>\nendobj\n'),
  ],
  [
    'an encrypted PDF',
    'pdf_encrypted',
    () => makePdf('5 0 obj\n<< /Filter /Standard /V 2 >>\nendobj\n', '<< /Root 1 0 R /Encrypt 5 0 R >>'),
  ],
  ['a PDF encrypted under an escaped name', 'pdf_encrypted', () => makePdf('', '<< /Root 1 0 R /Encr#79pt 5 0 R >>')],
  [
    'a PDF with an object stream in another packing',
    'file_unreadable',
    () => makePdf(objectStream(JAVASCRIPT, '/Type /ObjStm /First 4 /Filter [/ASCII85Decode /FlateDecode]')),
  ],
  [
    'a PDF with an object stream whose packing is said elsewhere',
    'file_unreadable',
    () => makePdf(objectStream(JAVASCRIPT, '/Type /ObjStm /First 4 /Filter 9 0 R')),
  ],
  [
    'a PDF with an object stream packed twice over in its own words',
    'file_unreadable',
    () => makePdf(objectStream(JAVASCRIPT, '/Type /ObjStm /First 4 /Filter /LZWDecode /Filter /FlateDecode')),
  ],
  [
    'a PDF with an object stream whose data are in another file',
    'file_unreadable',
    () => makePdf(objectStream('<< >>', '/Type /ObjStm /First 4 /Filter /FlateDecode /F (other.bin)')),
  ],
  [
    'a PDF with an object stream behind a predictor',
    'file_unreadable',
    () => makePdf(objectStream(JAVASCRIPT, '/First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>')),
  ],
  [
    'a PDF with a damaged object stream',
    'file_unreadable',
    () => makePdf('6 0 obj\n<< /Type /ObjStm /First 4 /Filter /FlateDecode >>\nstream\nnot flate\nendstream\n'),
  ],
  [
    'a PDF whose object stream unpacks to 20 MB',
    'file_unreadable',
    () => makePdf(objectStream('a'.repeat(20 * 1024 * 1024))),
  ],
  [
    'a PDF whose object streams together unpack to 20 MB',
    'file_unreadable',
    () => makePdf(objectStream('a'.repeat(10 * 1024 * 1024)).repeat(2)),
  ],
  ['a PDF with a dictionary that never ends', 'file_unreadable', () => makePdf('5 0 obj\n<< /A << /B [')],
  ['a PDF of nothing but object starts', 'file_unreadable', () => makePdf('obj 1 '.repeat(200_000))],
  ['a PDF without a document in it', 'file_unreadable', () => latin1('%PDF-1.4\nhello\nstartxref\n0\n%%EOF\n')],
  ['a PDF header in front of a web page', 'file_truncated', () => latin1(`%PDF-1.4\n${SCRIPT}`)],
  ['a PDF without a version', 'file_unreadable', () => latin1('%PDF-x\n')],
  ['a PDF cut off', 'file_truncated', () => makePdf().subarray(0, -10)],
  ['a PDF with a script behind it', 'trailing_bytes', () => behind(makePdf(), SCRIPT)],
  ['a PDF with a ZIP behind it', 'trailing_bytes', () => behind(makePdf(), makeZip())],
  [
    'a PDF that is the comment of a ZIP inside it',
    'file_polyglot',
    () => makePdf(`5 0 obj\n<< /Length 99 >>\nstream\n${makeZip().toString('latin1')}\nendstream\nendobj\n`),
  ],
];

describe('hostile files', () => {
  test('are a table of at least forty', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(40);
    expect(new Set(HOSTILE.map(([what]) => what)).size).toBe(HOSTILE.length);
  });

  test.each(HOSTILE)('%s is refused as %s, in a sentence', (_what, code, file) => {
    const answer = inspectFile(file());

    expect(answer).toMatchObject({ ok: false, code });
    expect((answer as { message: string }).message).toMatch(/^The .+: please .+\.$/);
  });
});
