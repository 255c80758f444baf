import type { CaseFact } from '../../domain/case-view';
import type { BusinessClaims } from '../../domain/customer';
import type { PartyClaims, RelatedBusinessClaims } from '../../domain/related-party';
import { masked, maskedEmail, maskedPhone } from './mask';

/** How each sensitive field is masked; what is not named here is shown. */
const MASKS: Readonly<Record<string, (text: string) => string>> = {
  date_of_birth: masked,
  registration_number: masked,
  tax_id: masked,
  tax_ids: masked,
  email: maskedEmail,
  phone: maskedPhone,
};

export type Said = Readonly<Record<string, string | undefined>>;

/** What was said of a related party, by its name in the API. Names, roles and holdings stand in the tree. */
export function saidOfParty(claims: PartyClaims): Said {
  const common = { reference: claims.reference };
  if (claims.kind === 'customer') return common;
  const reached = { country_code: claims.countryCode, email: claims.email, phone: claims.phone };
  if (claims.kind === 'person') {
    const { dateOfBirth, gender, nationality } = claims;
    return { date_of_birth: dateOfBirth, gender, nationality, ...reached, ...common };
  }
  return { ...saidOfAnyBusiness(claims), ...reached, ...common };
}

/** The same of the business that is verified. E-mail and phone stand with every customer. */
export function saidOfBusiness(claims: BusinessClaims): Said {
  const { taxIds = [], industryScheme, industryCode, website, purpose, expectedMonthlyVolume } = claims;
  const { incorporation_date, ...identity } = saidOfAnyBusiness(claims);
  return {
    ...identity,
    tax_ids: taxIds.map(({ country, number }) => `${country} ${number}`).join(', '),
    incorporation_date,
    industry: industryCode && [industryScheme, industryCode].filter(Boolean).join(' '),
    website,
    purpose,
    expected_monthly_volume: expectedMonthlyVolume,
  };
}

function saidOfAnyBusiness(claims: BusinessClaims | RelatedBusinessClaims) {
  return {
    trading_name: claims.tradingName,
    legal_form: claims.legalForm,
    registration_number: claims.registrationNumber,
    registry_country: claims.registryCountry,
    tax_id: claims.taxId,
    incorporation_date: claims.incorporationDate,
  };
}

/** @param under what stands before the names by which a value is asked for: `parties.<id>.` */
export function factsOf(said: Said, under = ''): CaseFact[] {
  return Object.entries(said).flatMap(([field, value]) => {
    if (!value) return [];
    const mask = MASKS[field];
    return [mask ? { field, value: mask(value), reveal: `${under}${field}` } : { field, value }];
  });
}

/** The sensitive ones in clear. */
export function sensitiveOf(said: Said): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, value]) => (value && MASKS[field] ? [[field, value]] : [])),
  );
}
