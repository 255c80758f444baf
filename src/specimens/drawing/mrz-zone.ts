import type { Sheet } from './sheet';
import type { Random } from '../random';
import type { MrzKind } from '../truth';

/** Ten characters to 25.4 mm (Doc 9303-3); OCR-B advances 0.723 of its em. */
const SIZE = 2.54 / 0.723;
/** From one line to the next. */
const SPACING = 6.35;
/** Half of the height of a capital letter, in ems. */
const HALF_CAPITAL = 0.355;
/** All zones of Doc 9303 are this high, at the lower edge. */
export const MRZ_ZONE_HEIGHT = 23.2;

/** Left edge of the first character, and centre of the last line above the lower edge. */
const PLACES: { readonly [kind in MrzKind]: { readonly left: number; readonly bottom: number } } = {
  td1: { left: 4, bottom: 7.15 },
  td2: { left: 6, bottom: 9.4 },
  td3: { left: 6, bottom: 9.4 },
  mrv_a: { left: 4, bottom: 9.4 },
  mrv_b: { left: 6, bottom: 9.4 },
};

/** The zone with its lines, printed a little off its nominal place as printers do: up to 0.8 mm sideways, 0.5 mm upright. */
export function drawMrzZone(sheet: Sheet, kind: MrzKind, lines: readonly string[], random: Random): void {
  const { context, canvas } = sheet;
  context.fillStyle = 'rgba(255, 255, 255, 0.55)';
  context.fillRect(0, sheet.px(sheet.height - MRZ_ZONE_HEIGHT), canvas.width, sheet.px(MRZ_ZONE_HEIGHT));
  const { left, bottom } = PLACES[kind];
  const x = left + random.between(-0.8, 0.8);
  const last = sheet.height - bottom + random.between(-0.5, 0.5) + HALF_CAPITAL * SIZE;
  const ink = random.pick(['#101012', '#1a1a1c', '#26262a']);
  lines.forEach((line, at) => {
    sheet.write(line, { x, y: last - (lines.length - 1 - at) * SPACING, size: SIZE, face: 'mrz', ink });
  });
}
