import { isCertificateType } from '../src/domain/identity-types';
import type { CustomerRecord, DocumentView } from '../src/domain/views';
import type { CertificateClaims } from '../src/registration/certificate/certificate-claims';
import { registrationClaims } from './registration-claims';

/**
 * What a certificate or an extract is held against: what the business claims that sent it. Undefined for every other paper.
 *
 * @param about a related business has its fields without `business.`
 */
export function certificateClaims(
  record: CustomerRecord,
  { idType }: Pick<DocumentView, 'idType'>,
  about: 'customer' | 'party',
) {
  if (record.kind !== 'business') return undefined;
  if (!isCertificateType(idType)) return undefined;
  const { taxId: _taxId, taxIds: _taxIds, ...claims } = registrationClaims(record.claims, record.countryCode);
  return {
    ...claims,
    idType,
    field: `documents.${idType}`,
    numberField: about === 'party' ? 'registration_number' : 'business.registration_number',
  } satisfies CertificateClaims;
}
