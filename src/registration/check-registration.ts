/** What a business says of its registration, as one check of kind `registration`. Pure. */
import type { CheckResult, Finding } from '../domain/evidence';
import { STDNUM_VERSION } from '../documents/identity-number/check-identity-numbers';
import { isIsoDate } from '../documents/identity-number/birth-date';
import { checkRegistrationNumber } from './check-registration-number';
import type { NumberCheck } from './check-registration-number';
import { registrationFinding } from './registration-findings';

/** Raise the version with every change of a rule: stored evidence names it, and evidence of another is not used again. */
export const REGISTRATION_ENGINE = { name: 'registration', version: '1' } as const;

export interface RegistrationClaims {
  readonly legalName: string;
  readonly legalForm?: string | undefined;
  readonly registrationNumber?: string | undefined;
  /** The word of a kind, where the customer says which: see kinds-by-country.ts. */
  readonly registrationType?: string | undefined;
  /** Whose register: ISO 3166-1 alpha-2 or alpha-3. */
  readonly registryCountry?: string | undefined;
  readonly taxId?: string | undefined;
  /** Further tax numbers, each with the country that gave it. */
  readonly taxIds?: readonly { readonly country: string; readonly number: string }[] | undefined;
  /** `YYYY-MM-DD`. */
  readonly incorporationDate?: string | undefined;
  /** Of the business; where its register is when nothing else is said, and who gives its tax number. */
  readonly country: string;
}

export const FIELDS = {
  number: 'business.registration_number',
  country: 'business.registry_country',
  taxId: 'business.tax_id',
  taxIds: 'business.tax_ids',
  date: 'business.incorporation_date',
  name: 'business.legal_name',
  form: 'business.legal_form',
} as const;

/**
 * Whether the numbers can exist, are of the kind that was asked for and given to the claimed legal form, and whether the
 * incorporation date has passed and fits the number. `consider` when anything is refused or doubted, else `clear`: that the
 * numbers were given out, and to this business, only its register knows (providers/). `today`: `YYYY-MM-DD`. Never throws.
 */
export function checkRegistration(claims: RegistrationClaims, today: string): CheckResult {
  const country = orElse(claims.registryCountry, claims.country);
  const body = { legalForm: claims.legalForm, name: claims.legalName };
  const number = filled(claims.registrationNumber);
  const taxId = filled(claims.taxId);
  const registration =
    number === undefined
      ? undefined
      : asPurposed({ ...body, country, number, type: claims.registrationType }, 'registration_number', today);
  const tax =
    taxId === undefined
      ? undefined
      : asPurposed({ ...body, country: orElse(claims.country, country), number: taxId }, 'tax_id', today);
  const findings = [
    ...(country === '' ? [registrationFinding('country_missing', FIELDS.country)] : []),
    ...(registration
      ? numberFindings(registration, FIELDS.number, country)
      : [registrationFinding('number_missing', FIELDS.number)]),
    ...(tax ? numberFindings(tax, FIELDS.taxId, orElse(claims.country, country)) : []),
    ...(claims.taxIds ?? []).flatMap((each) =>
      numberFindings(asPurposed({ ...body, ...each }, 'tax_id', today), FIELDS.taxIds, each.country),
    ),
    ...dateFindings(filled(claims.incorporationDate), registration?.check, today),
  ];
  return {
    outcome: findings.every(({ severity }) => severity === 'info') ? 'clear' : 'consider',
    findings,
    engine: REGISTRATION_ENGINE,
    data: { stdnum: STDNUM_VERSION },
  };
}

interface Purposed {
  readonly check: NumberCheck;
  readonly isUnexpected: boolean;
}

/** A number that fits no kind of the purpose, but one of another, was put into the wrong field. */
function asPurposed(
  claim: Parameters<typeof checkRegistrationNumber>[0],
  purpose: 'registration_number' | 'tax_id',
  today: string,
): Purposed {
  const check = checkRegistrationNumber({ ...claim, type: claim.type?.trim() || purpose }, today);
  if (check.valid) return { check, isUnexpected: false };
  const other = checkRegistrationNumber({ ...claim, type: undefined }, today);
  return other.valid && other.strength !== 'none'
    ? { check: other, isUnexpected: true }
    : { check, isUnexpected: false };
}

function numberFindings({ check, isUnexpected }: Purposed, field: string, country: string): Finding[] {
  const { strength, type, reasons } = check;
  const detail = { country: country.toUpperCase(), strength, ...(type !== null && { type }) };
  const found = [...reasons, ...(isUnexpected ? (['type_unexpected'] as const) : [])];
  return (found.length === 0 ? (['number_verified'] as const) : found).map((what) =>
    registrationFinding(what, field, detail),
  );
}

function dateFindings(date: string | undefined, check: NumberCheck | undefined, today: string): Finding[] {
  if (date === undefined) return [];
  if (!isIsoDate(date)) return [registrationFinding('date_invalid', FIELDS.date)];
  if (date > today) return [registrationFinding('date_in_future', FIELDS.date)];
  const year = check?.told.year;
  const differs = year !== undefined && year !== Number(date.slice(0, 4));
  return differs ? [registrationFinding('date_mismatch', FIELDS.date)] : [];
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}

function orElse(first: string | undefined, second: string): string {
  return filled(first) ?? second;
}
