import { dateOf, formOf, namesOf, startSide, titleOf, valueOf, type Paper } from './paper';
import { drawMrzZone } from '../drawing/mrz-zone';
import { drawEmblem, drawHologram, drawSignature } from '../drawing/ornaments';
import { drawPortrait } from '../drawing/portrait';
import type { Sheet } from '../drawing/sheet';

/** Portrait right, names in two scripts, two languages on every label: TD3, 125 x 88 mm. */
export function drawPassportScripts(sheet: Sheet, paper: Paper): void {
  const { truth, theme, issuer, home } = paper;
  startSide(sheet, paper);
  const centre = { align: 'center', ink: theme.accent, face: theme.labelFace, weight: 700 } as const;
  drawEmblem(sheet, 10, 7, 4, theme);
  sheet.write(issuer.nativeName, { ...centre, x: 62, y: 5.2, size: 3.4, width: 92 });
  sheet.write(titleOf(paper, 'passport'), { ...centre, x: 62, y: 9.4, size: 3, width: 92 });
  drawPortrait(sheet, { x: 86, y: 13.5, width: 33, height: 42 }, truth.seed);
  const names = namesOf(paper);
  formOf(paper, { style: 'above', labelSize: 1.65, valueSize: 2.65 })(sheet, [
    { label: 'type', value: truth.documentCode?.replace('<', ''), x: 6, y: 12, width: 14 },
    { label: 'code', value: truth.issuer, x: 21, y: 12, width: 16 },
    { ...valueOf(paper, 'documentNumber'), x: 46, y: 12, width: 36, size: 3.1 },
    { ...names.surname, x: 6, y: 18.4, width: 77 },
    { ...names.givenNames, x: 6, y: 27.3, width: 77 },
    { ...valueOf(paper, 'nationality'), x: 6, y: 36.4, width: 30 },
    { ...valueOf(paper, 'personalNumber'), x: 46, y: 36.4, width: 37 },
    { ...dateOf(paper, 'birthDate'), x: 6, y: 43, width: 38 },
    { ...valueOf(paper, 'sex'), x: 46, y: 43, width: 12 },
    { label: 'birthPlace', value: home.birthPlace, x: 59, y: 43, width: 25 },
    { ...dateOf(paper, 'issueDate'), x: 6, y: 49.6, width: 38 },
    { label: 'authority', value: home.authority, x: 46, y: 49.6, width: 38 },
    { ...dateOf(paper, 'expiryDate'), x: 6, y: 56.2, width: 38 },
    { label: 'signature', value: ' ', x: 46, y: 56.2, width: 38 },
  ]);
  drawSignature(sheet, { x: 60, y: 57.4, width: 30, height: 6.6 }, truth.seed);
  drawHologram(sheet, { x: 74, y: 34, width: 24, height: 24 }, truth.layout);
  drawMrzZone(sheet, 'td3', truth.mrzLines ?? [], paper.random);
}
