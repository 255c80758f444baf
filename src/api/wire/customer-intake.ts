import type { CustomerIntake } from '../../domain/intake';
import type { JsonObject } from '../../domain/evidence';
import { FieldErrors } from '../field-errors';
import type { ApiLimits } from '../limits';
import type { BusinessIntakeBody } from '../schemas/business-intake';
import type { CustomerIntakeBody } from '../schemas/customer-intake';
import type { IndividualIntakeBody } from '../schemas/individual';
import { NONE_IDENTIFIED } from '../schemas/related-party';
import { readBusiness } from './business';
import { countryNamed } from './country';
import { readFunds } from './funds';
import { readAddress } from './incoming-address';
import { readDocuments } from './incoming-documents';
import type { Reading } from './incoming-file';
import { NOT_A_PHONE, readPhone } from './phone';
import { readParties } from './related-parties';

/** A parsed body into what the commands take; throws one ApiError with everything that is wrong. */
export function readIntake(body: CustomerIntakeBody, limits: ApiLimits): CustomerIntake {
  const reading: Reading = { errors: new FieldErrors(), limits };
  refuseOtherCountry(body, reading);
  const phone = readPhone(body.phone, body.country_code);
  if (!phone) reading.errors.add(['phone'], NOT_A_PHONE);
  const intake =
    body.kind === 'business' ? business(body, phone ?? '', reading) : individual(body, phone ?? '', reading);
  reading.errors.throwIfAny();
  return intake;
}

function individual(body: IndividualIntakeBody, phone: string, reading: Reading): CustomerIntake {
  return {
    kind: 'individual',
    ...supplied(body, reading),
    claims: {
      email: body.email,
      firstName: body.first_name,
      lastName: body.last_name,
      phone,
      dateOfBirth: body.date_of_birth,
      ...(body.gender && { gender: body.gender }),
      ...(body.proof_of_funds && { funds: readFunds(body.proof_of_funds) }),
      ...(body.product_level && { productLevel: body.product_level }),
    },
  };
}

function business(body: BusinessIntakeBody, phone: string, reading: Reading): CustomerIntake {
  const operatingAddress = readAddress(body.operating_address, ['operating_address'], reading);
  return {
    kind: 'business',
    ...supplied(body, reading),
    ...(operatingAddress && { operatingAddress }),
    parties: readParties(body, body.country_code, reading),
    claims: {
      ...readBusiness(body.business),
      legalName: body.business.legal_name,
      email: body.email,
      phone,
      ...(body.owners === NONE_IDENTIFIED && { noOwnersIdentified: true }),
      ...(body.controllers === NONE_IDENTIFIED && { noControllersIdentified: true }),
      ...(body.proof_of_funds && { funds: readFunds(body.proof_of_funds) }),
      ...(body.product_level && { productLevel: body.product_level }),
    },
  };
}

function supplied(body: CustomerIntakeBody, reading: Reading) {
  const address = readAddress(body.address, ['address'], reading);
  return {
    countryCode: body.country_code,
    documents: readDocuments(body, reading) ?? [],
    ...(address && { address }),
    metadata: withoutNulls(body.metadata ?? {}),
  };
}

/** A null deletes its key in a change; where there is no key yet it means the same: no such key. */
function withoutNulls(metadata: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null));
}

/** The older form sends the country's name too. A name that we do not know says nothing; one that we know must agree. */
export function refuseOtherCountry(
  { country, country_code: code }: { country?: string | undefined; country_code?: string | undefined },
  { errors }: Reading,
): void {
  const named = country && countryNamed(country);
  if (named && code && named !== code) errors.add(['country'], `Names another country than country_code (${code})`);
}
