import type { BusinessClaims, RelatedPartyClaim } from '../domain/customer';
import type { CustomerRecord } from '../domain/views';
import { masked, maskedEmail, maskedPhone } from './case/mask';

/** What of an owner or controller identifies a person: masked whatever stands in it. */
const OF_PARTIES: ReadonlySet<string> = new Set([
  'date_of_birth',
  'id_number',
  'tax_id',
  'registration_number',
  'phone',
  'street',
]);

/** A customer with all that a case masks masked: numbers, birth date, e-mail, phone, streets. */
export function maskedRecord<Record extends CustomerRecord>(record: Record): Record {
  const { claims } = record;
  const contact = { email: maskedEmail(claims.email), phone: maskedPhone(claims.phone) };
  return {
    ...record,
    claims:
      record.kind === 'individual'
        ? { ...claims, ...contact, dateOfBirth: masked(record.claims.dateOfBirth) }
        : { ...claims, ...contact, ...ofBusiness(record.claims) },
    documents: record.documents.map(({ number, ...document }) => ({
      ...document,
      ...(number !== undefined && { number: masked(number) }),
    })),
    addresses: record.addresses.map((address) => ({ ...address, street: masked(address.street) })),
  };
}

function ofBusiness({ registrationNumber, taxId, owners, controllers }: BusinessClaims): Partial<BusinessClaims> {
  return {
    ...(registrationNumber !== undefined && { registrationNumber: masked(registrationNumber) }),
    ...(taxId !== undefined && { taxId: masked(taxId) }),
    owners: owners.map(maskedParty),
    controllers: controllers.map(maskedParty),
  };
}

function maskedParty(party: RelatedPartyClaim): RelatedPartyClaim {
  return Object.fromEntries(
    Object.entries(party).map(([field, value]) => {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return [field, maskedParty(value as RelatedPartyClaim)];
      }
      if (typeof value !== 'string') return [field, value];
      if (field === 'email') return [field, maskedEmail(value)];
      return [field, OF_PARTIES.has(field) ? masked(value) : value];
    }),
  );
}
