import type { CaseDocumentField } from '../../domain/case-view';
import type { JsonObject } from '../../domain/evidence';
import { isCertificateType } from '../../domain/identity-types';
import type { CustomerRecord, DocumentView } from '../../domain/views';
import { certificateRows } from './certificate-rows';
import { differingSpans } from './differing-spans';
import type { DocumentRow } from './document-row';
import { masked } from './mask';
import { entriesOf, textOf } from './sealed-values';

type Field = CaseDocumentField['field'];

/** The order of the rows, and what each is called in the sealed reading of the document check. */
const ROWS: readonly Field[] = [
  'surname',
  'given_names',
  'full_name',
  'number',
  'birth_date',
  'sex',
  'issue_date',
  'expiry_date',
  'country',
];
const SENSITIVE: ReadonlySet<Field> = new Set(['number', 'birth_date']);
const SEX: Readonly<Record<string, string>> = { female: 'F', male: 'M' };

/**
 * What the customer claims, what is printed and what a machine reads (barcodes before zones, as the engine trusts them),
 * in clear. Rows of which no column has anything are left out.
 *
 * @param reading the sealed part of the document check (`src/documents/judge/sealed-reading.ts`), or of the certificate's
 */
export function documentRows(
  record: CustomerRecord,
  document: DocumentView,
  reading: JsonObject | undefined,
): DocumentRow[] {
  if (record.kind === 'business' && isCertificateType(document.idType)) return certificateRows(record.claims, reading);
  const sources = entriesOf(reading?.['sources']);
  // What the judgement did not rest on comes last: a zone whose check digits do not hold shows best what is wrong with it.
  const byTrust = [...sources].sort((a, b) => Number(a['doubtful'] === true) - Number(b['doubtful'] === true));
  const from = (...kinds: readonly string[]) =>
    kinds.flatMap((kind) => byTrust.filter((source) => source['from'] === kind));
  const first = (of: readonly JsonObject[], field: Field): string | null =>
    of.map((source) => textOf(source[field])).find((text) => text !== undefined) ?? null;
  const [prints, machines] = [from('print'), from('barcode', 'zone')];
  const claims = claimsOf(record, document);
  return ROWS.map((field) => ({
    field,
    claimed: claims[field] ?? null,
    printed: first(prints, field),
    machine: first(machines, field),
  })).filter(({ field, claimed, printed, machine }) => {
    const isRead = printed !== null || machine !== null;
    // A whole name is compared only where no parts of it were read.
    return field === 'full_name' ? isRead : isRead || claimed !== null;
  });
}

function claimsOf(record: CustomerRecord, document: DocumentView): Partial<Record<Field, string>> {
  const { number, validUntil, issuingCountry } = document;
  const person = record.kind === 'individual' ? record.claims : undefined;
  const sex = SEX[person?.gender ?? ''];
  return {
    ...(person && {
      surname: person.lastName,
      given_names: person.firstName,
      full_name: `${person.firstName} ${person.lastName}`,
      birth_date: person.dateOfBirth,
    }),
    ...(sex && { sex }),
    ...(number && { number }),
    ...(validUntil && { expiry_date: validUntil }),
    country: issuingCountry ?? record.countryCode,
  };
}

/** As the case shows a row: sensitive ones masked, with the places that differ all the same. */
export function shownRow(documentId: string, row: DocumentRow): CaseDocumentField {
  const { field, claimed, printed, machine } = row;
  const differs = differingSpans({ claimed, printed, machine });
  if (!SENSITIVE.has(field)) return { field, claimed, printed, machine, differs };
  const hidden = (text: string | null) => text && masked(text);
  return {
    field,
    claimed: hidden(claimed),
    printed: hidden(printed),
    machine: hidden(machine),
    differs,
    reveal: `documents.${documentId}.${field}`,
  };
}
