import type { DocumentClaims } from '../src/documents/judge/document-claims';
import type { CustomerRecord, DocumentView } from '../src/domain/views';

const SEX: Readonly<Record<string, 'F' | 'M'>> = { female: 'F', male: 'M' };

/** What the customer says about a document of theirs, for the document to confirm. A business's documents name no holder. */
export function documentClaims(
  record: CustomerRecord,
  { idType, number, validUntil, issuingCountry }: DocumentView,
): DocumentClaims {
  const sex = record.kind === 'individual' ? SEX[record.claims.gender ?? ''] : undefined;
  return {
    idType,
    field: `documents.${idType}`,
    ...(number && { number }),
    country: issuingCountry ?? record.countryCode,
    ...(validUntil && { validUntil }),
    ...(record.kind === 'individual' && {
      name: { given: record.claims.firstName, family: record.claims.lastName },
      ...(record.claims.dateOfBirth && { birthDate: record.claims.dateOfBirth }),
    }),
    ...(sex && { sex }),
  };
}
