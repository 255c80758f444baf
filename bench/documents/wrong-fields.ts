import type { FieldsAsRead } from '../../src/documents/jsonl/fields-as-read';
import { MRZ_LAYOUTS, type MrzFormat, type Span } from '../../src/documents/mrz/mrz-format';
import { compareNames } from '../../src/names/compare-names';
import type { Truth } from '../../src/specimens/truth';

/** Number, dates and names of a zone that were read otherwise than they stand there. */
export function wrongInZone(read: readonly string[], truth: readonly string[], format: MrzFormat): string[] {
  const { documentNumber, birthDate, expiryDate, names } = MRZ_LAYOUTS[format];
  const spans = { number: documentNumber, birth_date: birthDate, expiry_date: expiryDate, names };
  // How many fillers end a line says nothing of the document: a visa's line of 44 signs may be read as one of 36.
  const at = (lines: readonly string[], { line, from, to }: Span) => lines[line]?.slice(from, to).replace(/<+$/, '');
  return Object.entries(spans).flatMap(([field, span]) => (at(read, span) === at(truth, span) ? [] : [field]));
}

/**
 * The same for a document that was read from barcode or print. What was not read is not wrong. Print spells names in its own
 * way, so these are wrong when they are another's.
 */
export function wrongInFields(fields: FieldsAsRead, truth: Truth): string[] {
  const isDay = (read: string | null, day: string | undefined) =>
    read === null || day === undefined || `${day}-??-??`.slice(0, 10) === read || day === read;
  const isNumber = fields.document_number === null || plain(fields.document_number) === plain(truth.documentNumber);
  return [
    ...(isNumber ? [] : ['number']),
    ...(isDay(fields.birth_date, truth.birthDate) ? [] : ['birth_date']),
    ...(isDay(fields.expiry_date, truth.expiryDate) ? [] : ['expiry_date']),
    ...(isOtherName(fields, truth) ? ['names'] : []),
  ];
}

function isOtherName({ surname, given_names: given, full_name: full }: FieldsAsRead, truth: Truth): boolean {
  const { surname: family, givenNames } = truth;
  const claimed = givenNames === '' ? { full: family } : { given: givenNames, family };
  const read = {
    ...(surname !== null && { family: surname }),
    ...(given !== null && { given }),
    ...(surname === null && given === null && full !== null && { full }),
  };
  return compareNames(claimed, { ...read, recognised: true }).outcome === 'different';
}

function plain(number: string): string {
  return number.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}
