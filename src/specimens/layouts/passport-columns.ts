import { dateOf, drawBar, formOf, namesOf, startSide, titleOf, valueOf, type Paper } from './paper';
import { drawMrzZone } from '../drawing/mrz-zone';
import { drawEmblem, drawHologram, drawSignature } from '../drawing/ornaments';
import { drawPortrait } from '../drawing/portrait';
import type { Sheet } from '../drawing/sheet';

/** Labels in a column of their own to the left of the values: TD3, 125 x 88 mm. */
export function drawPassportColumns(sheet: Sheet, paper: Paper): void {
  const { truth, theme, issuer, home } = paper;
  startSide(sheet, paper);
  drawBar(sheet, paper, 9.6, 0.6);
  const head = { ink: theme.accent, face: theme.valueFace, weight: 700 } as const;
  sheet.write(issuer.nativeName, { ...head, x: 40, y: 4.2, size: 3, width: 80 });
  sheet.write(titleOf(paper, 'passport'), { ...head, x: 40, y: 8.2, size: 3.2, width: 80 });
  drawEmblem(sheet, 20, 5, 3.8, theme);
  drawPortrait(sheet, { x: 5, y: 12.5, width: 31, height: 39.7 }, truth.seed);
  drawPortrait(sheet, { x: 107, y: 44, width: 13, height: 16.6 }, truth.seed, { ghost: true });
  const names = namesOf(paper);
  const entries = [
    { label: 'code' as const, value: `${truth.documentCode?.replace('<', '')} ${truth.issuer}` },
    { ...valueOf(paper, 'documentNumber'), size: 3.3 },
    names.surname,
    names.givenNames,
    valueOf(paper, 'nationality'),
    dateOf(paper, 'birthDate'),
    valueOf(paper, 'sex'),
    { label: 'birthPlace' as const, value: home.birthPlace },
    dateOf(paper, 'issueDate'),
    dateOf(paper, 'expiryDate'),
    { label: 'authority' as const, value: home.authority },
  ];
  const form = formOf(paper, { style: 'left', labelSize: 1.8, valueSize: 2.7, labelWidth: 28 });
  form(
    sheet,
    entries.map((entry, row) => ({ ...entry, x: 39, y: 11.6 + row * 4.72, width: row < 7 ? 81 : 67 })),
  );
  drawSignature(sheet, { x: 7, y: 54.5, width: 27, height: 7.5 }, truth.seed);
  drawHologram(sheet, { x: 4, y: 34, width: 20, height: 20 }, truth.layout);
  drawMrzZone(sheet, 'td3', truth.mrzLines ?? [], paper.random);
}
