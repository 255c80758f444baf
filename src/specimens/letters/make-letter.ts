import { createCanvas, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';

import type { Picture } from '../../documents/picture';
import type { Face } from '../drawing/fonts';
import { rgbOf } from '../drawing/rgb-of';
import { createRandom, seedFor } from '../random';
import { findLetterCountry } from './letter-countries';
import { inventLetter, type LetterRequest } from './invent-letter';
import { drawLetter, LETTER_LAYOUTS } from './letter-layouts';
import { A4, LetterPen } from './letter-pen';
import type { LetterTruth } from './letter-truth';
import { LETTER_WORDS } from './letter-words';

export interface Letter {
  readonly truth: LetterTruth;
  /** As whoever issued it made it: with a text layer. Its bytes differ from run to run (file ids), its content does not. */
  pdf(): Buffer;
  /** RGB, A4 in so many dots per inch; the same request gives the same pixels. */
  picture(dotsPerInch?: number): Picture;
}

const ACCENTS = ['#0b5394', '#7a1f1f', '#1d6b3a', '#4a2a7a', '#8a5a00'];

/**
 * A bill, a statement or another letter that names somebody's address, genuine unless the request names a fault. Of nobody:
 * people, companies, streets and numbers are invented; towns are real.
 *
 * @throws RangeError for a country that no letters are drawn for
 */
export function makeLetter(request: LetterRequest): Letter {
  const truth = inventLetter(request, LETTER_LAYOUTS);
  const look = createRandom(seedFor(request.seed, 'letter look'));
  const faces: readonly Face[] = findLetterCountry(truth.country).anyFont
    ? ['sans', 'condensed', 'humanist', 'serif', 'bookish']
    : ['humanist', 'serif'];
  const face = look.pick(faces);
  const accent = look.pick(ACCENTS);
  const draw = (pen: LetterPen) => {
    const random = createRandom(seedFor(request.seed, 'letter page'));
    drawLetter({ pen, truth, words: LETTER_WORDS[truth.language as keyof typeof LETTER_WORDS], random });
  };
  return {
    truth,
    pdf() {
      const document = new PDFDocument({
        title: 'letter',
        ...(truth.fault === 'edited_pdf' && look.chance(0.5) && { creator: 'PDFescape' }),
      });
      const unit = 72 / 25.4;
      const context = document.beginPage(A4.width * unit, A4.height * unit);
      // The library's own context, under the type of the browsers' one.
      draw(new LetterPen(context as unknown as SKRSContext2D, unit, face, accent));
      document.endPage();
      return document.close();
    },
    picture(dotsPerInch = 150) {
      const unit = dotsPerInch / 25.4;
      const canvas = createCanvas(Math.round(A4.width * unit), Math.round(A4.height * unit));
      draw(new LetterPen(canvas.getContext('2d'), unit, face, accent));
      return rgbOf(canvas.data(), canvas.width, canvas.height);
    },
  };
}
