import type { BusinessClaims } from '../../domain/customer';
import type { JsonObject } from '../../domain/evidence';
import type { DocumentRow } from './document-row';
import { entriesOf, textOf } from './sealed-values';

/**
 * What a business claims beside what its certificate or extract says, in clear. A number is looked for as claimed, so it is there
 * or it is not.
 *
 * @param reading the sealed part of the check of the certificate (`src/registration/certificate/judge-certificate.ts`)
 */
export function certificateRows(claims: BusinessClaims, reading: JsonObject | undefined): DocumentRow[] {
  const { legalName, registrationNumber, incorporationDate } = claims;
  const page = entriesOf(reading?.['lines']).flatMap(({ text }) => textOf(text) ?? []);
  const number = bare(registrationNumber ?? '');
  const isPrinted = number !== '' && page.some((line) => bare(line).includes(number));
  const row = (field: DocumentRow['field'], claimed: string | undefined, printed: string | undefined): DocumentRow => ({
    field,
    claimed: claimed || null,
    printed: printed || null,
    machine: null,
  });
  return [
    row('full_name', legalName, textOf(reading?.['printed_name'])),
    row('number', registrationNumber, isPrinted ? registrationNumber : undefined),
    row('incorporation_date', incorporationDate, textOf(reading?.['incorporated'])),
  ].filter(({ claimed, printed }) => claimed !== null || printed !== null);
}

function bare(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}
