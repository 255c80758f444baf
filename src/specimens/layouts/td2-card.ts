import { dateOf, drawBar, formOf, namesOf, startSide, stateOf, titleOf, valueOf, type Paper } from './paper';
import { drawMrzZone } from '../drawing/mrz-zone';
import { drawEmblem, drawHologram, drawSignature } from '../drawing/ornaments';
import { drawPortrait } from '../drawing/portrait';
import type { Sheet } from '../drawing/sheet';

/** A large card with its zone on the front: TD2, 105 x 74 mm. */
export function drawTd2Card(sheet: Sheet, paper: Paper): void {
  const { truth, theme, home } = paper;
  startSide(sheet, paper);
  drawBar(sheet, paper, 8, 0.7);
  const head = { ink: theme.accent, face: theme.valueFace, weight: 700 } as const;
  drawEmblem(sheet, 8, 4.2, 3.2, theme);
  sheet.write(stateOf(paper), { ...head, x: 13, y: 3.6, size: 2.3, width: 86 });
  sheet.write(titleOf(paper, 'identityCard'), { ...head, x: 13, y: 7, size: 2.9, width: 86 });
  drawPortrait(sheet, { x: 5, y: 11, width: 29, height: 37.2 }, truth.seed);
  const names = namesOf(paper);
  const y = truth.originalSurname === undefined ? [10.4, 16.8, 23.2, 29.6, 36] : [9.4, 17.2, 25, 31, 37];
  const x = 37.5;
  const at = (row: number) => y[row] as number;
  formOf(paper, { style: 'above', labelSize: 1.5, valueSize: 2.5 })(sheet, [
    { ...names.surname, x, y: at(0), width: 62 },
    { ...names.givenNames, x, y: at(1), width: 62 },
    { ...valueOf(paper, 'nationality'), x, y: at(2), width: 20 },
    { ...dateOf(paper, 'birthDate'), x: 60, y: at(2), width: 27 },
    { ...valueOf(paper, 'sex'), x: 89, y: at(2), width: 11 },
    { ...valueOf(paper, 'documentNumber'), x, y: at(3), width: 32, size: 2.7 },
    truth.personalNumber === undefined
      ? { label: 'birthPlace', value: home.birthPlace, x: 72, y: at(3), width: 28 }
      : { ...valueOf(paper, 'personalNumber'), x: 72, y: at(3), width: 28 },
    { ...dateOf(paper, 'issueDate'), x, y: at(4), width: 28 },
    { ...dateOf(paper, 'expiryDate'), x: 68, y: at(4), width: 28 },
    { label: 'signature', value: ' ', x, y: at(4) + 6.2, width: 24 },
  ]);
  drawSignature(sheet, { x: 52, y: at(4) + 6.4, width: 28, height: 6 }, truth.seed);
  drawHologram(sheet, { x: 84, y: 38, width: 15, height: 15 }, truth.layout);
  drawMrzZone(sheet, 'td2', truth.mrzLines ?? [], paper.random);
}
