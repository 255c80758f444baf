import type { Picture, Quad } from '../../../src/documents/picture';
import { isCutOff } from '../../../src/documents/tamper/cut-off';
import type { TextLine } from '../../../src/documents/text-line';
import { drawPage, type DrawnPage, type PageOptions } from './draw-page';

jest.setTimeout(60_000);

interface Cut {
  readonly left?: number;
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
}

/** Takes so many pixels off the picture's sides; lines that are gone are not read, and of the others what is left. */
function crop({ picture, lines }: DrawnPage, { left = 0, top = 0, right = 0, bottom = 0 }: Cut) {
  const [width, height] = [picture.width - left - right, picture.height - top - bottom];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const from = ((y + top) * picture.width + left) * 3;
    data.set(picture.data.subarray(from, from + width * 3), y * width * 3);
  }
  const cropped: Picture = { data, width, height, channels: 3 };
  const seen = lines.flatMap((line): TextLine[] => {
    const quad = line.quad.map(({ x, y }) => ({
      x: Math.min(width, Math.max(0, x - left)),
      y: Math.min(height, Math.max(0, y - top)),
    })) as unknown as Quad;
    const isGone = quad[1].x - quad[0].x < 10 || quad[3].y - quad[0].y < 4;
    return isGone ? [] : [{ ...line, quad }];
  });
  return { picture: cropped, lines: seen };
}

function check(options: PageOptions, cut: Cut = {}) {
  const { picture, lines } = crop(drawPage(options), cut);
  return isCutOff(picture, lines);
}

describe('a page that is all there gives no signal', () => {
  test.each<[what: string, options: PageOptions, cut: Cut]>([
    ['on a table', {}, {}],
    ['askew on a table', { turn: 4, width: 1100, height: 800 }, {}],
    ['turned by a quarter of a right angle', { turn: 22, width: 1200, height: 1100 }, {}],
    ['sideways', { turn: 90, width: 800, height: 1000 }, {}],
    ['filling the picture to its edges', { width: 860, height: 560 }, {}],
    ['small in its picture', { width: 1700, height: 1300 }, {}],
    ['with print up to its own edge, on a table', { rightMargin: 0 }, {}],
    ['at the very border of the picture, square to it, as on the glass of a scanner', {}, { left: 70 }],
  ])('%s', (_what, options, cut) => {
    expect(check(options, cut)).toBeUndefined();
  });

  test('with a line that something else in the picture has cut: one may be no part of it', () => {
    const { picture, lines } = drawPage({ width: 860, height: 560, lines: 5, rightMargin: 0.06 });
    const other: TextLine = { text: 'ANOTHER LETTER', confidence: 0.9, quad: quadAt(830, 100, 860, 130) };
    expect(isCutOff(withStrokes(picture, 830, 100, 860, 130), [...lines, other])).toBeUndefined();
  });

  test('with boxes of text that touch the border where there is no ink', () => {
    const { picture, lines } = drawPage({ width: 860, height: 560 });
    const wide = lines.map((line) => ({ ...line, quad: quadAt(line.quad[0].x, line.quad[0].y, 860, line.quad[2].y) }));
    expect(isCutOff(picture, wide)).toBeUndefined();
  });
});

describe('a page that is cut off is told', () => {
  test('by lines of print that run out of the picture', () => {
    expect(check({}, { right: 200 })).toMatchObject({ code: 'cut_off', detail: { cut_zone: false } });
    expect(Number(check({}, { right: 200 })?.detail['cut_lines'])).toBeGreaterThanOrEqual(2);
  });

  test('by its zone alone', () => {
    const page = { zone: true, rightMargin: 0.06, lines: 6 } as const;
    const { picture, lines } = crop(drawPage(page), { right: 160 });
    const zone = lines.filter(({ text }) => text.includes('<<'));
    expect(isCutOff(picture, zone)).toMatchObject({ detail: { cut_lines: 1, cut_zone: true } });
  });

  test('by a zone that is cut along its length', () => {
    const drawn = drawPage({ zone: true, lines: 6 });
    const last = drawn.lines.at(-1)?.quad;
    const below = Math.round(drawn.picture.height - ((last?.[0].y ?? 0) + (last?.[2].y ?? 0)) / 2);
    const { picture, lines } = crop(drawn, { bottom: below + 4 });
    expect(isCutOff(picture, lines)).toMatchObject({ detail: { cut_zone: true } });
  });

  test('by corners that lie outside, of a page that is askew', () => {
    const signal = check({ turn: 8, width: 1100, height: 800 }, { left: 150 });
    expect(signal?.code).toBe('cut_off');
    expect(Number(signal?.detail['corners_outside'])).toBeGreaterThanOrEqual(1);
  });
});

function quadAt(left: number, top: number, right: number, bottom: number): Quad {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

function withStrokes(picture: Picture, left: number, top: number, right: number, bottom: number): Picture {
  const data = picture.data.slice();
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if (x % 8 < 3 || Math.abs(y - (top + bottom) / 2) < 3)
        data.fill(20, (y * picture.width + x) * 3, (y * picture.width + x) * 3 + 3);
    }
  }
  return { ...picture, data };
}
