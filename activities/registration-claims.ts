import type { BusinessClaims } from '../src/domain/customer';
import type { RegistrationClaims } from '../src/registration/check-registration';

/** What a business says of its registration, for rules, registers and certificates to confirm. */
export function registrationClaims(claims: BusinessClaims, country: string) {
  const { legalName, legalForm, registrationNumber, registryCountry, taxId, taxIds, incorporationDate } = claims;
  return {
    legalName,
    country,
    ...(legalForm !== undefined && { legalForm }),
    ...(registrationNumber !== undefined && { registrationNumber }),
    ...(registryCountry !== undefined && { registryCountry }),
    ...(taxId !== undefined && { taxId }),
    ...(taxIds !== undefined && { taxIds }),
    ...(incorporationDate !== undefined && { incorporationDate }),
  } satisfies RegistrationClaims;
}
