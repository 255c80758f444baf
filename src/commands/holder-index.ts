import type { BusinessClaims, IndividualClaims } from '../domain/customer';
import type { PartyClaims } from '../domain/related-party';
import type { BlindIndex } from '../storage/blind-index';

const LETTER_OR_DIGIT = /[\p{Letter}\p{Number}]/u;

/**
 * Whoever it is that a document belongs to, as a keyed hash: a person by name and birth date, a business by name and place
 * in a register. Null where that is not known: then nobody can be told to be the same. Middle names do not count, because
 * customers have none.
 */
export function holderIndex(
  blindIndex: BlindIndex,
  tenantId: string,
  claims: IndividualClaims | BusinessClaims | PartyClaims,
): Buffer | null {
  const who = 'legalName' in claims ? ofBusiness(claims) : 'firstName' in claims ? ofPerson(claims) : undefined;
  if (!who || !LETTER_OR_DIGIT.test(who.names.join(''))) return null;
  return blindIndex.holder(tenantId, who.names, who.tell);
}

interface Who {
  readonly names: readonly string[];
  readonly tell: string;
}

type PersonNames = Pick<IndividualClaims, 'firstName' | 'lastName'> & { readonly dateOfBirth?: string };
type BusinessNames = Pick<BusinessClaims, 'legalName' | 'registrationNumber' | 'registryCountry'>;

function ofPerson({ firstName, lastName, dateOfBirth }: PersonNames): Who | undefined {
  return dateOfBirth ? { names: [firstName, lastName], tell: `born/${dateOfBirth}` } : undefined;
}

function ofBusiness({ legalName, registrationNumber, registryCountry }: BusinessNames): Who | undefined {
  if (!registrationNumber || !registryCountry) return undefined;
  const number = registrationNumber
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
  return { names: [legalName], tell: `registered/${registryCountry}/${number}` };
}
