import type { DocumentName } from '../../names/compare-names';
import { countryOfCode, SPECIMEN_STATE } from '../mrz/icao-countries';
import { MRZ_LAYOUTS } from '../mrz/mrz-format';
import { findDates } from '../printed/read-date';
import { SURE as SURE_PRINT, type PrintedField } from '../printed/printed-fields';
import type { DocumentFacts, DocumentSide, LicenceBarcode, Print, Zone } from './document-facts';
import { SURE, surenessOf } from './zone-sureness';

/** A day as a source gives it. */
export interface SourceDate {
  /** `YYYY-MM-DD`; `?` stands for digits that the document itself leaves open. */
  readonly iso: string;
  /** Other days that it may mean. */
  readonly alternatives: readonly string[];
  readonly sure: boolean;
}

/** What one source - zone, barcode or print of a side - says about the holder and the document. */
export interface IdentitySource {
  readonly from: 'zone' | 'barcode' | 'print';
  readonly side: DocumentSide;
  /** What is not `sure` may confirm something, and contradicts nothing. */
  readonly name?: DocumentName & { readonly sure: boolean };
  readonly birthDate?: SourceDate;
  readonly issueDate?: SourceDate;
  readonly expiryDate?: SourceDate;
  readonly number?: { readonly value: string; readonly sure: boolean };
  /** Other numbers of holder and document: personal number, optional data, inventory number. */
  readonly otherNumbers: readonly string[];
  readonly sex?: 'M' | 'F';
  /** ISO 3166-1 alpha-3 of the issuer, or ICAO's `UTO` of specimens. */
  readonly country?: string;
}

/** The surest first: barcodes carry their own error correction, zones check digits; print has nothing but its letters. */
export function sourcesOf({ licences, zones, prints }: DocumentFacts): IdentitySource[] {
  return [...licences.map(sourceOfLicence), ...zones.map(sourceOfZone), ...prints.map(sourceOfPrint)];
}

export function sourceOfZone({ side, read, mrz }: Zone): IdentitySource {
  const layout = MRZ_LAYOUTS[read.format];
  const country = mrz.issuer === SPECIMEN_STATE ? SPECIMEN_STATE : countryOfCode(mrz.issuer);
  const birth = mrz.birthDate.iso ?? (mrz.birthDate.partlyUnknown ? openDate(mrz.birthDate.raw) : undefined);
  return {
    from: 'zone',
    side,
    ...(mrz.surname !== '' && {
      name: {
        family: mrz.surname,
        given: mrz.givenNames,
        truncated: mrz.namesMayBeCut,
        sure: surenessOf(read, [layout.names]) >= SURE,
      },
    }),
    ...(birth && { birthDate: { iso: birth, alternatives: [], sure: surenessOf(read, [layout.birthDate]) >= SURE } }),
    ...(mrz.expiryDate.iso && {
      expiryDate: { iso: mrz.expiryDate.iso, alternatives: [], sure: surenessOf(read, [layout.expiryDate]) >= SURE },
    }),
    ...(mrz.documentNumber && {
      number: {
        value: mrz.documentNumber.replaceAll('<', ''),
        sure: surenessOf(read, [layout.documentNumber]) >= SURE,
      },
    }),
    otherNumbers: mrz.optionalData.map((data) => data.replaceAll('<', '')).filter((data) => data !== ''),
    ...((mrz.sex === 'M' || mrz.sex === 'F') && { sex: mrz.sex }),
    ...(country && { country }),
  };
}

/** `YYMMDD` with `<<` for what is not known: the century stays open too. */
function openDate(raw: string): string {
  const part = (from: number): string => raw.slice(from, from + 2).replaceAll('<', '?');
  return `??${part(0)}-${part(2)}-${part(4)}`;
}

