import type { BusinessClaims } from '../../domain/customer';
import type { BusinessIntakeBody } from '../schemas/business';

type BusinessBody = BusinessIntakeBody['business'];
type Sent = { readonly [Field in keyof BusinessBody]?: BusinessBody[Field] | undefined };
type Details = Omit<BusinessClaims, 'email' | 'phone' | 'owners' | 'controllers' | 'funds' | 'productLevel'>;

/** Wire name to the name within; one list for both directions, so that no field is read and never shown. */
const NAMES = {
  legal_name: 'legalName',
  trading_name: 'tradingName',
  legal_form: 'legalForm',
  registration_number: 'registrationNumber',
  registry_country: 'registryCountry',
  tax_id: 'taxId',
  incorporation_date: 'incorporationDate',
  industry_code: 'industryCode',
  website: 'website',
} as const satisfies Record<keyof BusinessBody, keyof Details>;

const PAIRS = Object.entries(NAMES) as [keyof BusinessBody, keyof Details][];

export function readBusiness(sent: Sent): Partial<Details> {
  return Object.fromEntries(PAIRS.flatMap(([wire, own]) => (sent[wire] === undefined ? [] : [[own, sent[wire]]])));
}

/** Empty texts where nothing was given, as everywhere in this API. */
export function wireBusiness(claims: Details) {
  return Object.fromEntries(PAIRS.map(([wire, own]) => [wire, claims[own] ?? ''])) as Record<
    keyof BusinessBody,
    string
  >;
}
