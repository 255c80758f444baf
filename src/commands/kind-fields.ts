import type { StoredCustomer } from '../db/customers';
import type { BusinessClaims, IndividualClaims } from '../domain/customer';
import type { CustomerChange } from '../domain/intake';
import { unfitDocument } from '../domain/party-fields';
import { Refusal } from './command';
import { changedLists, snakeCase } from './supplied-fields';

const BUSINESS_CLAIMS: ReadonlySet<string> = new Set<keyof BusinessClaims>([
  'legalName',
  'tradingName',
  'legalForm',
  'registrationNumber',
  'registryCountry',
  'taxId',
  'taxIds',
  'incorporationDate',
  'industryScheme',
  'industryCode',
  'website',
  'purpose',
  'expectedMonthlyVolume',
]);
const INDIVIDUAL_CLAIMS: ReadonlySet<string> = new Set<keyof IndividualClaims>([
  'firstName',
  'lastName',
  'dateOfBirth',
  'gender',
]);

/** @throws Refusal for a change of what a customer of this kind does not have */
export function refuseWrongKind({ kind }: Pick<StoredCustomer, 'kind'>, change: CustomerChange): void {
  const field = foreignField(kind, change);
  if (field === undefined) return;
  throw new Refusal('FIELD_NOT_FOR_KIND', `This customer is of kind ${kind}, which has no such field`, field);
}

function foreignField(kind: StoredCustomer['kind'], change: CustomerChange): string | undefined {
  const foreign = kind === 'individual' ? BUSINESS_CLAIMS : INDIVIDUAL_CLAIMS;
  const claim = Object.keys(change.claims ?? {}).find((name) => foreign.has(name));
  if (claim !== undefined) return snakeCase(claim);
  if (kind === 'individual' && change.operatingAddress) return 'operating_address';
  if (kind === 'individual' && change.parties) return changedLists(change.parties)[0];
  const document = unfitDocument(kind, change.documents ?? []);
  return document === undefined ? undefined : `documents[${document}].id_type`;
}
