import type { IdType } from '../src/domain/identity-types';
import type { CustomerRecord } from '../src/domain/views';
import type { IdentifierType } from '../src/screening/entry';
import type { BlindIndex } from '../src/storage/blind-index';

/**
 * What of a customer a list entry is matched against. A birth date may set a namesake aside when there is a document with
 * images that is checked beside this; whether it does is decided when that document has been read (open-matches.ts).
 */
export function screeningSubject(record: CustomerRecord) {
  const { claims, countryCode, documents } = record;
  const issuers = documents.flatMap(({ issuingCountry }) => issuingCountry ?? []);
  const ties = 'legalName' in claims ? claims.registryCountry : claims.nationality;
  const countries = [...new Set([countryCode, ...issuers, ...(ties ? [ties] : [])])].toSorted();
  const shared = { countries, identifiers: identifiersOf(record) };
  if ('legalName' in claims) {
    const names = [claims.legalName, ...(claims.tradingName ? [claims.tradingName] : [])];
    return { schema: 'Organization' as const, names, ...shared };
  }
  return {
    schema: 'Person' as const,
    names: [`${claims.firstName} ${claims.lastName}`],
    ...(claims.dateOfBirth && { dateOfBirth: claims.dateOfBirth }),
    isBirthDateProven: documents.some(({ frontBlobId }) => frontBlobId !== undefined),
    ...(claims.gender && { sex: claims.gender }),
    ...shared,
  };
}

/**
 * A cleared match stays cleared while this stays the same. Whether a document proves the birth date is none of it: that
 * customer is still the one who was compared.
 */
export function featuresHash(blindIndex: BlindIndex, tenantId: string, record: CustomerRecord): string {
  const { isBirthDateProven: _how, ...features } = { isBirthDateProven: false, ...screeningSubject(record) };
  return blindIndex.inputHash(tenantId, features);
}

const LISTED_AS: Partial<Record<IdType, IdentifierType>> = {
  passport: 'passport',
  drivers_license: 'driving_licence',
  national_id: 'national_id',
  resident_id: 'national_id',
  voters_card: 'national_id',
  nin: 'national_id',
};

function identifiersOf({ claims, documents, countryCode }: CustomerRecord) {
  const numbers = documents.flatMap(({ idType, number, issuingCountry }) =>
    number
      ? [{ type: LISTED_AS[idType] ?? ('tax_id' as const), value: number, country: issuingCountry ?? countryCode }]
      : [],
  );
  if (!('legalName' in claims)) return numbers;
  const { registrationNumber, registryCountry = countryCode, taxId, taxIds = [] } = claims;
  return [
    ...numbers,
    ...(registrationNumber
      ? [{ type: 'registration' as const, value: registrationNumber, country: registryCountry }]
      : []),
    ...(taxId ? [{ type: 'tax_id' as const, value: taxId, country: countryCode }] : []),
    ...taxIds.map(({ country, number }) => ({ type: 'tax_id' as const, value: number, country })),
  ];
}
