import { createCanvas, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';

import type { Picture } from '../../documents/picture';
import type { Face } from '../drawing/fonts';
import { rgbOf } from '../drawing/rgb-of';
import { A4, LetterPen } from '../letters/letter-pen';
import { createRandom, seedFor } from '../random';
import { drawCertificate } from './certificate-layouts';
import type { CertificateTruth } from './certificate-truth';
import { type CertificateRequest, inventCertificate } from './invent-certificate';

export interface Certificate {
  readonly truth: CertificateTruth;
  /** With a text layer. Its bytes differ from run to run (file ids), its content does not. */
  pdf(): Buffer;
  /** RGB, A4 in so many dots per inch; the same request gives the same pixels. */
  picture(dotsPerInch?: number): Picture;
}

const ACCENTS = ['#0b5394', '#7a1f1f', '#1d6b3a', '#4a2a7a', '#8a5a00'];
const FACES: readonly Face[] = ['sans', 'humanist', 'serif', 'bookish'];

/**
 * A certificate of incorporation, or an extract from a register, in the manner of five countries: genuine unless the request
 * names a fault. Of no company: names and numbers are invented, and every page says so.
 */
export function makeCertificate(request: CertificateRequest): Certificate {
  const truth = inventCertificate(request);
  const look = createRandom(seedFor(request.seed, 'certificate look'));
  const face = look.pick(FACES);
  const accent = look.pick(ACCENTS);
  const draw = (pen: LetterPen) => {
    drawCertificate({ pen, truth, random: createRandom(seedFor(request.seed, 'certificate page')) });
  };
  return {
    truth,
    pdf() {
      const document = new PDFDocument({ title: 'certificate' });
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
