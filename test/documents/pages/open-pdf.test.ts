import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { openPages } from '../../../src/documents/pages/open-pages';
import { DEFAULT_PAGE_LIMITS, type OpenedPdf, type Page, type PageLimits } from '../../../src/documents/pages/page';
import { box, makePdf, picture, stream, text, updatePdf, type PdfImage } from './make-pdf';
import { makeJbig2, makeJpx } from './packed-images';

// Rendering is real work in a thread of its own, and the machine may be busy with other tests.
jest.setTimeout(60_000);

async function open(pdf: Uint8Array, limits?: Partial<PageLimits>): Promise<OpenedPdf> {
  const opened = await openPages(pdf, { ...DEFAULT_PAGE_LIMITS, ...limits });
  if (!opened.ok || opened.mediaType !== 'application/pdf') throw new Error('not opened as a PDF');
  return opened;
}

async function openFirst(pdf: Uint8Array, limits?: Partial<PageLimits>): Promise<Page> {
  const [page] = (await open(pdf, limits)).pages;
  if (page === undefined || page.failed === true) throw new Error('no page');
  return page;
}

function grey({ picture: { data, width } }: Page, x: number, y: number): number {
  return data[(Math.round(y) * width + Math.round(x)) * 3] as number;
}

/** The share of pixels, 0 to 1, darker than paper. */
function inkOf({ picture: { data } }: Page): number {
  let dark = 0;
  for (let at = 0; at < data.length; at += 3) if ((data[at] as number) < 200) dark += 1;
  return dark / (data.length / 3);
}

async function photo(width: number, height: number): Promise<PdfImage> {
  const image = sharp({ create: { width, height, channels: 3, background: { r: 90, g: 90, b: 90 } } });
  return { width, height, filter: 'DCTDecode', data: await image.jpeg().toBuffer() };
}

describe('a PDF opens as its first pages', () => {
  test('rendered at 200 dots per inch, with the text layer where the print is', async () => {
    const page = await openFirst(makePdf({ pages: [{ content: text(72, 720, 12, 'Account 12 345 (main)') }] }));
    expect(page.picture).toMatchObject({ width: 1653, height: 2339, channels: 3 });
    expect(page.scale).toBeCloseTo(200 / 72);
    expect(page.text).toMatchObject([{ text: 'Account 12 345 (main)', confidence: 1 }]);
    const [upperLeft, , lowerRight] = page.text[0]?.quad ?? [];
    expect(upperLeft?.x).toBeCloseTo(200, -1);
    // The baseline, and below it what a g needs.
    expect(lowerRight?.y).toBeGreaterThan((842 - 720) * page.scale);
    expect(lowerRight?.y).toBeLessThan((842 - 716) * page.scale);
    const { data, width } = page.picture;
    const inside = { ...page, picture: { ...page.picture, data: data.subarray(330 * width * 3, 350 * width * 3) } };
    expect(inkOf(page)).toBeGreaterThan(0);
    expect(inkOf(inside)).toBeGreaterThan(0.01);
    expect(grey(page, 5, 5)).toBe(255);
  });

  test('no more of them than asked for, however many there are', async () => {
    const pages = Array.from({ length: 4000 }, (_, index) => ({ content: text(50, 50, 20, `Page ${index + 1}`) }));
    const opened = await open(makePdf({ pages }), { maxPages: 2 });
    expect(opened.pageCount).toBe(4000);
    expect(opened.pages.map((page) => page.failed !== true && page.text[0]?.text)).toEqual(['Page 1', 'Page 2']);
  });

  test('with what it says about itself', async () => {
    const info = "/Producer (Scanner 3) /CreationDate (D:20240301120000+01'00') /ModDate (D:20240301110500Z)";
    expect((await open(makePdf({ info }))).properties).toEqual({
      producer: 'Scanner 3',
      createdAt: Date.UTC(2024, 2, 1, 11),
      modifiedAt: Date.UTC(2024, 2, 1, 11, 5),
    });
    expect((await open(makePdf({ info: '/Producer 12 /CreationDate (soon)' }))).properties).toEqual({});
  });

  test('as last saved, when it was saved more than once', async () => {
    const pdf = makePdf({ pages: [{ content: text(50, 50, 12, 'before') }] });
    const page = await openFirst(updatePdf(pdf, { 4: stream(Buffer.from(text(50, 50, 12, 'after'))) }));
    expect(page.text.map((line) => line.text)).toEqual(['after']);
  });

  test('with text that is turned, and that nobody sees, at its place', async () => {
    const content = text(300, 300, 20, 'upwards', { turn: 90 }) + text(50, 100, 12, 'unseen', { mode: 3 });
    const page = await openFirst(makePdf({ pages: [{ content }] }));
    const upwards = page.text.find((line) => line.text === 'upwards');
    const [start, end] = upwards?.quad ?? [];
    expect(start?.x).toBeCloseTo(end?.x ?? NaN);
    expect(start?.y).toBeGreaterThan(end?.y ?? NaN);
    expect(page.text.some((line) => line.text === 'unseen')).toBe(true);
    expect(page.drawing?.items.map((item) => item.kind === 'text' && item.visible)).toEqual([true, false]);
  });

  test('upright, when the page says that it is turned', async () => {
    const page = await openFirst(makePdf({ pages: [{ content: text(50, 700, 12, 'sideways'), more: '/Rotate 90' }] }));
    expect(page.picture).toMatchObject({ width: 2339, height: 1653 });
    const [from, to] = page.text[0]?.quad ?? [];
    expect(from?.x).toBeCloseTo(to?.x ?? NaN);
    expect(from?.y).toBeLessThan(to?.y ?? NaN);
  });
});

