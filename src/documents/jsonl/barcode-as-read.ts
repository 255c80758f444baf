import { parseAamva } from '../barcode/aamva/parse-aamva';
import type { PageReading } from '../reading/side-reading';

/** A barcode of the document. `licence` is what an AAMVA barcode says, absent for any other. */
export interface BarcodeAsRead {
  readonly format: 'pdf417' | 'qr';
  readonly text: string;
  readonly licence?: Readonly<Record<string, string | number | readonly string[] | null>>;
}

/** The one that says most: a licence before any other, the first of several. */
export function barcodeAsRead(pages: readonly PageReading[]): BarcodeAsRead | undefined {
  const all = pages
    .flatMap(({ barcodes }) => barcodes)
    .map(({ format, text }) => ({ format, text, ...said(format, text) }));
  return all.find(({ licence }) => licence !== undefined) ?? all[0];
}

function said(format: BarcodeAsRead['format'], text: string): Pick<BarcodeAsRead, 'licence'> {
  const licence = format === 'pdf417' ? parseAamva(text) : undefined;
  if (!licence) return {};
  return {
    licence: {
      version: licence.version,
      issuer: licence.issuer,
      jurisdiction: licence.jurisdiction ?? null,
      country: licence.country ?? null,
      document_number: licence.documentNumber ?? null,
      family_name: licence.familyName ?? null,
      first_name: licence.firstName ?? null,
      middle_name: licence.middleName ?? null,
      full_name: licence.fullName ?? null,
      birth_date: licence.birthDate ?? null,
      issue_date: licence.issueDate ?? null,
      expiry_date: licence.expiryDate ?? null,
      sex: licence.sex ?? null,
      street: licence.street ?? null,
      city: licence.city ?? null,
      region: licence.region ?? null,
      postal_code: licence.postalCode ?? null,
      problems: licence.problems,
    },
  };
}
