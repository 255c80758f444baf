import type { CertificateType } from '../../domain/identity-types';
import type { RegistrationClaims } from '../check-registration';

/** What a certificate of incorporation, or an extract from a register, is held against. */
export interface CertificateClaims extends Pick<
  RegistrationClaims,
  | 'legalName'
  | 'legalForm'
  | 'registrationNumber'
  | 'registrationType'
  | 'registryCountry'
  | 'incorporationDate'
  | 'country'
> {
  /** As what it was sent: an extract has to be recent, a certificate does not age. */
  readonly idType: CertificateType;
  /** Path of the document in the request, for example `documents.register_extract`. */
  readonly field: string;
  /** Path of the claimed number, for example `business.registration_number`. */
  readonly numberField: string;
}
