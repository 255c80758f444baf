/**
 * Proof of funds: the words of the public API, and whether what a person says about work, money and purpose fits
 * together. Pure; see evidence.ts for what that means here.
 */
import type { FundsClaim } from './customer';
import type { CheckResult, Finding, Severity } from './evidence';
import { findContradictions } from './funds-contradictions';

export const EMPLOYMENT_STATUSES = [
  'employed',
  'homemaker',
  'retired',
  'self_employed',
  'student',
  'unemployed',
] as const;
export type EmploymentStatus = (typeof EMPLOYMENT_STATUSES)[number];

/** `0_4999` is under USD 5,000 a month; `5000_9999` is USD 5,000 or more, open-ended despite its name. */
export const EXPECTED_MONTHLY_PAY = ['0_4999', '5000_9999'] as const;
export type ExpectedMonthlyPay = (typeof EXPECTED_MONTHLY_PAY)[number];

export const PRIMARY_PURPOSES = [
  'charitable_donations',
  'ecommerce_retail_payments',
  'investment_purposes',
  'operating_a_company',
  'payments_to_friends_or_family_abroad',
  'personal_or_living_expenses',
  'protect_wealth',
  'purchase_goods_and_services',
  'receive_payment_for_freelancing',
] as const;
export type PrimaryPurpose = (typeof PRIMARY_PURPOSES)[number];

export const SOURCES_OF_FUNDS = [
  'company_funds',
  'ecommerce_reseller',
  'gambling_proceeds',
  'gifts',
  'government_benefits',
  'inheritance',
  'investments_loans',
  'pension_retirement',
  'salary',
  'sale_of_assets_real_estate',
  'savings',
  'someone_elses_funds',
] as const;
export type SourceOfFunds = (typeof SOURCES_OF_FUNDS)[number];

/** Names the version of these rules in the evidence; a change of rules changes it. */
export const FUNDS_ENGINE = { name: 'funds', version: '1' } as const;

/** A code of the US Standard Occupational Classification 2018: a major group (11 to 55, odd) and four digits. */
const SOC_CODE = /^(?:1[13579]|2[13579]|3[13579]|4[13579]|5[135])\d{4}$/;

type Field = 'employment_status' | 'occupation' | 'primary_purpose' | 'source_of_funds' | 'expected_monthly_pay';

const ASKED_FOR: Record<Field, string> = {
  employment_status: 'your employment status',
  occupation: 'your occupation',
  primary_purpose: 'the purpose you will use the account for',
  source_of_funds: 'the source of your funds',
  expected_monthly_pay: 'the amount you expect to receive in a month',
};

function finding(
  what: string,
  field: Field,
  severity: Severity,
  words: Pick<Finding, 'customer_message' | 'staff_note'>,
): Finding {
  return {
    code: `funds.${what}`,
    severity,
    field: `proof_of_funds.${field}`,
    retryable: severity !== 'info',
    ...words,
  };
}

const missing = (field: Field): Finding =>
  finding(`${field}_missing`, field, 'warning', {
    customer_message: `Please tell us ${ASKED_FOR[field]}.`,
    staff_note: `Proof of funds was given without ${field}.`,
  });

const unknown = (field: Field): Finding =>
  finding(`${field}_unknown`, field, 'warning', {
    customer_message: `We do not know what you chose for ${ASKED_FOR[field]}. Please choose one of the values on offer.`,
    staff_note: `The value of ${field} is not one of the API's enumeration.`,
  });

/** Free text is tolerated, as stored data holds it; a number has to be a six-digit SOC 2018 code, hyphen or not. */
function occupationFindings(occupation: string, employment: string): Finding[] {
  const inWork = employment === 'employed' || employment === 'self_employed';
  if (occupation === '') return inWork ? [missing('occupation')] : [];
  if (!/^[\d-]+$/.test(occupation)) return [];
  return SOC_CODE.test(occupation.replaceAll('-', ''))
    ? []
    : [
        finding('occupation_code_unknown', 'occupation', 'info', {
          customer_message: 'We do not know this occupation code. Plain words will do as well.',
          staff_note: 'The occupation is a number that is no code of the SOC 2018.',
        }),
      ];
}

/**
 * Whether a proof of funds is complete, uses the words of the API and does not contradict itself. Once any of it is
 * given, all but the occupation is required, and the occupation of somebody in work; nothing given at all is
 * `not_applicable`. Pure and total: any strings are taken.
 */
export function checkFunds(claim: FundsClaim | undefined): CheckResult {
  const given: Record<Field, string> = {
    employment_status: (claim?.employmentStatus ?? '').trim().toLowerCase(),
    occupation: (claim?.occupation ?? '').trim(),
    primary_purpose: (claim?.primaryPurpose ?? '').trim().toLowerCase(),
    source_of_funds: (claim?.sourceOfFunds ?? '').trim().toLowerCase(),
    expected_monthly_pay: (claim?.expectedMonthlyPay ?? '').trim().toLowerCase(),
  };
  const result = { engine: FUNDS_ENGINE, data: { 'soc-major-groups': '2018' } };
  const nothing = Object.values(given).every((value) => value === '');
  if (nothing) return { ...result, outcome: 'not_applicable', findings: [] };
  const enumerated: readonly (readonly [Field, readonly string[]])[] = [
    ['employment_status', EMPLOYMENT_STATUSES],
    ['primary_purpose', PRIMARY_PURPOSES],
    ['source_of_funds', SOURCES_OF_FUNDS],
    ['expected_monthly_pay', EXPECTED_MONTHLY_PAY],
  ];
  const findings = [
    ...enumerated.flatMap(([field, values]) => {
      if (given[field] === '') return [missing(field)];
      return values.includes(given[field]) ? [] : [unknown(field)];
    }),
    ...occupationFindings(given.occupation, given.employment_status),
    ...findContradictions(given).map(({ what, field, severity, said, note }) =>
      finding(what, field, severity, {
        customer_message: `You told us that ${said}. Please check that both are right.`,
        staff_note: note,
      }),
    ),
  ];
  return { ...result, outcome: findings.some(({ severity }) => severity !== 'info') ? 'consider' : 'clear', findings };
}
