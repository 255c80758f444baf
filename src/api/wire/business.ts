import type { BusinessClaims } from '../../domain/customer';
import type { BusinessIntakeBody } from '../schemas/business-intake';
import type { businessIdentity } from '../schemas/business';
import { readNamed, wireNamed } from './named-fields';

type BusinessBody = BusinessIntakeBody['business'];
type Sent = { readonly [Field in keyof BusinessBody]?: BusinessBody[Field] | undefined };
type Details = Omit<BusinessClaims, 'email' | 'phone' | 'funds' | 'productLevel'>;

/** Of every business, customer or related party. */
export const BUSINESS_IDENTITY = {
  legal_name: 'legalName',
  trading_name: 'tradingName',
  legal_form: 'legalForm',
  registration_number: 'registrationNumber',
  registry_country: 'registryCountry',
  tax_id: 'taxId',
  incorporation_date: 'incorporationDate',
} as const satisfies Record<keyof typeof businessIdentity, keyof Details>;

const DETAILS = {
  ...BUSINESS_IDENTITY,
  industry_scheme: 'industryScheme',
  industry_code: 'industryCode',
  website: 'website',
  purpose: 'purpose',
  expected_monthly_volume: 'expectedMonthlyVolume',
} as const satisfies Record<Exclude<keyof BusinessBody, 'tax_ids'>, keyof Details>;

export function readBusiness(sent: Sent): Partial<Details> {
  return { ...readNamed(DETAILS, sent), ...(sent.tax_ids?.length && { taxIds: sent.tax_ids }) };
}

export function wireBusiness(claims: Details) {
  return {
    ...wireNamed(DETAILS, claims),
    tax_ids: (claims.taxIds ?? []).map(({ country, number }) => ({ country, number })),
  };
}
