import { dateOf, drawBar, formOf, namesOf, startSide, titleOf, valueOf, type Paper } from './paper';
import { drawChip, drawEmblem, drawHologram, drawSignature } from '../drawing/ornaments';
import { drawPortrait } from '../drawing/portrait';
import type { Sheet } from '../drawing/sheet';

const KINDS = ['WORK', 'STUDIES', 'FAMILY', 'PERMANENT', 'LONG-TERM'] as const;

/** A permit to stay: holder's nationality is not the issuer's; kind and remarks of the permit: TD1, 85.6 x 54 mm. */
export function drawResidencePermit(sheet: Sheet, paper: Paper): void {
  const { truth, theme, issuer, random } = paper;
  startSide(sheet, paper);
  drawBar(sheet, paper, 50.5, 3.5);
  const head = { x: 81, ink: theme.accent, face: theme.labelFace, weight: 700, align: 'right', width: 64 } as const;
  sheet.write(titleOf(paper, 'residencePermit'), { ...head, y: 4.2, size: 3 });
  sheet.write(`${issuer.nativeName} (${truth.issuer})`, { ...head, y: 7.4, size: 2 });
  drawEmblem(sheet, 7, 5.2, 3.6, theme);
  drawPortrait(sheet, { x: 4, y: 11, width: 25, height: 32 }, truth.seed);
  const names = namesOf(paper);
  const x = 32;
  formOf(paper, { style: 'above', labelSize: 1.35, valueSize: 2.35 })(sheet, [
    { ...valueOf(paper, 'documentNumber'), x: 4, y: 44.4, width: 26, size: 2.6 },
    { ...names.surname, x, y: 8.6, width: 49 },
    { ...names.givenNames, x, y: 14, width: 49 },
    { ...valueOf(paper, 'sex'), x, y: 19.4, width: 8 },
    { ...valueOf(paper, 'nationality'), x: 42, y: 19.4, width: 18 },
    { ...dateOf(paper, 'birthDate'), x: 61, y: 19.4, width: 21 },
    { label: 'type', value: random.pick(KINDS), x, y: 24.8, width: 27 },
    { ...dateOf(paper, 'expiryDate'), x: 61, y: 24.8, width: 21 },
    { ...dateOf(paper, 'issueDate'), x, y: 30.2, width: 27 },
    { ...valueOf(paper, 'personalNumber'), x, y: 35.6, width: 27 },
    {
      label: 'remarks',
      value: `${random.whole(10, 99)}/${random.whole(100, 999)} ART. ${random.whole(2, 40)}`,
      x,
      y: 41,
      width: 27,
    },
  ]);
  drawChip(sheet, 67, 33);
  drawSignature(sheet, { x: 62, y: 43.6, width: 19, height: 5.5 }, truth.seed);
  drawHologram(sheet, { x: 19, y: 30, width: 16, height: 16 }, truth.layout);
}
