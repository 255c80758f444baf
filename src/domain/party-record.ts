import type { BusinessClaims, IndividualClaims } from './customer';
import { partyOf } from './evidence-subject';
import { findParty } from './parties-of';
import type { RelatedBusinessClaims, RelatedPersonClaims } from './related-party';
import type { CustomerRecord, PartyView } from './views';

/**
 * A related party as if they were a customer, so that every check looks at them as it looks at one: a person as an individual, a
 * business as one without parties of its own. What was not said is empty, and not compared. Undefined for a party who is
 * a customer already: their own verification looks at them.
 */
export function partyRecord(record: CustomerRecord, party: PartyView): CustomerRecord | undefined {
  const { claims } = party;
  if (claims.kind === 'customer') return undefined;
  const shared = {
    id: party.id,
    status: record.status,
    countryCode: claims.countryCode ?? record.countryCode,
    metadata: {},
    documents: party.documents,
    addresses: party.addresses,
    version: record.version,
    createdAt: record.createdAt,
    updatedAt: party.changedAt,
  };
  return claims.kind === 'person'
    ? { kind: 'individual', claims: personClaims(claims), ...shared }
    : { kind: 'business', claims: businessClaims(claims), parties: [], ...shared };
}

/** Whom evidence with this subject is about, as a record: the customer, or a related party; undefined where they are gone. */
export function recordOf(record: CustomerRecord, subject: string): CustomerRecord | undefined {
  const id = partyOf(subject);
  if (id === undefined) return record;
  const party = findParty(record, id);
  return party && partyRecord(record, party);
}

function personClaims(claims: RelatedPersonClaims): IndividualClaims {
  const { firstName, middleName, lastName, dateOfBirth = '', gender, nationality, email = '', phone = '' } = claims;
  return {
    email,
    phone,
    firstName: middleName ? `${firstName} ${middleName}` : firstName,
    lastName,
    dateOfBirth,
    ...(gender && { gender }),
    ...(nationality && { nationality }),
  };
}

function businessClaims(claims: RelatedBusinessClaims): BusinessClaims {
  const { legalName, tradingName, legalForm, registrationNumber, registryCountry, taxId, incorporationDate } = claims;
  return {
    email: claims.email ?? '',
    phone: claims.phone ?? '',
    legalName,
    ...(tradingName && { tradingName }),
    ...(legalForm && { legalForm }),
    ...(registrationNumber && { registrationNumber }),
    ...(registryCountry && { registryCountry }),
    ...(taxId && { taxId }),
    ...(incorporationDate && { incorporationDate }),
  };
}
