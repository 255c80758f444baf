import type { BusinessClaims } from '../domain/customer';
import type { PartyClaims } from '../domain/related-party';
import type { AddressView, CustomerRecord, DocumentView, PartyView } from '../domain/views';
import { masked, maskedEmail, maskedPhone } from './case/mask';

/** A customer with all that a case masks masked: numbers, birth date, e-mail, phone, streets; of everybody behind them too. */
export function maskedRecord<Record extends CustomerRecord>(record: Record): Record {
  const { claims } = record;
  const contact = { email: maskedEmail(claims.email), phone: maskedPhone(claims.phone) };
  return {
    ...record,
    claims:
      record.kind === 'individual'
        ? { ...claims, ...contact, dateOfBirth: masked(record.claims.dateOfBirth) }
        : { ...claims, ...contact, ...ofBusiness(record.claims) },
    documents: record.documents.map(maskedDocument),
    addresses: record.addresses.map(maskedAddress),
    ...(record.kind === 'business' && { parties: record.parties.map(maskedParty) }),
  };
}

function ofBusiness({ registrationNumber, taxId, taxIds }: BusinessClaims): Partial<BusinessClaims> {
  return {
    ...numbers({ registrationNumber, taxId }),
    ...(taxIds && { taxIds: taxIds.map(({ country, number }) => ({ country, number: masked(number) })) }),
  };
}

function maskedParty(party: PartyView): PartyView {
  return {
    ...party,
    claims: maskedClaims(party.claims),
    documents: party.documents.map(maskedDocument),
    addresses: party.addresses.map(maskedAddress),
  };
}

function maskedClaims(claims: PartyClaims): PartyClaims {
  if (claims.kind === 'customer') return claims;
  const contact = {
    ...(claims.email !== undefined && { email: maskedEmail(claims.email) }),
    ...(claims.phone !== undefined && { phone: maskedPhone(claims.phone) }),
  };
  if (claims.kind === 'business') return { ...claims, ...contact, ...numbers(claims) };
  return {
    ...claims,
    ...contact,
    ...(claims.dateOfBirth !== undefined && { dateOfBirth: masked(claims.dateOfBirth) }),
  };
}

function numbers({
  registrationNumber,
  taxId,
}: {
  readonly registrationNumber?: string | undefined;
  readonly taxId?: string | undefined;
}) {
  return {
    ...(registrationNumber !== undefined && { registrationNumber: masked(registrationNumber) }),
    ...(taxId !== undefined && { taxId: masked(taxId) }),
  };
}

function maskedDocument({ number, ...document }: DocumentView): DocumentView {
  return { ...document, ...(number !== undefined && { number: masked(number) }) };
}

function maskedAddress(address: AddressView): AddressView {
  return { ...address, street: masked(address.street) };
}
