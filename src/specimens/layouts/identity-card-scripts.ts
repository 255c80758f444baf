import { dateOf, formOf, namesOf, startSide, titleOf, valueOf, type Paper } from './paper';
import { drawEmblem, drawHologram, drawSignature } from '../drawing/ornaments';
import { drawPortrait } from '../drawing/portrait';
import type { Sheet } from '../drawing/sheet';

/** Portrait right, labels left of the values, names in two scripts where the issuer has another: TD1, 85.6 x 54 mm. */
export function drawIdentityCardScripts(sheet: Sheet, paper: Paper): void {
  const { truth, theme, issuer } = paper;
  startSide(sheet, paper);
  const head = { x: 10, ink: theme.accent, face: theme.labelFace, weight: 700, width: 70 } as const;
  drawEmblem(sheet, 5.6, 5, 3.4, theme);
  sheet.write(issuer.nativeName, { ...head, y: 4.4, size: 2.5 });
  sheet.write(titleOf(paper, 'identityCard'), { ...head, y: 7.8, size: 2.4 });
  drawPortrait(sheet, { x: 58.5, y: 10.5, width: 23, height: 29.4 }, truth.seed);
  const names = namesOf(paper);
  const tall = truth.originalSurname === undefined ? 0 : 2.9;
  const form = formOf(paper, { style: 'left', labelSize: 1.45, valueSize: 2.35, labelWidth: 18 });
  let y = 10.6;
  for (const [entry, height] of [
    [names.surname, 3.9 + tall],
    [names.givenNames, 3.9 + tall],
    [dateOf(paper, 'birthDate'), 3.9],
    [valueOf(paper, 'sex'), 3.9],
    [valueOf(paper, 'nationality'), 3.9],
    [{ ...valueOf(paper, 'documentNumber'), size: 2.6 }, 4.3],
    [valueOf(paper, 'personalNumber'), 3.9],
    [dateOf(paper, 'issueDate'), 3.9],
    [dateOf(paper, 'expiryDate'), 3.9],
  ] as const) {
    if (entry.value === undefined) continue;
    form(sheet, [{ ...entry, x: 4, y, width: 53 }]);
    y += height;
  }
  drawSignature(sheet, { x: 59, y: 43.5, width: 20, height: 6.5 }, truth.seed);
  drawHologram(sheet, { x: 50, y: 27, width: 17, height: 17 }, truth.layout);
}
