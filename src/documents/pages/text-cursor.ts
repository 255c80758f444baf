import { combine, IDENTITY, mapBox, readMatrix, type Matrix } from './matrix';
import type { DrawnText } from './page-drawing';

/** How text is set; part of the graphics state, which a page saves and restores (ISO 32000-1, 9.3). */
export interface TextSetting {
  readonly fontSize: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly renderingMode: number;
}

export const PLAIN_SETTING: TextSetting = {
  fontSize: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
};

/** Of a font that does not say: what most have above and below the baseline, in ems. */
const ASCENT = 0.75;
const DESCENT = -0.22;
/** Rendering modes that leave no ink (9.3.6): nothing at all, and clipping only. */
const WITHOUT_INK: ReadonlySet<number> = new Set([3, 7]);

const SETTERS: Readonly<Record<string, (args: readonly unknown[]) => Partial<TextSetting>>> = {
  setFont: ([, size]) => ({ fontSize: Number(size) }),
  setCharSpacing: ([spacing]) => ({ characterSpacing: Number(spacing) }),
  setWordSpacing: ([spacing]) => ({ wordSpacing: Number(spacing) }),
  setHScale: ([percent]) => ({ stretch: Number(percent) / 100 }),
  setLeading: ([leading]) => ({ leading: -Number(leading) }),
  setLeadingMoveText: ([, y]) => ({ leading: Number(y) }),
  setTextRise: ([rise]) => ({ rise: Number(rise) }),
  setTextRenderingMode: ([mode]) => ({ renderingMode: Number(mode) }),
};

/** The setting after an operator; the same one when the operator does not touch it. */
export function setText(setting: TextSetting, operator: string, args: readonly unknown[]): TextSetting {
  const change = SETTERS[operator];
  return change === undefined ? setting : { ...setting, ...change(args) };
}

/** Where the next text goes: follows the operators that move it (9.4.2) and the widths of what is shown. */
export class TextCursor {
  private matrix = IDENTITY;
  private line = { x: 0, y: 0 };
  private at = { x: 0, y: 0 };

  move(operator: string, args: readonly unknown[], { leading }: TextSetting): void {
    if (operator === 'beginText' || operator === 'setTextMatrix') {
      this.matrix = (operator === 'setTextMatrix' ? readMatrix(args[0]) : undefined) ?? IDENTITY;
      this.moveTo(0, 0);
    } else if (operator === 'moveText' || operator === 'setLeadingMoveText') {
      this.moveTo(this.line.x + Number(args[0]), this.line.y + Number(args[1]));
    } else if (operator === 'nextLine') {
      this.moveTo(this.line.x, this.line.y + leading);
    }
  }

  /**
   * Shows glyphs, and moves on behind them.
   *
   * @param glyphs as the reader lists them: glyphs with their width in thousandths of an em, and numbers to step back by
   * @param page from the page's units to where the box is wanted
   * @returns `undefined` for mere spaces
   */
  show(glyphs: unknown, setting: TextSetting, page: Matrix, opacity: number): DrawnText | undefined {
    const { fontSize, characterSpacing, wordSpacing, stretch, rise, renderingMode } = setting;
    let width = 0;
    let characters = 0;
    for (const glyph of Array.isArray(glyphs) ? (glyphs as readonly unknown[]) : []) {
      if (typeof glyph === 'number') width -= (glyph / 1000) * fontSize;
      if (typeof glyph !== 'object' || glyph === null) continue;
      const { width: ems = 0, isSpace = false } = glyph as { readonly width?: number; readonly isSpace?: boolean };
      width += (Number(ems) / 1000) * fontSize + characterSpacing + (isSpace ? wordSpacing : 0);
      if (!isSpace) characters += 1;
    }
    const { x, y } = this.at;
    const end = x + width * stretch;
    this.at = { x: end, y };
    if (characters === 0) return undefined;
    const bottom = y + rise + DESCENT * fontSize;
    const box = mapBox(combine(page, this.matrix), x, bottom, end, y + rise + ASCENT * fontSize);
    return { kind: 'text', box, characters, visible: !WITHOUT_INK.has(renderingMode) && opacity > 0 };
  }

  private moveTo(x: number, y: number): void {
    this.line = { x, y };
    this.at = this.line;
  }
}
