import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';

import { fontOf, type Face, type Weight } from './fonts';
import { rgbOf } from './rgb-of';
import type { Picture, Quad } from '../../documents/picture';
import type { PrintedField, PrintedName, Side } from '../truth';

/** Lengths are millimetres from the upper left corner; `y` is the baseline of the first line. */
export interface Text {
  readonly x: number;
  readonly y: number;
  /** Height of the em. */
  readonly size: number;
  readonly ink: string;
  readonly face: Face;
  readonly weight?: Weight;
  readonly align?: 'left' | 'right' | 'center';
  /** What is wider is set smaller, at most by a third, and then in two lines. */
  readonly width?: number;
  /** For text that begins on the right. */
  readonly rightToLeft?: boolean;
  /** When it is a value that a reader looks for. */
  readonly field?: PrintedName;
}

const SMALLEST = 0.66;
/** From one baseline to the next, in ems. */
const LEADING = 1.05;

/** One side of a document while it is drawn. */
export class Sheet {
  readonly canvas: Canvas;
  readonly context: SKRSContext2D;
  readonly printed: PrintedField[] = [];
  private readonly pixelsPerMm: number;

  /** @param width millimetres, as `height`; `pixels` is the width of the picture */
  constructor(
    readonly width: number,
    readonly height: number,
    pixels: number,
    readonly side: Side,
  ) {
    this.pixelsPerMm = pixels / width;
    this.canvas = createCanvas(pixels, Math.round(this.px(height)));
    this.context = this.canvas.getContext('2d');
  }

  /** Millimetres in pixels. */
  px(mm: number): number {
    return mm * this.pixelsPerMm;
  }

  write(text: string, place: Text): void {
    const widest = place.width === undefined ? Infinity : this.px(place.width);
    const scale = Math.min(1, widest / this.measure(text, place));
    const [first, second] = scale < SMALLEST ? halve(text) : [text, ''];
    if (second === '') return this.set([text], place, place.size * scale);
    const longer = Math.max(this.measure(first, place), this.measure(second, place));
    const size = place.size * Math.min(SMALLEST, widest / longer);
    return this.set([first, second], { ...place, y: place.y - size * 0.55 }, size);
  }

  toPicture(): Picture {
    const { width, height } = this.canvas;
    return rgbOf(this.canvas.data(), width, height);
  }

  private measure(text: string, { face, weight = 400, size }: Text): number {
    this.context.font = fontOf(face, weight, this.px(size));
    return Math.max(1, this.context.measureText(text).width);
  }

  private set(lines: readonly string[], place: Text, size: number): void {
    const { context } = this;
    context.font = fontOf(place.face, place.weight ?? 400, this.px(size));
    context.fillStyle = place.ink;
    context.textAlign = place.align ?? 'left';
    context.direction = place.rightToLeft === true ? 'rtl' : 'ltr';
    lines.forEach((line, at) => context.fillText(line, this.px(place.x), this.px(place.y + at * size * LEADING)));
    if (place.field === undefined) return;
    const text = lines.join(' ').replace('- ', '-');
    this.printed.push({ field: place.field, side: this.side, text, quad: this.around(lines, place, size) });
  }

  /** The context still has the font of the lines. */
  private around(lines: readonly string[], { x, y, align = 'left' }: Text, size: number): Quad {
    const width = Math.max(...lines.map((line) => this.context.measureText(line).width));
    const left = this.px(x) - width * { left: 0, center: 0.5, right: 1 }[align];
    const top = this.px(y - size * 0.85);
    const bottom = this.px(y + size * (0.25 + (lines.length - 1) * LEADING));
    return [
      { x: left, y: top },
      { x: left + width, y: top },
      { x: left + width, y: bottom },
      { x: left, y: bottom },
    ];
  }
}

/** At the space or hyphen nearest to the middle; a word without either stays whole. */
function halve(text: string): readonly [string, string] {
  const breaks = [...text.matchAll(/[\s-]/g)].map(({ index }) => index);
  const middle = breaks.toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return middle === undefined ? [text, ''] : [text.slice(0, middle + 1).trim(), text.slice(middle + 1)];
}