function sourceOfLicence({ side, licence }: LicenceBarcode): IdentitySource {
  const { familyName, firstName, middleName, fullName, truncation } = licence;
  const truncated = Object.values(truncation).includes('truncated');
  const given = [firstName, middleName].filter((name) => name !== undefined).join(' ');
  const named = familyName !== undefined || given !== '';
  const date = (iso: string | undefined): SourceDate | undefined =>
    iso === undefined ? undefined : { iso, alternatives: [], sure: true };
  const [birthDate, issueDate, expiryDate] = [licence.birthDate, licence.issueDate, licence.expiryDate].map(date);
  const others = [licence.discriminator, licence.inventoryNumber].filter((number) => number !== undefined);
  return {
    from: 'barcode',
    side,
    ...(named && { name: { ...(familyName && { family: familyName }), given, truncated, sure: true } }),
    ...(!named && fullName !== undefined && { name: { full: fullName, truncated, sure: true } }),
    ...(birthDate && { birthDate }),
    ...(issueDate && { issueDate }),
    ...(expiryDate && { expiryDate }),
    ...(licence.documentNumber && { number: { value: licence.documentNumber, sure: true } }),
    otherNumbers: others,
    ...(licence.sex === 'male' && { sex: 'M' as const }),
    ...(licence.sex === 'female' && { sex: 'F' as const }),
    ...(licence.country && { country: licence.country }),
  };
}

/** Of its separators recognition may have lost some; behind it, licences have the place of birth. */
const OPEN_DAY_AND_MONTH = /^\W*(?:XX[-./ ]?XX[-./ ]?|00[-./ ]00[-./ ])(?<year>(?:19|20)\d\d)(?!\d)\D*$/;

/** A birth date of which the document itself leaves a part open: `XX/XX/1967`, `XX SEP 1939`. */
function openBirthDate(lines: Print['lines']): SourceDate | undefined {
  for (const { text } of lines) {
    const { year } = OPEN_DAY_AND_MONTH.exec(text)?.groups ?? {};
    if (year !== undefined) return { iso: `${year}-??-??`, alternatives: [], sure: false };
    const [date, other] = /^\W*XX/.test(text) ? findDates(text.replace('XX', '01')) : [];
    if (date && !other) return { iso: `${date.iso.slice(0, 8)}??`, alternatives: [], sure: false };
  }
  return undefined;
}

function sourceOfPrint({ side, fields, lines }: Print): IdentitySource {
  const { surname, givenNames, fullName, documentNumber, personalNumber, sex } = fields;
  const date = (field: PrintedField | undefined): SourceDate | undefined =>
    field && { iso: field.value, alternatives: field.alternatives ?? [], sure: isSure(field) && isWholeDate(field) };
  const [printedBirth, issueDate, expiryDate] = [fields.birthDate, fields.issueDate, fields.expiryDate].map(date);
  const birthDate = printedBirth ?? openBirthDate(lines);
  const parts = [surname, givenNames].filter((field) => field !== undefined);
  const name =
    parts.length > 0
      ? { ...(surname && { family: surname.value }), ...(givenNames && { given: givenNames.value }) }
      : fullName && { full: fullName.value };
  const sure = (parts.length > 0 ? parts : fullName ? [fullName] : []).every(
    (field) => isSure(field) && isWhole(field),
  );
  return {
    from: 'print',
    side,
    ...(name && { name: { ...name, sure } }),
    ...(birthDate && { birthDate }),
    ...(issueDate && { issueDate }),
    ...(expiryDate && { expiryDate }),
    ...(documentNumber && { number: { value: documentNumber.value, sure: isSure(documentNumber) } }),
    otherNumbers: personalNumber ? [personalNumber.value] : [],
    ...((sex?.value === 'M' || sex?.value === 'F') && { sex: sex.value }),
  };
}

function isSure({ confidence, how, ambiguous, corrected }: PrintedField): boolean {
  return confidence >= SURE_PRINT && how !== 'pattern' && ambiguous !== true && (corrected?.length ?? 0) === 0;
}

/** A name that begins with a small letter has lost its beginning, or is a piece of a label. */
function isWhole({ value }: PrintedField): boolean {
  return !/^\p{Ll}/u.test(value);
}

/** Of a date in digits, five and less may be what a reflection left. */
function isWholeDate({ raw }: PrintedField): boolean {
  return /\p{L}/u.test(raw) || raw.replaceAll(/\D/g, '').length >= 6;
}
