import { listDrawnItems } from './drawn-items';
import { mapBox, readMatrix, type Matrix } from './matrix';
import type { Page } from './page';
import type { DrawnAnnotation, DrawnItem } from './page-drawing';
import { framePage } from './page-frame';
import type { PdfAnnotation, PdfDocument, PdfPage, PdfReader, PdfTextItem } from './pdf-reader';
import { joinRuns, type TextRun } from './text-layer';

/** What a font without measures of its own has above and below the baseline, in ems. */
const USUAL = { ascent: 0.8, descent: -0.2 };

/**
 * Renders one page of a PDF, and reads its text layer and what it draws.
 *
 * @param number from 1
 * @param maxSide of the picture, in pixels
 */
export async function readPdfPage(
  reader: PdfReader,
  document: PdfDocument,
  number: number,
  maxSide: number,
): Promise<Page> {
  const page = await document.getPage(number);
  try {
    const upright = page.getViewport({ scale: 1 });
    const operators = await page.getOperatorList({ annotationMode: reader.withoutAnnotations });
    const items = listDrawnItems(operators, reader.operatorNumbers, upright.transform);
    const annotations = (await page.getAnnotations({ intent: 'any' })).filter(({ hidden }) => hidden !== true);

    const { box, scale } = framePage(upright, items, annotations.length === 0, maxSide);
    const viewport = page.getViewport({ scale, offsetX: -box.left * scale, offsetY: -box.top * scale });
    const size = {
      width: sideOf((box.right - box.left) * scale, maxSide),
      height: sideOf((box.bottom - box.top) * scale, maxSide),
    };
    const toPicture: Matrix = [scale, 0, 0, scale, -box.left * scale, -box.top * scale];
    const drawing = {
      items: items.map((item): DrawnItem => ({ ...item, box: move(toPicture, item) })),
      annotations: annotations.flatMap((annotation) => readAnnotation(annotation, viewport.transform)),
    };
    const text = joinRuns(await readRuns(page), viewport.transform, size);
    const data = await renderPixels(document, page, viewport, size);
    return { picture: { data, ...size, channels: 3 }, text, scale, drawing };
  } finally {
    page.cleanup();
  }
}

function sideOf(length: number, most: number): number {
  return Math.min(most, Math.max(1, Math.round(length)));
}

function move(matrix: Matrix, { box: { left, top, right, bottom } }: DrawnItem) {
  return mapBox(matrix, left, top, right, bottom);
}

/** Row by row, red, green and blue: the canvas starts white and opaque, and stays opaque. */
async function renderPixels(
  document: PdfDocument,
  page: PdfPage,
  viewport: ReturnType<PdfPage['getViewport']>,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const canvas = document.canvasFactory.create(width, height);
  try {
    await page.render({ canvas: null, canvasContext: canvas.context, viewport }).promise;
    const rgba = canvas.canvas.data();
    const rgb = new Uint8Array(width * height * 3);
    for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
      rgb[to] = rgba[from] as number;
      rgb[to + 1] = rgba[from + 1] as number;
      rgb[to + 2] = rgba[from + 2] as number;
    }
    return rgb;
  } finally {
    document.canvasFactory.destroy(canvas);
  }
}

async function readRuns(page: PdfPage): Promise<TextRun[]> {
  const { items, styles } = await page.getTextContent();
  return items.flatMap((item: PdfTextItem) => {
    const matrix = readMatrix(item.transform);
    if (matrix === undefined || item.str === undefined) return [];
    const { ascent, descent, vertical } = styles[item.fontName ?? ''] ?? {};
    const run = { text: item.str, rightToLeft: item.dir === 'rtl' };
    if (vertical === true) {
      // Written downwards, centred on its line: a baseline that runs down the middle of the signs.
      const [a, b, c, d, e, f] = matrix;
      return [{ ...run, transform: [-c, -d, a, b, e, f], width: item.height ?? 0, ascent: 0.5, descent: -0.5 }];
    }
    const isKnown = typeof ascent === 'number' && typeof descent === 'number' && ascent > 0 && ascent - descent < 3;
    const { ascent: above, descent: below } = isKnown ? { ascent, descent } : USUAL;
    return [{ ...run, transform: matrix, width: item.width ?? 0, ascent: above, descent: below }];
  });
}

function readAnnotation({ subtype, rect, fieldType, fieldValue }: PdfAnnotation, toPicture: Matrix): DrawnAnnotation[] {
  const [x0, y0, x1, y1] = Array.isArray(rect) ? rect.map(Number) : [];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return [];
  const value = Array.isArray(fieldValue) ? fieldValue.join('') : fieldValue;
  // A button's value is its state, and a signature's is not a text: neither is something filled in over the page.
  const filled = (fieldType === 'Tx' || fieldType === 'Ch') && typeof value === 'string' && value.trim() !== '';
  return [{ subtype: subtype ?? '', box: mapBox(toPicture, x0, y0, x1, y1), filled }];
}