describe('a page that is a photo keeps the resolution of the photo', () => {
  test('when it fills the page', async () => {
    const images = { I: await photo(1200, 900) };
    const page = await openFirst(
      makePdf({ pages: [{ size: [288, 216], images, content: picture('I', 0, 0, 288, 216) }] }),
    );
    expect(page.picture).toMatchObject({ width: 1200, height: 900 });
  });

  test('when it is a small part of a white page, which is then cut away', async () => {
    const images = { I: await photo(2000, 1260) };
    const content = box(0, 0, 595, 842) + picture('I', 60, 500, 240, 151.2) + text(70, 520, 6, 'layer', { mode: 3 });
    const page = await openFirst(makePdf({ pages: [{ images, content }] }));
    const painted = page.drawing?.items.find((item) => item.kind === 'image')?.box;
    expect((painted?.right ?? 0) - (painted?.left ?? 0)).toBeCloseTo(2000, -1);
    expect(Math.max(page.picture.width, page.picture.height)).toBeLessThan(2200);
    expect(grey(page, (painted?.left ?? 0) + 5, (painted?.top ?? 0) + 5)).toBeLessThan(100);
    expect(grey(page, 2, 2)).toBe(255);
    const [layer] = page.text;
    expect(layer?.quad[0].x).toBeCloseTo((painted?.left ?? 0) + 10 * page.scale, 0);
  });

  test('but never more than the largest side, and nothing else on the page is cut away', async () => {
    const images = { I: await photo(3000, 1890) };
    const content = picture('I', 60, 500, 240, 151.2) + text(60, 40, 10, 'The end of the page');
    const page = await openFirst(makePdf({ pages: [{ images, content }] }));
    expect(page.picture.height).toBe(2600);
    expect(page.text).toMatchObject([{ text: 'The end of the page' }]);
  });

  test.each([
    ['JBIG2', makeJbig2(), 0],
    ['JPEG 2000', makeJpx(), 128],
  ])('in whatever way it is packed: %s', async (_what, image, value) => {
    const images = { I: image };
    const page = await openFirst(makePdf({ pages: [{ images, content: picture('I', 100, 100, 300, 300) }] }));
    expect(grey(page, 250 * page.scale, (842 - 250) * page.scale)).toBe(value);
    expect(grey(page, 50 * page.scale, (842 - 50) * page.scale)).toBe(255);
  });
});

