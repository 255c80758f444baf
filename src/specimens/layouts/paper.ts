import type { Bitmap } from '../barcodes/encode-barcode';
import { drawBackground } from '../drawing/background';
import { fillIn, type Entry, type Form } from '../drawing/form';
import type { Sheet } from '../drawing/sheet';
import type { Theme } from '../drawing/theme';
import type { Home } from '../identity/home';
import type { Issuer } from '../identity/issuers';
import { labelIn, type LabelName } from '../identity/label-words';
import type { Random } from '../random';
import type { Truth } from '../truth';

/** Everything a layout draws from. */
export interface Paper {
  readonly truth: Truth;
  readonly issuer: Issuer;
  readonly theme: Theme;
  readonly home: Home;
  readonly random: Random;
  /** A date as this document prints it. */
  readonly date: (iso: string) => string;
  readonly barcode?: Bitmap;
}

export type Drawing = (sheet: Sheet, paper: Paper) => void;

/** Paper, patterns, and in small print that this is no document. */
export function startSide(sheet: Sheet, { theme, issuer, truth }: Paper): void {
  drawBackground(sheet, theme, `${issuer.code}/${truth.layout}/${sheet.side}`);
  const { context } = sheet;
  context.save();
  context.translate(sheet.px(sheet.width - 0.9), sheet.px(sheet.height * 0.5));
  context.rotate(-Math.PI / 2);
  sheet.write('test page, no document', { x: 0, y: 0, size: 1.1, face: 'sans', ink: theme.labelInk, align: 'center' });
  context.restore();
}

/** A bar of the accent colour over the full width. */
export function drawBar(sheet: Sheet, { theme }: Paper, y: number, height: number): void {
  sheet.context.fillStyle = theme.accent;
  sheet.context.fillRect(0, sheet.px(y), sheet.canvas.width, sheet.px(height));
}

/** The title in the issuer's own language and in the next, `REISEPASS / PASSPORT`. */
export function titleOf({ issuer }: Paper, name: LabelName): string {
  const words = issuer.languages.slice(0, 2).map((language) => labelIn(language, name));
  return [...new Set(words)].join(' / ');
}

/** The state in its own words, and in English when these are others. */
export function stateOf({ issuer }: Paper): string {
  return issuer.nativeName === issuer.name ? issuer.name : `${issuer.nativeName} / ${issuer.name}`;
}

/** A form of this document, labels in at most `languages` languages. */
export function formOf(
  { theme, issuer }: Paper,
  form: Omit<Form, 'theme' | 'languages'>,
  languages = 2,
): (sheet: Sheet, entries: readonly Entry[]) => void {
  const whole: Form = { ...form, theme, languages: issuer.languages.slice(0, languages) };
  return (sheet, entries) => {
    for (const entry of entries) fillIn(sheet, whole, entry);
  };
}

/** Surname and given names as entries have them, with the original script where the document prints it. */
export function namesOf({ truth }: Paper): {
  readonly surname: Pick<Entry, 'label' | 'value' | 'field' | 'original'>;
  readonly givenNames: Pick<Entry, 'label' | 'value' | 'field' | 'original'>;
} {
  const { originalSurname, originalGivenNames } = truth;
  return {
    surname: {
      label: 'surname',
      value: truth.surname,
      field: 'surname',
      original: originalSurname === undefined ? undefined : { text: originalSurname, field: 'originalSurname' },
    },
    givenNames: {
      label: 'givenNames',
      value: truth.givenNames,
      field: 'givenNames',
      original:
        originalGivenNames === undefined ? undefined : { text: originalGivenNames, field: 'originalGivenNames' },
    },
  };
}

/** A date field; nothing where the document has no such date. */
export function dateOf(
  { truth, date }: Paper,
  field: 'birthDate' | 'issueDate' | 'expiryDate',
): Pick<Entry, 'label' | 'value' | 'field'> {
  const iso = truth[field];
  return { label: field, value: iso === undefined ? undefined : date(iso), field };
}

/** A field whose value stands in the truth as it is printed. */
export function valueOf(
  { truth }: Paper,
  field: 'nationality' | 'sex' | 'documentNumber' | 'personalNumber',
): Pick<Entry, 'label' | 'value' | 'field'> {
  return { label: field, value: truth[field], field };
}
