import type { SKRSContext2D } from '@napi-rs/canvas';

import { fontOf, type Face, type Weight } from '../drawing/fonts';

export const A4 = { width: 210, height: 297 } as const;

export interface Writing {
  /** Height of the em in points; 10 unless given. */
  readonly size?: number;
  readonly weight?: Weight;
  readonly align?: 'left' | 'right' | 'center';
  readonly ink?: string;
}

/** Writes on a page of A4, a picture or a PDF's; places are millimetres from the upper left corner, `y` the baseline. */
export class LetterPen {
  constructor(
    readonly context: SKRSContext2D,
    private readonly pixelsPerMm: number,
    readonly face: Face,
    readonly accent: string,
  ) {}

  write(
    text: string,
    x: number,
    y: number,
    { size = 10, weight = 400, align = 'left', ink = '#1a1a1a' }: Writing = {},
  ) {
    const { context } = this;
    context.font = fontOf(this.face, weight, this.pixels((size * 25.4) / 72));
    context.fillStyle = ink;
    context.textAlign = align;
    // Spaced letters are set one by one: a ligature (fi) would leave a gap in the text layer.
    context.letterSpacing = '0.001px';
    context.fillText(text, this.pixels(x), this.pixels(y));
  }

  /** In millimetres. */
  measure(text: string, size: number): number {
    this.context.font = fontOf(this.face, 400, this.pixels((size * 25.4) / 72));
    return this.context.measureText(text).width / this.pixelsPerMm;
  }

  /** Breaks a text into lines of a width; answers the baseline behind the last one. */
  paragraph(text: string, x: number, y: number, width: number, size: number, leading = 1.35): number {
    let line = '';
    let at = y;
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (this.measure(longer, size) <= width) line = longer;
      else {
        this.write(line, x, at, { size });
        at += ((size * 25.4) / 72) * leading;
        line = word;
      }
    }
    this.write(line, x, at, { size });
    return at + ((size * 25.4) / 72) * leading;
  }

  fill(colour: string, x: number, y: number, width: number, height: number): void {
    this.context.fillStyle = colour;
    this.context.fillRect(this.pixels(x), this.pixels(y), this.pixels(width), this.pixels(height));
  }

  pixels(mm: number): number {
    return mm * this.pixelsPerMm;
  }
}
