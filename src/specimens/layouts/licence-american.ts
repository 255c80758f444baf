import { drawBar, startSide, type Paper } from './paper';
import { drawBitmap } from '../drawing/bitmap';
import { fillIn, type Entry, type Form } from '../drawing/form';
import { drawEmblem, drawHologram, drawSignature } from '../drawing/ornaments';
import { drawPortrait } from '../drawing/portrait';
import type { Sheet } from '../drawing/sheet';

/** Numbered and named fields as AAMVA's card design standard numbers them, for the United States and Canada. */
export function drawLicenceAmerican(sheet: Sheet, paper: Paper): void {
  const { truth, theme, home, date } = paper;
  const place = home.jurisdiction;
  startSide(sheet, paper);
  drawBar(sheet, paper, 0, 9);
  const onBar = { ink: theme.onAccent, face: theme.labelFace, weight: 700 } as const;
  sheet.write(place?.name ?? '', { ...onBar, x: 5, y: 6.2, size: 4.2, width: 44 });
  const title = place?.country === 'CAN' ? 'DRIVER’S LICENCE' : 'DRIVER LICENSE';
  sheet.write(title, { ...onBar, x: 80, y: 4.6, size: 2.6, width: 34, align: 'right' });
  sheet.write(place?.country ?? '', { ...onBar, x: 80, y: 7.6, size: 2, align: 'right' });
  drawPortrait(sheet, { x: 4, y: 12, width: 24, height: 30.7 }, truth.seed);
  const form: Form = { theme, languages: [], style: 'left', labelWidth: 8.4, labelSize: 1.6, valueSize: 2.4 };
  const write = (literal: string, value: string | undefined, at: Pick<Entry, 'x' | 'y' | 'width' | 'field'>) =>
    fillIn(sheet, form, { label: { literal }, value, ...at });
  const x = 31;
  write('4d DLN', truth.documentNumber, { x, y: 11, width: 50, field: 'documentNumber' });
  write('3 DOB', date(truth.birthDate), { x, y: 14.8, width: 30, field: 'birthDate' });
  write('1 LN', truth.surname, { x, y: 18.6, width: 50, field: 'surname' });
  write('2 FN', truth.givenNames, { x, y: 22.4, width: 50, field: 'givenNames' });
  write('8 ADD', home.street, { x, y: 26.2, width: 50 });
  write('', `${home.town}, ${place?.code ?? ''} ${place?.postalCode ?? ''}`, { x, y: 29.6, width: 50 });
  write('4a ISS', date(truth.issueDate), { x, y: 33.4, width: 27, field: 'issueDate' });
  write('4b EXP', date(truth.expiryDate ?? ''), { x, y: 37.2, width: 27, field: 'expiryDate' });
  write('15 SEX', truth.sex, { x, y: 41, width: 14, field: 'sex' });
  write('16 HGT', writeHeight(home.height, place?.country), { x, y: 44.8, width: 22 });
  write('18 EYES', home.eyes, { x, y: 48.4, width: 20 });
  drawSignature(sheet, { x: 5, y: 44.5, width: 22, height: 6.5 }, truth.seed);
  drawPortrait(sheet, { x: 66, y: 34, width: 13, height: 16.4 }, truth.seed, { ghost: true });
  drawHologram(sheet, { x: 20, y: 33, width: 14, height: 14 }, truth.layout);
}

/** The barcode over the width, as AAMVA asks, and small print. */
export function drawLicenceAmericanBack(sheet: Sheet, paper: Paper): void {
  const { truth, theme, barcode } = paper;
  startSide(sheet, paper);
  drawEmblem(sheet, 76, 46, 4, theme);
  const ink = { x: 7, size: 1.9, face: theme.labelFace, ink: theme.ink } as const;
  if (barcode !== undefined) drawBitmap(sheet, barcode, { x: 5.5, y: 5, width: 74.6, height: 22 });
  sheet.write('CLASS: NONE   END: NONE   REST: NONE', { ...ink, y: 33 });
  sheet.write(`DD ${truth.seed.toString().padStart(12, '0')}`, { ...ink, y: 37 });
  sheet.write('If found, please post to the office that issued it.', { ...ink, y: 41, size: 1.6 });
}

function writeHeight(centimetres: number, country: string | undefined): string {
  if (country === 'CAN') return `${centimetres} cm`;
  const inches = Math.round(centimetres / 2.54);
  return `${Math.floor(inches / 12)}'-${String(inches % 12).padStart(2, '0')}"`;
}
