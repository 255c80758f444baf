import type { MrzFormat } from '../../../src/documents/mrz/mrz-format';
import type { DocumentClaims } from '../../../src/documents/judge/document-claims';
import type { DocumentSide } from '../../../src/documents/judge/document-facts';
import type { PageReading, SideReading } from '../../../src/documents/reading/side-reading';
import type { TextLine } from '../../../src/documents/text-line';
import { composeMrz, type MrzContent } from '../../../src/specimens/mrz/compose-mrz';

export const TODAY = '2026-06-01';

/** A passport of nobody, as a reader hands it over: everything sure. */
export const PASSPORT: MrzContent = {
  documentCode: 'P<',
  issuer: 'UTO',
  surname: 'ERIKSSON',
  givenNames: 'ANNA<MARIA',
  documentNumber: 'L898902C3',
  nationality: 'UTO',
  birthDate: '740812',
  sex: 'F',
  expiryDate: '290415',
  optional: 'ZE184226B',
};

export const CLAIMS: DocumentClaims = {
  idType: 'passport',
  field: 'documents.passport',
  number: 'L898902C3',
  country: 'UTO',
  name: { given: 'Anna Maria', family: 'Eriksson' },
  birthDate: '1974-08-12',
  sex: 'F',
};

/** What is printed beside the zone, label by label. */
export const PRINT: Readonly<Record<string, string>> = {
  Surname: 'ERIKSSON',
  'Given names': 'ANNA MARIA',
  'Passport No.': 'L898902C3',
  'Date of birth': '12 AUG 1974',
  Sex: 'F',
  'Date of issue': '16 APR 2019',
  'Date of expiry': '15 APR 2029',
};

export function zoneOf(
  lines: readonly string[],
  format: MrzFormat = 'td3',
  doubtful: readonly { line: number; place: number; sureness: number }[] = [],
): NonNullable<PageReading['mrz']> {
  const confidences = lines.map((line) => Array.from(line, () => 0.999));
  for (const { line, place, sureness } of doubtful) (confidences[line] as number[])[place] = sureness;
  return { format, lines: [...lines], rawLines: [...lines], confidences };
}

export function zoneLines(content: Partial<MrzContent> = {}): readonly string[] {
  return composeMrz('td3', { ...PASSPORT, ...content }).lines;
}

/** Labels on the left, their values below, one under the other. */
export function printedLines(print: Readonly<Record<string, string>>, title = 'PASSPORT'): TextLine[] {
  const at = (text: string, row: number): TextLine => {
    const [left, top, width] = [100, 40 + 40 * row, 14 * text.length];
    const corner = (x: number, y: number) => ({ x, y });
    return {
      text,
      confidence: 0.99,
      quad: [corner(left, top), corner(left + width, top), corner(left + width, top + 26), corner(left, top + 26)],
    };
  };
  return [
    at(title, 0),
    ...Object.entries(print).flatMap(([label, value], index) => [at(label, 2 + 3 * index), at(value, 3 + 3 * index)]),
  ];
}

export function side(
  name: DocumentSide,
  page: Partial<PageReading>,
  findings: SideReading['findings'] = [],
): { readonly side: DocumentSide; readonly reading: SideReading } {
  return { side: name, reading: { findings, pages: [{ lines: [], barcodes: [], ...page }] } };
}
