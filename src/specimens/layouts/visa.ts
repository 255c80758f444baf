import { dateOf, drawBar, formOf, namesOf, startSide, stateOf, titleOf, valueOf, type Paper } from './paper';
import { drawMrzZone } from '../drawing/mrz-zone';
import { drawEmblem, drawHologram } from '../drawing/ornaments';
import { drawPortrait } from '../drawing/portrait';
import type { Sheet } from '../drawing/sheet';

const STAYS = ['30', '60', '90', '180'] as const;
const KINDS = ['C', 'D', 'B1/B2', 'TOURIST', 'BUSINESS'] as const;

/** A sticker of format A, 120 x 80 mm: portrait left, fields in two columns. */
export function drawVisaA(sheet: Sheet, paper: Paper): void {
  const { truth, theme, random, home } = paper;
  startSide(sheet, paper);
  drawBar(sheet, paper, 0, 8);
  const onBar = { y: 5.4, ink: theme.onAccent, face: theme.labelFace, weight: 700 } as const;
  sheet.write(titleOf(paper, 'visa'), { ...onBar, x: 6, size: 3.8, width: 40 });
  sheet.write(stateOf(paper), { ...onBar, x: 115, size: 2.6, width: 66, align: 'right' });
  drawPortrait(sheet, { x: 5, y: 10.5, width: 30, height: 38.4 }, truth.seed);
  const names = namesOf(paper);
  const [x, right] = [39, 80];
  formOf(paper, { style: 'above', labelSize: 1.55, valueSize: 2.6 })(sheet, [
    { ...valueOf(paper, 'documentNumber'), x, y: 9.4, width: 38, size: 3.1 },
    { label: 'type', value: `${random.pick(KINDS)}   ${random.pick(STAYS)} DAYS`, x: right, y: 9.4, width: 34 },
    { ...names.surname, x, y: 16.6, width: 75 },
    { ...names.givenNames, x, y: 23, width: 75 },
    { ...dateOf(paper, 'birthDate'), x, y: 29.4, width: 38 },
    { ...valueOf(paper, 'sex'), x: right, y: 29.4, width: 12 },
    { ...valueOf(paper, 'nationality'), x: 96, y: 29.4, width: 20 },
    { ...dateOf(paper, 'issueDate'), x, y: 35.8, width: 38 },
    { ...dateOf(paper, 'expiryDate'), x: right, y: 35.8, width: 34 },
    { label: 'authority', value: `${home.authority}, ${home.town}`, x, y: 42.2, width: 52 },
    { label: 'remarks', value: `MULTIPLE ENTRIES ${random.whole(1, 9)}`, x, y: 48.6, width: 52 },
  ]);
  drawHologram(sheet, { x: 93, y: 39, width: 18, height: 18 }, truth.layout);
  drawMrzZone(sheet, 'mrv_a', truth.mrzLines ?? [], random);
}

/** A sticker of format B, 105 x 74 mm: portrait right, labels left of the values. */
export function drawVisaB(sheet: Sheet, paper: Paper): void {
  const { truth, theme, random, issuer, home } = paper;
  startSide(sheet, paper);
  drawEmblem(sheet, 8, 5.4, 3.8, theme);
  const head = { x: 14, ink: theme.accent, face: theme.valueFace, weight: 700, width: 56 } as const;
  sheet.write(titleOf(paper, 'visa'), { ...head, y: 5, size: 3.4 });
  sheet.write(issuer.nativeName, { ...head, y: 8.4, size: 2.1 });
  drawPortrait(sheet, { x: 72, y: 7, width: 28, height: 36 }, truth.seed);
  const names = namesOf(paper);
  const form = formOf(paper, { style: 'left', labelSize: 1.5, valueSize: 2.5, labelWidth: 22 });
  form(
    sheet,
    [
      { ...valueOf(paper, 'documentNumber'), size: 2.8 },
      { label: 'type' as const, value: `${random.pick(KINDS)} / ${random.pick(STAYS)} DAYS` },
      names.surname,
      names.givenNames,
      valueOf(paper, 'nationality'),
      dateOf(paper, 'birthDate'),
      valueOf(paper, 'sex'),
      dateOf(paper, 'issueDate'),
      dateOf(paper, 'expiryDate'),
      { label: 'authority' as const, value: home.authority },
    ].map((entry, row) => ({ ...entry, x: 5, y: 10.2 + row * 3.95, width: 66 })),
  );
  drawHologram(sheet, { x: 82, y: 33, width: 15, height: 15 }, truth.layout);
  drawMrzZone(sheet, 'mrv_b', truth.mrzLines ?? [], random);
}
