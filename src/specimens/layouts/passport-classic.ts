import { dateOf, drawBar, formOf, namesOf, startSide, stateOf, titleOf, valueOf, type Paper } from './paper';
import { drawMrzZone } from '../drawing/mrz-zone';
import { drawEmblem, drawHologram, drawSignature } from '../drawing/ornaments';
import { drawPortrait } from '../drawing/portrait';
import type { Sheet } from '../drawing/sheet';

/** Portrait left, labels above their values, one field a row: TD3, 125 x 88 mm. */
export function drawPassportClassic(sheet: Sheet, paper: Paper): void {
  const { truth, theme, home } = paper;
  startSide(sheet, paper);
  drawBar(sheet, paper, 0, 7);
  const onBar = { y: 4.8, ink: theme.onAccent, face: theme.labelFace, weight: 700 } as const;
  drawEmblem(sheet, 6, 3.5, 2.6, theme, theme.onAccent);
  sheet.write(titleOf(paper, 'passport'), { ...onBar, x: 10.5, size: 3.4, width: 44 });
  sheet.write(stateOf(paper), { ...onBar, x: 120, size: 2.9, width: 62, align: 'right' });
  const { backdrop = 'plain' } = truth;
  drawPortrait(sheet, { x: 5.5, y: 16, width: 33, height: 42.2 }, truth.seed, { backdrop });
  const names = namesOf(paper);
  const x = 43;
  formOf(paper, { style: 'above', labelSize: 1.75, valueSize: 2.75 })(sheet, [
    { label: 'type', value: truth.documentCode?.replace('<', ''), x: 5.5, y: 9, width: 10 },
    { label: 'code', value: truth.issuer, x: 19, y: 9, width: 18 },
    { ...valueOf(paper, 'documentNumber'), x: 82, y: 8.6, width: 38, size: 3.5 },
    { ...names.surname, x, y: 9, width: 37 },
    { ...names.givenNames, x, y: 15.8, width: 74 },
    { ...valueOf(paper, 'nationality'), x, y: 22.6, width: 34 },
    { ...valueOf(paper, 'personalNumber'), x: 82, y: 22.6, width: 38 },
    { ...dateOf(paper, 'birthDate'), x, y: 29.4, width: 38 },
    { ...valueOf(paper, 'sex'), x: 82, y: 29.4, width: 12 },
    { label: 'birthPlace', value: home.birthPlace, x, y: 36.2, width: 50 },
    { ...dateOf(paper, 'issueDate'), x, y: 43, width: 38 },
    { label: 'authority', value: home.authority, x: 82, y: 43, width: 38 },
    { ...dateOf(paper, 'expiryDate'), x, y: 49.8, width: 38 },
    { label: 'signature', value: ' ', x: 82, y: 49.8, width: 38 },
  ]);
  drawSignature(sheet, { x: 83, y: 52.4, width: 30, height: 7 }, truth.seed);
  drawPortrait(sheet, { x: 103, y: 29.5, width: 12, height: 14.5 }, truth.seed, { ghost: true });
  drawHologram(sheet, { x: 26, y: 42, width: 22, height: 22 }, truth.layout);
  drawMrzZone(sheet, 'td3', truth.mrzLines ?? [], paper.random);
}
