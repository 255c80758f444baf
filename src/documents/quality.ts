import type { Finding } from '../domain/evidence';
import type { Decoded } from './decode-image';
import { despeckle } from './despeckle';
import { documentFinding } from './document-findings';
import { measureGlare } from './glare';
import { countBrightness, percentile } from './luminance';
import type { PhotoLuminance } from './photo-luminance';
import { measureSharpness } from './sharpness';

export interface QualityMeasures {
  readonly longSide: number;
  readonly shortSide: number;
  /** Variance of the Laplacian at 1,000 pixels on the longer side, noise filtered out. */
  readonly sharpness: number;
  /** Share of the document, 0 to 1, without print in it for light. */
  readonly glare: number;
  /** Brightness, 0 to 255, that all but the brightest twentieth of the picture stay under. */
  readonly brightness: number;
}

/** At this size on the longer side the measures below were taken. */
const MEASURED_AT = 1000;

/**
 * Machine-readable lines were read on every page 1,000 pixels wide, on 84 % at 700 and on 72 % at 550. The shorter side
 * of an identity card (ISO/IEC 7810 ID-1) 700 pixels wide is 441.
 */
const MIN_LONG_SIDE = 700;
const MIN_SHORT_SIDE = 400;

/**
 * Pages out of focus by a Gaussian of 2.5 pixels measured 15 to 39 and were read four times in five; by 3.5 pixels, 5 to
 * 11, and were hardly ever read. In focus: 1,500 and more full frame, 90 when the page fills only 30 % of the width.
 */
export const MIN_SHARPNESS = 25;

/** Pages without a reflection measured under 0.6 %, one with a plain reflection 18 %; 5 % hides a line of print. */
export const MAX_GLARE = 0.05;

/** A page in room light measures 190 to 215, at three tenths of that light 64, and then its print is still told apart. */
export const MIN_BRIGHTNESS = 60;

/**
 * Measures a page and says what a person should do about it.
 *
 * @param photo the brightness of the picture, as opened
 * @param original its size in pixels as it was sent
 * @param field path of the request's field, for example `documents.passport.front_doc`
 * @returns measures and findings (`document.low_resolution`, `.dark`, `.blurred`, `.glare`), or `ok: false` when the
 *   decoder refuses the picture
 * @throws DocumentEngineError
 */
export async function checkQuality(
  photo: PhotoLuminance,
  original: { readonly width: number; readonly height: number },
  field: string,
): Promise<Decoded<{ readonly measures: QualityMeasures; readonly findings: readonly Finding[] }>> {
  const read = await photo.at(MEASURED_AT);
  if (!read.ok) return read;
  const luminance = despeckle(read.value);
  const measures = {
    longSide: Math.max(original.width, original.height),
    shortSide: Math.min(original.width, original.height),
    sharpness: measureSharpness(luminance),
    glare: measureGlare(luminance),
    brightness: percentile(countBrightness(luminance.data), 0.95),
  };
  return { ok: true, value: { measures, findings: judgeQuality(measures, field) } };
}

function judgeQuality(
  { longSide, shortSide, sharpness, glare, brightness }: QualityMeasures,
  field: string,
): Finding[] {
  const findings: Finding[] = [];
  if (longSide < MIN_LONG_SIDE || shortSide < MIN_SHORT_SIDE) {
    findings.push(documentFinding('low_resolution', field, { long_side: longSide, short_side: shortSide }));
  }
  if (brightness < MIN_BRIGHTNESS) {
    // Too little light takes contrast and with it sharpness: the light is what to mend.
    findings.push(documentFinding('dark', field, { brightness, least: MIN_BRIGHTNESS }));
  } else if (sharpness < MIN_SHARPNESS) {
    findings.push(documentFinding('blurred', field, { sharpness: Math.round(sharpness), least: MIN_SHARPNESS }));
  }
  if (glare > MAX_GLARE) {
    findings.push(documentFinding('glare', field, { glare_percent: Math.round(glare * 100), most: MAX_GLARE * 100 }));
  }
  return findings;
}
