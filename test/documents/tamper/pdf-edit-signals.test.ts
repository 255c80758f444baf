import sharp from 'sharp';
import { openPages } from '../../../src/documents/pages/open-pages';
import type { PdfProperties } from '../../../src/documents/pages/page';
import { pdfEditSignals } from '../../../src/documents/tamper/pdf-edit-signals';
import type { TamperSignal } from '../../../src/documents/tamper/tamper-findings';
import { box, makePdf, picture, stream, text, updatePdf, type PdfImage, type PdfPageOptions } from '../pages/make-pdf';

// Rendering is real work in a thread of its own, and the machine may be busy with other tests.
jest.setTimeout(60_000);

async function signalsOf(pdf: Buffer): Promise<TamperSignal[]> {
  const opened = await openPages(pdf);
  if (!opened.ok || opened.mediaType !== 'application/pdf') throw new Error('not opened as a PDF');
  return pdfEditSignals(pdf, opened);
}

/** Without looking at the pages: what the bytes and the properties alone tell. */
function signalsUnopened(pdf: Buffer, properties: PdfProperties = {}): TamperSignal[] {
  return pdfEditSignals(pdf, { ok: true, mediaType: 'application/pdf', pages: [], pageCount: 1, properties });
}

const codesUnopened = (pdf: Buffer, properties?: PdfProperties) =>
  signalsUnopened(pdf, properties).map(({ code }) => code);

const codesOf = async (pdf: Buffer) => (await signalsOf(pdf)).map(({ code }) => code);

const BILL = Array.from({ length: 30 }, (_, line) =>
  text(60, 760 - line * 20, 11, `Line ${line + 1} of a bill: 12 units at 3.40, together 40.80`),
).join('');

async function scan(): Promise<PdfImage> {
  const noise = { type: 'gaussian', mean: 230, sigma: 5 } as const;
  const image = sharp({ create: { width: 827, height: 1170, channels: 3, background: '#eeeeee', noise } });
  return { width: 827, height: 1170, filter: 'DCTDecode', data: await image.jpeg({ quality: 70 }).toBuffer() };
}

/** A page that is one scan, and whatever is drawn on top of it. */
async function scannedPage(more = ''): Promise<PdfPageOptions> {
  return { images: { I: await scan() }, content: picture('I', 0, 0, 595, 842) + more };
}

describe('an honest PDF gives no signal', () => {
  test.each([
    ['a bill', { content: BILL }],
    ['a table with white cells behind its text', { content: box(50, 100, 500, 700) + box(60, 400, 200, 20) + BILL }],
    ['a bill with a link', { content: BILL, annotations: ['<< /Type /Annot /Subtype /Link /Rect [60 60 200 80] >>'] }],
    [
      'an empty form',
      {
        content: BILL,
        annotations: ['<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /Rect [60 60 200 80] >>'],
      },
    ],
  ])('%s', async (_what, page) => {
    const info = '/Producer (Bills 4) /CreationDate (D:20240102030405Z) /ModDate (D:20240102030430Z)';
    await expect(signalsOf(makePdf({ pages: [page], info }))).resolves.toEqual([]);
  });

  test('a scan, a scan with the text under it that scanners write, one with a page number', async () => {
    const layer = Array.from({ length: 9 }, (_, line) => text(60, 700 - line * 20, 11, 'read', { mode: 3 })).join('');
    for (const more of ['', layer, text(280, 20, 9, 'Page 1 of 1')]) {
      await expect(signalsOf(makePdf({ pages: [await scannedPage(more)] }))).resolves.toEqual([]);
    }
  });

  test('a letter on a letterhead that is a picture', async () => {
    await expect(signalsOf(makePdf({ pages: [await scannedPage(BILL)] }))).resolves.toEqual([]);
  });

  test('a photo on a page, with a line of text below it', async () => {
    const page = {
      images: { I: await scan() },
      content: picture('I', 100, 300, 400, 480) + text(60, 250, 12, 'My passport'),
    };
    await expect(signalsOf(makePdf({ pages: [page] }))).resolves.toEqual([]);
  });
});

