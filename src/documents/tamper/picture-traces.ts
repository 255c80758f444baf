import { readExifFields, type ExifFields } from './exif-fields';
import { jpegSegments, type JpegSegment } from './jpeg-segments';
import { pngChunks, readPngText } from './png-chunks';

/** A text in a picture file that may name a program, and where it stands. */
export interface NamedText {
  readonly where: 'exif' | 'xmp' | 'png_text' | 'comment' | 'content_credentials';
  readonly text: string;
}

/** What a picture file carries besides its pixels, as far as it tells how it was made. For comparison only. */
export interface PictureTraces {
  readonly names: readonly NamedText[];
  /** Notes that generators leave: the words and settings that a picture was made from. */
  readonly notes: readonly string[];
  readonly xmp: string;
  /** Content Credentials (C2PA): a box of claims about where a picture comes from. */
  readonly credentials: string;
  readonly hasCamera: boolean;
  /** For a JPEG. */
  readonly segments: readonly JpegSegment[];
}

const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const APP1 = 0xe1;
const APP11 = 0xeb;
const COMMENT = 0xfe;
/** Texts are searched up to here: what names a program stands at the beginning of a packet. */
const MAX_TEXT = 256 * 1024;

/** Reads them from a JPEG or PNG; of other files, and of damaged parts, there are none. */
export function readPictureTraces(file: Buffer): PictureTraces {
  return file[0] === 0xff ? readJpegTraces(file) : readPngTraces(file);
}

function readJpegTraces(file: Buffer): PictureTraces {
  const segments = [...jpegSegments(file)];
  const app1 = segments.filter(({ marker }) => marker === APP1).map(({ data }) => data);
  const exif = app1.find((data) => data.toString('latin1', 0, EXIF.length) === EXIF);
  const xmp = app1.filter((data) => data.toString('latin1', 0, XMP.length) === XMP);
  const comments = segments.filter(({ marker }) => marker === COMMENT);
  return collect({
    exif: exif === undefined ? undefined : readExifFields(exif.subarray(EXIF.length)),
    xmp: xmp.map((data) => data.toString('utf8', XMP.length)).join('\n'),
    credentials: Buffer.concat(segments.filter(({ marker }) => marker === APP11).map(({ data }) => data)),
    names: comments.map(({ data }) => ({ where: 'comment', text: data.toString('latin1', 0, 300) })),
    notes: [],
    segments,
  });
}

/** Keywords of the PNG specification (11.3.4.2) that name programs, and those that generators of pictures made up. */
const NAMING = new Set(['Software', 'Creation Software', 'Comment', 'Source']);
const NOTES = new Set([
  'parameters',
  'prompt',
  'workflow',
  'Dream',
  'sd-metadata',
  'invokeai_metadata',
  'Comment',
  'Description',
]);

function readPngTraces(file: Buffer): PictureTraces {
  const chunks = [...pngChunks(file)];
  const texts = chunks.flatMap((chunk) => readPngText(chunk) ?? []);
  const exif = chunks.find(({ type }) => type === 'eXIf');
  return collect({
    exif: exif === undefined ? undefined : readExifFields(exif.data),
    xmp: texts
      .filter(({ keyword }) => keyword === 'XML:com.adobe.xmp')
      .map(({ text }) => text)
      .join('\n'),
    credentials: Buffer.concat(chunks.filter(({ type }) => type === 'caBX').map(({ data }) => data)),
    names: texts.filter(({ keyword }) => NAMING.has(keyword)).map(({ text }) => ({ where: 'png_text', text })),
    notes: texts.filter(({ keyword }) => NOTES.has(keyword)).map(({ text }) => text),
    segments: [],
  });
}

interface Found {
  readonly exif: ExifFields | undefined;
  readonly xmp: string;
  readonly credentials: Buffer;
  readonly names: readonly NamedText[];
  readonly notes: readonly string[];
  readonly segments: readonly JpegSegment[];
}

function collect({ exif, xmp, credentials, names, notes, segments }: Found): PictureTraces {
  const packet = xmp.slice(0, MAX_TEXT);
  const claims = credentials.toString('latin1', 0, MAX_TEXT);
  return {
    names: [
      ...(exif?.software ?? []).map((text) => ({ where: 'exif', text }) as const),
      ...namesInXmp(packet).map((text) => ({ where: 'xmp', text }) as const),
      ...namesInCredentials(claims).map((text) => ({ where: 'content_credentials', text }) as const),
      ...names,
    ],
    notes: [...notes, ...(exif?.comments ?? [])],
    xmp: packet,
    credentials: claims,
    hasCamera: exif?.hasCamera === true,
    segments,
  };
}

/** The program that made the picture, and those that its history names, as attribute or as element (XMP part 2, 1.2). */
function namesInXmp(packet: string): string[] {
  const fields = packet.matchAll(/:(?:CreatorTool|softwareAgent|ProcessingSoftware|Software)(?:="|>)([^"<]{1,200})/g);
  return [...fields].map((field) => field[1] ?? '');
}

/** Claims are CBOR: a program's name stands readable behind its key (C2PA specification, `claim_generator`, `actions`). */
function namesInCredentials(claims: string): string[] {
  if (!claims.includes('c2pa')) return [];
  return [...claims.matchAll(/(?:claim_generator(?:_info)?|softwareAgent)([\s\S]{1,120})/g)].map(
    (field) => field[1] ?? '',
  );
}
