import { drawBar, formOf, startSide, stateOf, titleOf, type Paper } from './paper';
import type { Entry } from '../drawing/form';
import { drawEmblem, drawHologram, drawSignature } from '../drawing/ornaments';
import { drawPortrait } from '../drawing/portrait';
import type { Sheet } from '../drawing/sheet';

const CATEGORIES = ['AM', 'A1', 'A', 'B', 'BE', 'C1', 'C'] as const;

/** Fields numbered 1. to 9. as ISO/IEC 18013-1 and the Vienna Convention on Road Traffic number them; no zone, no barcode. */
export function drawLicenceNumbered(sheet: Sheet, paper: Paper): void {
  const { truth, theme, home, date, random } = paper;
  startSide(sheet, paper);
  drawBar(sheet, paper, 0, 7.4);
  const onBar = { ink: theme.onAccent, face: theme.labelFace, weight: 700 } as const;
  drawEmblem(sheet, 6, 3.7, 2.8, theme, theme.onAccent);
  sheet.write(titleOf(paper, 'drivingLicence'), { ...onBar, x: 11, y: 3.6, size: 2.5, width: 70 });
  sheet.write(stateOf(paper), { ...onBar, x: 11, y: 6.4, size: 1.8, width: 70 });
  drawPortrait(sheet, { x: 4, y: 12, width: 22.5, height: 28.8 }, truth.seed);
  const entry = (literal: string, value: string | undefined, field?: Entry['field']) => ({
    label: { literal },
    value,
    ...(field === undefined ? {} : { field }),
  });
  const dated = (iso: string | undefined) => (iso === undefined ? undefined : date(iso));
  const entries = [
    entry('1.', truth.surname, 'surname'),
    entry('2.', truth.givenNames, 'givenNames'),
    entry('3.', `${date(truth.birthDate)}  ${home.birthPlace}`, 'birthDate'),
    entry('4a.', date(truth.issueDate), 'issueDate'),
    entry('4b.', dated(truth.expiryDate), 'expiryDate'),
    entry('4c.', home.authority),
    entry('4d.', truth.personalNumber, 'personalNumber'),
    entry('5.', truth.documentNumber, 'documentNumber'),
    entry('8.', `${home.street}, ${home.town}`),
    entry('9.', random.pick(['AM/B', 'B', 'A/B/BE', 'B/C1'])),
  ].filter(({ value }) => value !== undefined && value !== '');
  const form = formOf(paper, { style: 'left', labelSize: 2, valueSize: 2.5, labelWidth: 5.2 });
  form(
    sheet,
    entries.map((each, row) => ({ ...each, x: 30, y: 9.4 + row * 3.9, width: 51 })),
  );
  sheet.write('7.', { x: 4, y: 46.5, size: 2, face: theme.labelFace, ink: theme.labelInk });
  drawSignature(sheet, { x: 7, y: 43.5, width: 19, height: 6.5 }, truth.seed);
  drawHologram(sheet, { x: 60, y: 33, width: 15, height: 15 }, truth.layout);
}

/** The table of categories. */
export function drawLicenceNumberedBack(sheet: Sheet, paper: Paper): void {
  const { truth, theme, date } = paper;
  startSide(sheet, paper);
  const { context } = sheet;
  const ink = { size: 1.9, face: theme.labelFace, ink: theme.ink } as const;
  ['9.', '10.', '11.', '12.'].forEach((head, column) => {
    sheet.write(head, { ...ink, x: 8 + column * 19, y: 6 });
  });
  context.strokeStyle = theme.labelInk;
  context.lineWidth = sheet.px(0.1);
  CATEGORIES.forEach((category, row) => {
    const y = 11 + row * 5.2;
    context.strokeRect(sheet.px(6), sheet.px(y - 3.4), sheet.px(73), sheet.px(5.2));
    sheet.write(category, { ...ink, x: 8, y, weight: 700 });
    if (row % 3 === 2) return;
    sheet.write(date(truth.issueDate), { ...ink, x: 27, y, width: 17 });
    if (truth.expiryDate !== undefined) sheet.write(date(truth.expiryDate), { ...ink, x: 46, y, width: 17 });
  });
}
