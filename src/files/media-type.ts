/** What a file is by its first bytes. Names and media types that a client sends along are never believed. */

export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The type when the bytes start as one of the allowed formats must; `undefined` for everything else. */
export function detectMediaType(file: Buffer): MediaType | undefined {
  if (file.length >= 3 && file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff) return 'image/jpeg';
  if (file.subarray(0, 8).equals(PNG_SIGNATURE)) return 'image/png';
  if (file.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf';
  return undefined;
}

/** By the first bytes as Latin-1 text, most specific first. */
const FORMATS: readonly (readonly [start: string | RegExp, name: string])[] = [
  ['GIF8', 'a GIF picture'],
  [/^RIFF[\s\S]{4}WEBP/, 'a WebP picture'],
  [/^[\s\S]{4}ftyp(?:he|mif1|msf1)/, 'a HEIC photo'],
  [/^[\s\S]{4}ftypavi[fs]/, 'an AVIF picture'],
  [/^[\s\S]{4}ftyp/, 'a video'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  [/^BM[\s\S]{4}\0\0\0\0/, 'a BMP picture'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['PK\x05\x06', 'a ZIP archive'],
  ['Rar!\x1a', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['%!PS', 'a PostScript file'],
  ['MZ', 'a program'],
  ['\x7fELF', 'a program'],
  ['\xca\xfe\xba\xbe', 'a program'],
  ['#!', 'a program'],
  ['\xff\xd8', 'a JPEG picture'],
  ['\x89PNG', 'a PNG picture'],
  ['%PDF-', 'a PDF'],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[\s\S]*)?<svg/i, 'an SVG drawing'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|script|\?xml|\?php)/i, 'a web page or a script'],
];

/** A few words for what the bytes look like, for example `a ZIP archive`; `undefined` when nothing is known. */
export function nameFormat(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 512);
  return FORMATS.find(([sign]) => (typeof sign === 'string' ? start.startsWith(sign) : sign.test(start)))?.[1];
}
