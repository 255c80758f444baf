import type { z } from 'zod';

import { productLevelOf } from '../../domain/customer';
import type { IndividualClaims } from '../../domain/customer';
import type { CustomerRecord, CustomerView, PartyKyc } from '../../domain/views';
import type { CreatedCustomerAnswer, CustomerAnswer, CustomerRecordAnswer } from '../schemas/answers/customer';
import { wireAddress } from './address';
import { wireBusiness } from './business';
import { wireDocuments } from './documents';
import { wireFunds } from './funds';
import { wireInstant } from './instant';
import { wireKyc } from './kyc';
import { createdParties, wireParties } from './party';
import { splitPhone } from './phone';

/** The answer to POST, with exactly the documented fields for an individual. */
export function createdCustomer(record: CustomerRecord): z.infer<typeof CreatedCustomerAnswer> {
  return {
    ...summaryOf(record),
    ...(record.kind === 'business' && {
      kind: record.kind,
      business: wireBusiness(record.claims),
      ...createdParties(record),
    }),
  };
}

export function customerRecord(
  record: CustomerRecord,
  parties?: readonly PartyKyc[],
): z.infer<typeof CustomerRecordAnswer> {
  return {
    ...summaryOf(record),
    dial_code: splitPhone(record.claims.phone).dialCode,
    created_at: wireInstant(record.createdAt),
    updated_at: wireInstant(record.updatedAt),
    meta: {
      date_of_birth: personOf(record)?.dateOfBirth ?? '',
      ...wireFunds(record.claims.funds),
      document: wireDocuments(record.documents, record.countryCode, personOf(record)?.gender ?? ''),
      address: wireAddress(record.addresses.find(({ purpose }) => purpose !== 'operating')),
      providers: null,
    },
    kind: record.kind,
    product_level: productLevelOf(record.claims),
    metadata: record.metadata,
    ...businessParts(record, parties),
  };
}

/** The answer to GET. */
export function customer(view: CustomerView): z.infer<typeof CustomerAnswer> {
  return { ...customerRecord(view, view.kyc.parties), kyc: wireKyc(view) };
}

function summaryOf(record: CustomerRecord) {
  const person = personOf(record);
  return {
    id: record.id,
    first_name: person?.firstName ?? '',
    last_name: person?.lastName ?? '',
    email: record.claims.email,
    phone: splitPhone(record.claims.phone).national,
    country_code: record.countryCode,
    status: record.status,
  };
}

function personOf(record: CustomerRecord): IndividualClaims | undefined {
  return record.kind === 'individual' ? record.claims : undefined;
}

function businessParts(record: CustomerRecord, parties: readonly PartyKyc[] | undefined) {
  if (record.kind !== 'business') return {};
  return {
    business: wireBusiness(record.claims),
    ...wireParties(record, parties),
    operating_address: wireAddress(record.addresses.find(({ purpose }) => purpose === 'operating')),
  };
}
