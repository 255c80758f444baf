import { dateOf, drawBar, formOf, namesOf, startSide, stateOf, titleOf, valueOf, type Paper } from './paper';
import { drawMrzZone } from '../drawing/mrz-zone';
import { drawChip, drawEmblem, drawHologram, drawSignature } from '../drawing/ornaments';
import { drawPortrait } from '../drawing/portrait';
import type { Sheet } from '../drawing/sheet';

/** Portrait left, labels above their values: TD1, 85.6 x 54 mm. */
export function drawIdentityCard(sheet: Sheet, paper: Paper): void {
  const { truth, theme } = paper;
  startSide(sheet, paper);
  drawBar(sheet, paper, 0, 8);
  drawEmblem(sheet, 6, 4, 3, theme, theme.onAccent);
  const onBar = { x: 11, ink: theme.onAccent, face: theme.labelFace, weight: 700, width: 70 } as const;
  sheet.write(stateOf(paper), { ...onBar, y: 3.3, size: 2 });
  sheet.write(titleOf(paper, 'identityCard'), { ...onBar, y: 6.6, size: 2.7 });
  drawPortrait(sheet, { x: 4, y: 12, width: 24.5, height: 31.4 }, truth.seed);
  const names = namesOf(paper);
  const x = 31.5;
  formOf(paper, { style: 'above', labelSize: 1.45, valueSize: 2.45 })(sheet, [
    { ...names.surname, x, y: 9.4, width: 49 },
    { ...names.givenNames, x, y: 15, width: 49 },
    { ...dateOf(paper, 'birthDate'), x, y: 20.6, width: 25 },
    { ...valueOf(paper, 'nationality'), x: 58, y: 20.6, width: 22 },
    { ...valueOf(paper, 'sex'), x, y: 26.2, width: 12 },
    { ...valueOf(paper, 'documentNumber'), x: 47, y: 26.2, width: 35, size: 2.8 },
    { ...dateOf(paper, 'issueDate'), x, y: 32, width: 25 },
    { ...dateOf(paper, 'expiryDate'), x: 58, y: 32, width: 24 },
    { ...valueOf(paper, 'personalNumber'), x, y: 37.6, width: 25 },
    { label: 'signature', value: ' ', x, y: 43.4, width: 25 },
  ]);
  drawSignature(sheet, { x: 32, y: 45, width: 24, height: 6 }, truth.seed);
  drawPortrait(sheet, { x: 69, y: 37.6, width: 11.5, height: 14.4 }, truth.seed, { ghost: true });
  drawHologram(sheet, { x: 17, y: 32, width: 17, height: 17 }, truth.layout);
}

/** Address and what else there is, and the zone. */
export function drawCardBack(sheet: Sheet, paper: Paper): void {
  const { truth, home, theme } = paper;
  startSide(sheet, paper);
  drawBar(sheet, paper, 3, 2.2);
  formOf(paper, { style: 'above', labelSize: 1.4, valueSize: 2.3 })(sheet, [
    { label: 'address', value: `${home.street}, ${home.town}`, x: 21, y: 6.4, width: 60 },
    { label: 'birthPlace', value: home.birthPlace, x: 21, y: 12, width: 30 },
    { label: 'height', value: `${home.height} cm`, x: 56, y: 12, width: 16 },
    { label: 'authority', value: home.authority, x: 21, y: 17.6, width: 32 },
    { ...dateOf(paper, 'issueDate'), x: 56, y: 17.6, width: 26 },
  ]);
  drawChip(sheet, 4.5, 8.5);
  drawEmblem(sheet, 78, 13, 3.6, theme);
  sheet.write(titleOf(paper, truth.idType === 'resident_id' ? 'residencePermit' : 'identityCard'), {
    x: 4.5,
    y: 27.6,
    size: 1.6,
    width: 70,
    face: theme.labelFace,
    ink: theme.labelInk,
  });
  drawMrzZone(sheet, 'td1', truth.mrzLines ?? [], paper.random);
}