describe('saved again', () => {
  const made = makePdf({ pages: [{ content: BILL }] });
  const changed = { 4: stream(Buffer.from(BILL.replace('40.80', '90.80'))) };
  const note = '<< /Type /Annot /Subtype /FreeText /Rect [60 60 200 80] /DA (/F1 12 Tf) /Contents (x) >>';

  test.each([
    ['its content written anew', changed, { saves: 2, updates: 1 }],
    ['its page replaced', { 5: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>' }, { saves: 2, updates: 1 }],
    ['a note added', { 9: note }, { saves: 2, updates: 1 }],
  ])('with %s', (_what, objects, detail) => {
    expect(signalsUnopened(updatePdf(made, objects))).toEqual([{ code: 'pdf_content_updated', detail }]);
  });

  test('counted for each time', () => {
    const thrice = updatePdf(updatePdf(updatePdf(made, changed), { 3: '<< /Title (x) >>' }), changed);
    expect(signalsUnopened(thrice)).toEqual([{ code: 'pdf_content_updated', detail: { saves: 4, updates: 2 } }]);
  });

  test.each([
    ['its information alone', { 3: '<< /Title (a title) >>' }],
    ['its metadata', { 9: stream(Buffer.from('<x/>'), '/Type /Metadata /Subtype /XML') }],
    ['a stream that nothing draws', { 9: stream(Buffer.from('certificate')) }],
  ])('with %s it gives no signal', (_what, objects) => {
    expect(codesUnopened(updatePdf(made, objects))).toEqual([]);
  });

  test('the two halves of a linearised file are one save', () => {
    const halves = (length: number) => {
      const head = `1 0 obj\n<< /Linearized 1 /L ${String(length).padStart(9, '0')} /N 1 >>\nendobj\n`;
      const whole = makePdf({ pages: [{ content: BILL }], more: ['<< /Nothing true >>'] });
      const body = `%PDF-1.7\n${head}5 0 obj\n<< /Type /Page >>\nendobj\nstartxref\n0\n%%EOF\n${whole.toString('latin1', 15)}`;
      return Buffer.from(body, 'latin1');
    };
    const linearised = halves(halves(0).length);
    expect(codesUnopened(linearised)).toEqual([]);
    expect(codesUnopened(halves(77))).toEqual(['pdf_content_updated']);
    expect(codesUnopened(updatePdf(linearised, changed))).toEqual(['pdf_content_updated']);
  });

  test('a signature is no change, and what was signed is no change either', () => {
    const signed = sign(updatePdf(made, changed));
    expect(codesUnopened(signed)).toEqual([]);
    const proofs = updatePdf(signed, {
      30: stream(Buffer.from('proof')),
      1: '<< /Type /Catalog /Pages 2 0 R /DSS << >> >>',
    });
    expect(codesUnopened(proofs)).toEqual([]);
    expect(signalsUnopened(updatePdf(proofs, changed))).toEqual([
      { code: 'pdf_changed_after_signing', detail: { saves: 5, updates: 1 } },
    ]);
  });

  /** Adds a signature over all bytes, as a signer's program would; its value is not one. */
  function sign(pdf: Buffer): Buffer {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [20 0 R] >>';
    const write = (length: number) =>
      updatePdf(pdf, {
        5: page,
        20: '<< /Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /V 21 0 R >>',
        21: `<< /Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [0 900 950 ${String(length - 950).padStart(8, '0')}] >>`,
      });
    return write(write(0).length);
  }
});

describe('what a PDF says about itself', () => {
  const pdf = makePdf();

  test.each([
    [{ producer: 'Adobe Photoshop for Windows' }, 'Adobe Photoshop'],
    [{ creator: 'Canva', producer: 'Canva' }, 'Canva'],
    [{ creator: 'Draw', producer: 'LibreOffice 7.4' }, 'LibreOffice Draw'],
    [{ producer: 'GIMP 2.10.34' }, 'GIMP'],
    [{ producer: 'Sejda SDK 4' }, 'Sejda'],
  ])('a program that edits: %j', (properties, program) => {
    expect(signalsUnopened(pdf, properties)).toEqual([{ code: 'pdf_editor', detail: { program } }]);
  });

  test.each([
    'Microsoft Word for Microsoft 365',
    'Skia/PDF m120',
    'iOS Version 17.4 Quartz PDFContext',
    'Acrobat Distiller 11.0',
    'HP Scan',
    'iText 5.5.13',
    'CamScanner',
    'LibreOffice 7.4 Writer',
    'iLovePDF',
    'Ghostscript 10',
  ])('no such program: %s', (producer) => {
    expect(codesUnopened(pdf, { producer, creator: producer })).toEqual([]);
  });

  test('a change later than a minute after it was made', () => {
    const createdAt = Date.UTC(2024, 0, 2, 3, 4, 5);
    expect(codesUnopened(pdf, { createdAt, modifiedAt: createdAt + 55_000 })).toEqual([]);
    expect(codesUnopened(pdf, { createdAt, modifiedAt: createdAt - 3_600_000 })).toEqual([]);
    expect(codesUnopened(pdf, { modifiedAt: createdAt })).toEqual([]);
    expect(signalsUnopened(pdf, { createdAt, modifiedAt: createdAt + 3_600_000 })).toEqual([
      { code: 'pdf_modified_later', detail: { minutes_later: 60 } },
    ]);
  });

  test('as read from the file', async () => {
    const info = '/Producer (GIMP 2.10) /CreationDate (D:20240102030405Z) /ModDate (D:20240102040405Z)';
    expect(await codesOf(makePdf({ info }))).toEqual(['pdf_editor', 'pdf_modified_later']);
  });
});

describe('what lies over the pages', () => {
  test('notes and stamps, and fields that were filled in', async () => {
    const annotations = [
      '<< /Type /Annot /Subtype /FreeText /Rect [60 60 200 80] /DA (/F1 12 Tf) /Contents (Mallory) >>',
      '<< /Type /Annot /Subtype /Stamp /Rect [60 90 200 120] >>',
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Mallory) /Rect [60 160 200 180] >>',
    ];
    const signals = await signalsOf(makePdf({ pages: [{ content: BILL, annotations }] }));
    expect(signals).toEqual([
      { code: 'pdf_annotated', detail: { annotations: 2 } },
      { code: 'pdf_form_filled', detail: { fields: 1 } },
    ]);
    expect(JSON.stringify(signals)).not.toContain('Mallory');
  });

  test('a little text over a scan', async () => {
    const page = await scannedPage(text(200, 500, 12, '14 Other Street'));
    expect(await signalsOf(makePdf({ pages: [page] }))).toEqual([
      { code: 'pdf_text_over_image', detail: { characters: 13 } },
    ]);
  });

  test('white over text, however it is painted', async () => {
    const image: PdfImage = { width: 1, height: 1, filter: 'FlateDecode', data: Buffer.from([255, 255, 255]) };
    const dot = { ...image, data: (await import('node:zlib')).deflateSync(image.data) };
    for (const patch of [box(40, 495, 400, 30), box(40, 495, 400, 30, 0.97), picture('W', 40, 495, 400, 30)]) {
      const content = text(60, 500, 12, 'Balance 12.00') + patch + text(60, 500, 12, 'Balance 9,912.00');
      expect(await signalsOf(makePdf({ pages: [{ content, images: { W: dot } }] }))).toEqual([
        { code: 'pdf_covered', detail: { covered_texts: 1, patches_on_pictures: 0 } },
      ]);
    }
    const grey = text(60, 500, 12, 'Balance') + box(40, 495, 400, 30, 0.5) + '/Half gs ' + box(40, 495, 400, 30);
    expect(await codesOf(makePdf({ pages: [{ content: grey }] }))).toEqual([]);
  });

  test('white over a part of a scan', async () => {
    const page = await scannedPage(box(200, 495, 100, 20) + text(200, 500, 12, 'another name'));
    expect(await codesOf(makePdf({ pages: [page] }))).toEqual(['pdf_text_over_image', 'pdf_covered']);
  });
});