describe('odd files', () => {
  test.each([
    ['without size', [0, 0]],
    ['of 14,400 units', [14_400, 14_400]],
    ['of 14,400 units by one', [14_400, 1]],
    ['of one unit', [1, 1]],
  ] as const)('a page %s is rendered within the limits', async (_what, size) => {
    const { width, height } = (await openFirst(makePdf({ pages: [{ size, content: text(1, 1, 1, 'x') }] }))).picture;
    expect(Math.max(width, height)).toBeLessThanOrEqual(2600);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
  });

  test('a cross-reference table that is wrong is made anew', async () => {
    const pdf = makePdf({ pages: [{ content: text(50, 50, 12, 'found again') }] });
    const broken = Buffer.from(pdf.toString('latin1').replaceAll(/^\d{10} 00000 n/gm, '0000000007 00000 n'), 'latin1');
    expect((await openFirst(broken)).text).toMatchObject([{ text: 'found again' }]);
  });

  test('a font that is not there is stood in for', async () => {
    const font = '/Resources << /Font << /F1 << /Type /Font /Subtype /TrueType /BaseFont /NobodyHasThis >> >> >>';
    const page = await openFirst(makePdf({ pages: [{ content: text(50, 500, 40, 'Stand-in'), more: font }] }));
    expect(page.text).toMatchObject([{ text: 'Stand-in' }]);
    expect(inkOf(page)).toBeGreaterThan(0.0005);
  });

  test.each([
    ['cut off', (pdf: Buffer) => pdf.subarray(0, 60)],
    ['a header alone', () => Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF')],
  ])('is refused: %s', async (_what, spoil) => {
    await expect(openPages(spoil(makePdf()))).resolves.toEqual({ ok: false });
  });

  test('is refused when it is encrypted, also when it opens without a password', async () => {
    const pdf = makePdf({ pages: [{ content: text(50, 50, 12, 'secret') }] }).toString('latin1');
    const lock = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;
    const locked = pdf.replace('/Root 1 0 R', `/ID [<61> <61>] /Encrypt ${lock} /Root 1 0 R`);
    await expect(openPages(Buffer.from(locked, 'latin1'))).resolves.toEqual({ ok: false });
  });

  test('a page that takes too long fails alone', async () => {
    const endless = deflateSync(Buffer.from(text(1, 1, 1, 'again and again').repeat(400_000)));
    const pages = [{ content: text(50, 50, 12, 'first') }, { content: '' }, { content: text(50, 50, 12, 'third') }];
    const pdf = makePdf({ pages });
    const hostile = updatePdf(pdf, { 6: stream(endless, '/Filter /FlateDecode') });
    const opened = await open(hostile, { pageTimeoutMs: 1500 });
    expect(opened.pages[1]).toEqual({ failed: true, why: 'timeout' });
    expect([0, 2].map((index) => (opened.pages[index] as Page).text[0]?.text)).toEqual(['first', 'third']);
  });

  test('a page that is no page fails alone', async () => {
    const pdf = makePdf({ pages: [{ content: text(50, 50, 12, 'first') }, {}] });
    const opened = await open(updatePdf(pdf, { 7: '[ /Nothing ]' }));
    expect(opened.pages.map(({ failed }) => failed === true)).toEqual([false, true]);
  });
});

test('an abort ends the reading', async () => {
  const aborting = new AbortController();
  const opening = open(makePdf(), { signal: aborting.signal });
  aborting.abort();
  await expect(opening).rejects.toMatchObject({ name: 'DocumentEngineError', code: 'aborted' });
});
