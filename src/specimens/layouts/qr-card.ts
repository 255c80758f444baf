import { dateOf, drawBar, formOf, namesOf, startSide, stateOf, titleOf, valueOf, type Paper } from './paper';
import { drawBitmap } from '../drawing/bitmap';
import { drawChip, drawEmblem, drawHologram, drawSignature } from '../drawing/ornaments';
import { drawPortrait } from '../drawing/portrait';
import type { Sheet } from '../drawing/sheet';

/** A national card without a zone: portrait left, the number large at the foot, a QR code on the front or the back. */
export function drawQrCard(sheet: Sheet, paper: Paper): void {
  const { truth, theme } = paper;
  startSide(sheet, paper);
  drawBar(sheet, paper, 0, 1.6);
  drawEmblem(sheet, 7, 6, 3.4, theme);
  const head = { x: 12, ink: theme.accent, face: theme.labelFace, weight: 700, width: 68 } as const;
  sheet.write(stateOf(paper), { ...head, y: 5.2, size: 2.3 });
  sheet.write(titleOf(paper, 'identityCard'), { ...head, y: 8.4, size: 2.4 });
  drawPortrait(sheet, { x: 4, y: 12, width: 22, height: 28.2 }, truth.seed);
  const onFront = truth.barcode?.side === 'front';
  const names = namesOf(paper);
  const tall = truth.originalSurname === undefined ? 0 : 2.8;
  const x = 29;
  const width = onFront ? 31 : 52;
  formOf(paper, { style: 'above', labelSize: 1.4, valueSize: 2.3 })(sheet, [
    { ...names.surname, x, y: 10.6, width },
    { ...names.givenNames, x, y: 16 + tall, width },
    { ...dateOf(paper, 'birthDate'), x, y: 21.6 + tall * 2, width: 24 },
    { ...valueOf(paper, 'sex'), x: 54, y: 21.6 + tall * 2, width: 8 },
    { ...valueOf(paper, 'nationality'), x, y: 27 + tall * 2, width: 22 },
    { ...dateOf(paper, 'issueDate'), x, y: 32.4 + tall * 1.6, width: 24 },
    { ...dateOf(paper, 'expiryDate'), x: 55, y: 32.4 + tall * 1.6, width: 26 },
  ]);
  const number = { x: 42.8, y: 49.6, size: 4, align: 'center', face: theme.valueFace, ink: theme.ink } as const;
  sheet.write(truth.documentNumber, { ...number, weight: 700, width: 66, field: 'documentNumber' });
  if (onFront && paper.barcode !== undefined)
    drawBitmap(sheet, paper.barcode, { x: 61.5, y: 10.5, width: 20, height: 20 });
  drawHologram(sheet, { x: 16, y: 30, width: 15, height: 15 }, truth.layout);
}

export function drawQrCardBack(sheet: Sheet, paper: Paper): void {
  const { truth, home, barcode } = paper;
  startSide(sheet, paper);
  drawBar(sheet, paper, 4, 6);
  formOf(paper, { style: 'above', labelSize: 1.4, valueSize: 2.3 })(sheet, [
    { label: 'address', value: `${home.street}, ${home.town}`, x: 5, y: 12.5, width: 44 },
    { label: 'birthPlace', value: home.birthPlace, x: 5, y: 18.5, width: 40 },
    { label: 'authority', value: home.authority, x: 5, y: 24.5, width: 40 },
    { label: 'signature', value: ' ', x: 5, y: 42, width: 20 },
  ]);
  drawChip(sheet, 5, 31);
  drawSignature(sheet, { x: 20, y: 42, width: 26, height: 8 }, truth.seed);
  if (truth.barcode?.side === 'back' && barcode !== undefined) {
    drawBitmap(sheet, barcode, { x: 51, y: 14, width: 31, height: 31 });
  }
}
