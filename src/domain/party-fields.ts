/** Which fields of a party belong to which kind, and how errors name them: for whoever changes a stored party. Pure. */
import { BUSINESS_ID_TYPES, PERSON_ID_TYPES } from './identity-types';
import type { IdType } from './identity-types';
import type { IncomingDocument, IncomingPartyChange } from './intake';
import type { PartyKind, RelatedBusinessClaims, RelatedPersonClaims } from './related-party';

const OF_PERSONS = {
  firstName: 'first_name',
  middleName: 'middle_name',
  lastName: 'last_name',
  dateOfBirth: 'date_of_birth',
  gender: 'gender',
  nationality: 'nationality',
} as const satisfies Partial<Record<keyof RelatedPersonClaims, string>>;

const OF_BUSINESSES = {
  legalName: 'legal_name',
  tradingName: 'trading_name',
  legalForm: 'legal_form',
  registrationNumber: 'registration_number',
  registryCountry: 'registry_country',
  taxId: 'tax_id',
  incorporationDate: 'incorporation_date',
  noOwnersIdentified: 'owners',
} as const satisfies Partial<Record<keyof RelatedBusinessClaims, string>>;

/** Somebody who is a customer has these in their own record. */
const OF_BOTH = { email: 'email', phone: 'phone', countryCode: 'country_code' } as const;

const FOREIGN: Readonly<Record<PartyKind, Readonly<Record<string, string>>>> = {
  person: OF_BUSINESSES,
  business: OF_PERSONS,
  customer: { ...OF_PERSONS, ...OF_BUSINESSES, ...OF_BOTH },
};

/** In a change, the first field that a party of this kind does not have, by its whole path; undefined when all fit. */
export function unfitField(kind: PartyKind, change: IncomingPartyChange): string | undefined {
  if (change.kind !== undefined && change.kind !== kind) return `${change.path}.type`;
  const foreign = FOREIGN[kind];
  const claim = Object.keys(change.claims).find((name) => Object.hasOwn(foreign, name));
  if (claim !== undefined) return `${change.path}.${foreign[claim]}`;
  if (kind === 'customer' && change.address) return `${change.path}.address`;
  const at = unfitDocument(kind, change.documents ?? []);
  return at === undefined ? undefined : `${change.path}.documents[${at}].id_type`;
}

/** The place of the first document that a person, or a business, does not send; a customer sends theirs elsewhere. */
export function unfitDocument(
  kind: PartyKind | 'individual',
  documents: readonly IncomingDocument[],
): number | undefined {
  const allowed: readonly string[] =
    kind === 'customer' ? [] : kind === 'business' ? BUSINESS_ID_TYPES : PERSON_ID_TYPES;
  const at = documents.findIndex(({ idType }) => !allowed.includes(idType));
  return at < 0 ? undefined : at;
}

/** The fields of a request that say one holding. */
export const HOLDING_FIELDS = [
  'of',
  'ownership_percentage',
  'ownership_range',
  'voting_percentage',
  'held_as',
  'held_for',
] as const;

/** Whether such a party can send what is asked for, a path within the party: a person has no legal name. */
export function canSend(kind: PartyKind, field: string): boolean {
  const [root = '', idType] = field.split('.');
  if (root === 'documents')
    return (
      kind !== 'customer' && (idType === undefined || unfitDocument(kind, [{ idType: idType as IdType }]) === undefined)
    );
  if (root === 'address') return kind !== 'customer';
  return !Object.values(FOREIGN[kind]).includes(root);
}

/** Where a holding of a party stands in a request: the first in the entry itself, the others in `other_holdings`. */
export function holdingPath(partyPath: string, index: number): string {
  return index === 0 ? partyPath : `${partyPath}.other_holdings[${index - 1}]`;
}
