import type { BusinessClaims, IndividualClaims } from '../../domain/customer';
import type { CustomerChange } from '../../domain/intake';
import { FieldErrors } from '../field-errors';
import type { ApiLimits } from '../limits';
import type { CustomerChangeBody } from '../schemas/customer-change';
import { readBusiness } from './business';
import { refuseOtherCountry } from './customer-intake';
import { readFunds } from './funds';
import { readAddress } from './incoming-address';
import { readDocuments } from './incoming-documents';
import type { Reading } from './incoming-file';
import { readPartyChanges } from './party-changes';
import type { AsItStands } from './party-changes';
import { isInternational, NOT_A_PHONE, readPhone } from './phone';

/**
 * A parsed body into a change; throws one ApiError with everything that is wrong. `countryNow` is asked only for a
 * national phone number that comes without a country.
 */
export async function readChange(
  body: CustomerChangeBody,
  limits: ApiLimits,
  asItStands: AsItStands,
): Promise<CustomerChange> {
  const reading: Reading = { errors: new FieldErrors(), limits };
  refuseOtherCountry(body, reading);
  const phone = await changedPhone(body, reading, asItStands);
  const address = readAddress(body.address, ['address'], reading);
  const operatingAddress = readAddress(body.operating_address, ['operating_address'], reading);
  const documents = readDocuments(body, reading);
  const parties = await readPartyChanges(body, reading, asItStands);
  reading.errors.throwIfAny();
  const claims = { ...claimsOf(body), ...(phone && { phone }) };
  return {
    ...(Object.keys(claims).length > 0 && { claims }),
    ...(body.country_code && { countryCode: body.country_code }),
    ...(documents && documents.length > 0 && { documents }),
    ...(address && { address }),
    ...(operatingAddress && { operatingAddress }),
    ...(parties && { parties }),
    ...(body.metadata && Object.keys(body.metadata).length > 0 && { metadata: body.metadata }),
  };
}

/** Which kind the customer is, only the command knows: it refuses fields of the other kind. */
function claimsOf(body: CustomerChangeBody): Partial<IndividualClaims & BusinessClaims> {
  return {
    ...(body.email && { email: body.email }),
    ...(body.first_name && { firstName: body.first_name }),
    ...(body.last_name && { lastName: body.last_name }),
    ...(body.date_of_birth && { dateOfBirth: body.date_of_birth }),
    ...(body.gender && { gender: body.gender }),
    ...(body.business && readBusiness(body.business)),
    ...(body.proof_of_funds && { funds: readFunds(body.proof_of_funds) }),
    ...(body.product_level && { productLevel: body.product_level }),
  };
}

async function changedPhone(
  { phone, country_code: sentCountry }: CustomerChangeBody,
  { errors }: Reading,
  asItStands: AsItStands,
): Promise<string | undefined> {
  if (!phone) return undefined;
  const country = sentCountry ?? (isInternational(phone) ? undefined : (await asItStands())?.countryCode);
  const read = readPhone(phone, country);
  if (!read) errors.add(['phone'], NOT_A_PHONE);
  return read;
}
