import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Picture, Point, Quad } from '../../../src/documents/picture';
import type { TextLine } from '../../../src/documents/text-line';

export interface PageOptions {
  /** The whole picture, in pixels; the page lies in its middle. */
  readonly width?: number;
  readonly height?: number;
  readonly pageWidth?: number;
  readonly pageHeight?: number;
  /** The page is turned by this, in degrees. */
  readonly turn?: number;
  /** The middle of the page, away from that of the picture. */
  readonly aside?: Point;
  /** `none` for a page that holds no portrait; else the side it stands on. */
  readonly portrait?: 'left' | 'right' | 'none';
  /** Everything about the face follows from this number. */
  readonly face?: number;
  /** How many lines of print, and how far from the page's right edge they end, as a share of its width. */
  readonly lines?: number;
  readonly rightMargin?: number;
  /** The last line is one for machines. */
  readonly zone?: boolean;
}

export interface DrawnPage {
  readonly picture: Picture;
  readonly lines: readonly TextLine[];
  /** Where the portrait was drawn. */
  readonly portrait: Quad;
}

const TABLE = '#6b4a2f';
const PAPER = '#e6ebe4';

/** A page with print and a portrait, lying on a table: everything on it is drawn, and where it stands is known. */
export function drawPage(options: PageOptions = {}): DrawnPage {
  const { width = 1000, height = 700, pageWidth = 860, pageHeight = 560, turn = 0, aside = { x: 0, y: 0 } } = options;
  const { portrait = 'left', face = 1, lines: count = 9, rightMargin = 0.06, zone = false } = options;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = TABLE;
  context.fillRect(0, 0, width, height);
  const middle = { x: width / 2 + aside.x, y: height / 2 + aside.y };
  const angle = (turn * Math.PI) / 180;
  context.translate(middle.x, middle.y);
  context.rotate(angle);
  context.translate(-pageWidth / 2, -pageHeight / 2);
  context.fillStyle = PAPER;
  context.fillRect(0, 0, pageWidth, pageHeight);

  const box = { wide: 0.29 * pageWidth, high: (0.29 * pageWidth) / 0.78, top: 0.14 * pageHeight };
  const left = portrait === 'right' ? pageWidth * 0.95 - box.wide : pageWidth * 0.05;
  if (portrait !== 'none') drawFace(context, { left, ...box }, face);
  const toPicture = (x: number, y: number): Point => {
    const [dx, dy] = [x - pageWidth / 2, y - pageHeight / 2];
    return {
      x: middle.x + dx * Math.cos(angle) - dy * Math.sin(angle),
      y: middle.y + dx * Math.sin(angle) + dy * Math.cos(angle),
    };
  };
  const quadOf = (x0: number, y0: number, x1: number, y1: number): Quad => [
    toPicture(x0, y0),
    toPicture(x1, y0),
    toPicture(x1, y1),
    toPicture(x0, y1),
  ];
  const size = pageHeight / 22;
  const from = portrait === 'left' ? 0.4 * pageWidth : 0.06 * pageWidth;
  const to = portrait === 'right' ? 0.6 * pageWidth : pageWidth * (1 - rightMargin);
  const lines = Array.from({ length: count }, (_, line): TextLine => {
    const isZone = zone && line === count - 1;
    const text = isZone
      ? 'P<UTOSPECIMEN<<MUSTER<<<<<<<<<<<<<<'
      : `SPECIMEN LINE ${line + 1}${' WITH SOME WORDS'.repeat(3)}`;
    const [start, top] = [isZone ? 0.06 * pageWidth : from, ((line + 1) / (count + 1)) * pageHeight];
    const end = isZone ? pageWidth * (1 - rightMargin) : to;
    context.fillStyle = '#1d1d24';
    drawStrokes(context, start, top, end, size, (line * 3) % 8);
    return { text, confidence: 0.9, quad: quadOf(start - 3, top - 3, end + 3, top + size + 3) };
  });
  const { data } = context.getImageData(0, 0, width, height);
  const rgb = new Uint8Array(width * height * 3);
  for (let at = 0, pixel = 0; pixel < rgb.length; at += 4, pixel += 3) {
    rgb[pixel] = data[at] as number;
    rgb[pixel + 1] = data[at + 1] as number;
    rgb[pixel + 2] = data[at + 2] as number;
  }
  return {
    picture: { data: rgb, width, height, channels: 3 },
    lines,
    portrait: quadOf(left, box.top, left + box.wide, box.top + box.high),
  };
}

/** Strokes as close as those of letters, up to the very end: what is cut is then cut through ink. */
function drawStrokes(context: SKRSContext2D, from: number, top: number, to: number, size: number, ahead: number): void {
  context.fillRect(from, top + size * 0.45, to - from, size * 0.12);
  for (let x = from + ahead; x < to - 3; x += 8) context.fillRect(x, top, 3, size);
}

interface FaceBox {
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly high: number;
}

/** A person of nobody: every measure and shade by a number. */
function drawFace(context: SKRSContext2D, { left, top, wide, high }: FaceBox, face: number): void {
  let state = (face * 2_654_435_761) >>> 0 || 1;
  const between = (least: number, most: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return least + ((state >>> 0) / 2 ** 32) * (most - least);
  };
  const grey = (value: number) => `rgb(${Math.round(value)}, ${Math.round(value)}, ${Math.round(value)})`;
  const oval = (x: number, y: number, w: number, h: number, fill: string) => {
    context.fillStyle = fill;
    context.beginPath();
    context.ellipse(left + x * wide, top + y * high, w * wide, h * high, 0, 0, 2 * Math.PI);
    context.fill();
  };
  context.save();
  context.beginPath();
  context.rect(left, top, wide, high);
  context.clip();
  context.fillStyle = grey(between(190, 214));
  context.fillRect(left, top, wide, high);
  for (let wave = 0; wave < 5; wave += 1) between(0, 1);
  oval(between(0.4, 0.6), 1.08, between(0.4, 0.62), between(0.24, 0.4), grey(between(20, 110)));
  const [x, y, w, h] = [between(0.44, 0.56), between(0.4, 0.5), between(0.19, 0.27), between(0.2, 0.28)];
  oval(x, y - between(0.02, 0.1), w + between(0.01, 0.12), h + between(0, 0.1), grey(between(15, 140)));
  oval(x, y + 0.03, w, h, grey(between(120, 190)));
  const apart = between(0.07, 0.11);
  for (const side of [-1, 1]) oval(x + side * apart, y + between(-0.04, 0.01), 0.035, 0.016, grey(between(20, 60)));
  oval(x + between(-0.02, 0.02), y + between(0.12, 0.17), between(0.05, 0.1), 0.014, grey(between(60, 100)));
  for (let shade = 0; shade < 4; shade += 1) {
    oval(
      x + between(-0.2, 0.2),
      y + between(-0.2, 0.35),
      between(0.03, 0.1),
      between(0.02, 0.07),
      grey(between(60, 200)),
    );
  }
  context.restore();
}
