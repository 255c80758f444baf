import { dateOf, drawBar, formOf, startSide, titleOf, valueOf, type Paper } from './paper';
import { drawEmblem, drawHologram } from '../drawing/ornaments';
import { drawPortrait } from '../drawing/portrait';
import type { Sheet } from '../drawing/sheet';

/** A voter's card: portrait right, the whole name in one field, surname first; neither zone nor barcode nor expiry. */
export function drawVoterCard(sheet: Sheet, paper: Paper): void {
  const { truth, theme, issuer, home, random } = paper;
  startSide(sheet, paper);
  drawBar(sheet, paper, 0, 9.5);
  const onBar = { x: 44, ink: theme.onAccent, face: theme.labelFace, weight: 700, align: 'center', width: 66 } as const;
  sheet.write(issuer.nativeName, { ...onBar, y: 4.2, size: 2.5 });
  sheet.write(titleOf(paper, 'voterCard'), { ...onBar, y: 7.9, size: 3 });
  drawEmblem(sheet, 6, 4.8, 3.6, theme, theme.onAccent);
  drawPortrait(sheet, { x: 58, y: 13, width: 23, height: 29.4 }, truth.seed);
  const fullName = truth.givenNames === '' ? truth.surname : `${truth.surname}, ${truth.givenNames}`;
  formOf(paper, { style: 'above', labelSize: 1.5, valueSize: 2.5 })(sheet, [
    { ...valueOf(paper, 'documentNumber'), x: 4.5, y: 11, width: 51, size: 2.9 },
    { label: 'fullName', value: fullName, field: 'fullName', x: 4.5, y: 17.6, width: 51 },
    { ...dateOf(paper, 'birthDate'), x: 4.5, y: 23.8, width: 28 },
    { ...valueOf(paper, 'sex'), x: 40, y: 23.8, width: 14 },
    { label: 'address', value: `${home.street}, ${home.town}`, x: 4.5, y: 30, width: 51 },
    { ...dateOf(paper, 'issueDate'), x: 4.5, y: 36.2, width: 28 },
    {
      label: 'code',
      value: `${random.whole(10, 99)}-${random.whole(10, 99)}-${random.whole(100, 999)}`,
      x: 4.5,
      y: 42.4,
      width: 28,
    },
  ]);
  drawHologram(sheet, { x: 50, y: 31, width: 15, height: 15 }, truth.layout);
  drawBar(sheet, paper, 50.5, 3.5);
}
