import { deflateSync } from 'node:zlib';

/** A picture as PDF embeds it: packed bytes, and the dictionary that says how. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  readonly filter: 'DCTDecode' | 'JPXDecode' | 'JBIG2Decode' | 'FlateDecode';
  readonly data: Buffer;
  /** For example `/ColorSpace /DeviceGray /BitsPerComponent 1`. */
  readonly dictionary?: string;
}

export interface PdfPageOptions {
  /** Width and height in units of 1/72 inch; A4 unless said otherwise. */
  readonly size?: readonly [width: number, height: number];
  /** A content stream: see `text`, `picture` and `box`. */
  readonly content?: string;
  /** By the name that `picture` calls them by. */
  readonly images?: Readonly<Record<string, PdfImage>>;
  /** Dictionaries. */
  readonly annotations?: readonly string[];
  /** More entries of the page, for example `/Rotate 90`. */
  readonly more?: string;
}

export interface PdfOptions {
  readonly pages?: readonly PdfPageOptions[];
  /** Entries of the information dictionary, for example `/Producer (GIMP)`. */
  readonly info?: string;
  /** More entries of the catalogue. */
  readonly catalog?: string;
  /** Objects behind the others, from the first free number on: `startOfMore` tells it. */
  readonly more?: readonly string[];
}

/** The fonts of every page: three of the standard fonts, which no file embeds. */
const FONTS =
  '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> ' +
  '/F2 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> ' +
  '/F3 << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >>';

/** A whole PDF with a cross-reference table that is right. Objects: 1 catalogue, 2 page tree, 3 information, then pages. */
export function makePdf({ pages = [{}], info = '', catalog = '', more = [] }: PdfOptions = {}): Buffer {
  const objects: (string | Buffer)[] = ['', '', `<< ${info} >>`];
  const kids: number[] = [];
  for (const page of pages) {
    const { size = [595, 842], content = '', images = {}, annotations = [] } = page;
    const contentNumber = objects.push(stream(Buffer.from(content, 'latin1')));
    const named = Object.entries(images).map(([name, image]) => `/${name} ${objects.push(imageObject(image))} 0 R`);
    const notes = annotations.map((annotation) => `${objects.push(annotation)} 0 R`);
    kids.push(
      objects.push(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents ${contentNumber} 0 R ` +
          `/Resources << ${FONTS} /XObject << ${named.join(' ')} >> ` +
          `/ExtGState << /Half << /ca 0.5 >> >> >> /Annots [${notes.join(' ')}] ${page.more ?? ''} >>`,
      ),
    );
  }
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`;
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  objects.push(...more);
  return appendObjects(
    Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
    objects.map((object, index) => [index + 1, object] as const),
    '/Root 1 0 R /Info 3 0 R',
  );
}

/** The document with objects replaced or added behind its end, as editors save: the old ones stay in the file. */
export function updatePdf(pdf: Buffer, objects: Readonly<Record<number, string | Buffer>>, more = ''): Buffer {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1', pdf.length - 64))?.[1] ?? '0';
  const entries = Object.entries(objects).map(([number, object]) => [Number(number), object] as const);
  return appendObjects(pdf, entries, `/Root 1 0 R /Info 3 0 R /Prev ${previous} ${more}`);
}

function appendObjects(
  before: Buffer,
  objects: readonly (readonly [number: number, body: string | Buffer])[],
  trailer: string,
): Buffer {
  const parts: Buffer[] = [before];
  let at = before.length;
  const table: string[] = ['xref\n0 1\n0000000000 65535 f \n'];
  for (const [number, body] of objects) {
    table.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    const content = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
    const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n')]);
    parts.push(object);
    at += object.length;
  }
  const size = Math.max(...objects.map(([number]) => number)) + 1;
  parts.push(Buffer.from(`${table.join('')}trailer\n<< ${trailer} /Size ${size} >>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}

export function stream(data: Buffer, dictionary = ''): Buffer {
  const packed = dictionary.includes('/Filter') ? data : deflateSync(data);
  const filter = dictionary.includes('/Filter') ? '' : '/Filter /FlateDecode';
  const head = `<< ${dictionary} ${filter} /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream')]);
}

function imageObject({ width, height, filter, data, dictionary }: PdfImage): Buffer {
  const colours = dictionary ?? (filter === 'JPXDecode' ? '' : '/ColorSpace /DeviceRGB /BitsPerComponent 8');
  return stream(data, `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${colours} /Filter /${filter}`);
}

/** A line of text with its baseline at (x, y), counted from the lower left corner. */
export function text(x: number, y: number, size: number, words: string, { font = 'F1', mode = 0, turn = 0 } = {}) {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(5)).join(' ');
  const escaped = words.replaceAll(/[\\()]/g, '\\$&');
  return `BT /${font} ${size} Tf ${mode} Tr ${matrix} Tm (${escaped}) Tj ET\n`;
}

/** The picture of that name, its lower left corner at (x, y). */
export function picture(name: string, x: number, y: number, width: number, height: number): string {
  return `q ${width} 0 0 ${height} ${x} ${y} cm /${name} Do Q\n`;
}

/** A filled rectangle; 1 is white. */
export function box(x: number, y: number, width: number, height: number, grey = 1): string {
  return `q ${grey} g ${x} ${y} ${width} ${height} re f Q\n`;
}
