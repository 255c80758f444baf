import type { Severity } from './evidence';
import type { EmploymentStatus, ExpectedMonthlyPay, PrimaryPurpose, SourceOfFunds } from './funds';

/** What a compliance officer would ask about: a status that the stated source, purpose or pay does not go with. */
export interface Contradiction {
  readonly what: string;
  readonly field: 'primary_purpose' | 'source_of_funds' | 'expected_monthly_pay';
  readonly status?: readonly EmploymentStatus[];
  readonly source?: readonly SourceOfFunds[];
  readonly purpose?: readonly PrimaryPurpose[];
  /** Applies when a purpose is stated and it is none of these. */
  readonly purposeOtherThan?: readonly PrimaryPurpose[];
  readonly pay?: ExpectedMonthlyPay;
  readonly severity: Severity;
  /** Completes "You told us that ...". */
  readonly said: string;
  readonly note: string;
}

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    what: 'source_contradicts_employment',
    field: 'source_of_funds',
    status: ['unemployed', 'homemaker'],
    source: ['salary'],
    severity: 'warning',
    said: 'you are not in paid work and that your money is a salary',
    note: 'A salary needs an employer; the stated status has none. Ask for the true source or the current status.',
  },
  {
    what: 'source_unusual_for_employment',
    field: 'source_of_funds',
    status: ['student', 'retired'],
    source: ['salary'],
    severity: 'info',
    said: 'you study or are retired and that your money is a salary',
    note: 'Students and retired people often work part-time; unusual only beside a high expected pay.',
  },
  {
    what: 'source_contradicts_employment',
    field: 'source_of_funds',
    status: ['student'],
    source: ['pension_retirement'],
    severity: 'warning',
    said: 'you study and that your money is a pension',
    note: 'A student living on a retirement pension is rare (a survivor’s pension is one case). Ask which pension it is.',
  },
  {
    what: 'source_contradicts_employment',
    field: 'source_of_funds',
    status: ['unemployed', 'homemaker', 'student'],
    source: ['company_funds'],
    severity: 'warning',
    said: 'you do not run a company and that your money comes from a company',
    note: 'Company money in the personal account of somebody without a stated role in a company. Ask whose company it is.',
  },
  {
    what: 'company_funds_in_personal_use',
    field: 'source_of_funds',
    status: ['employed', 'retired'],
    source: ['company_funds'],
    purposeOtherThan: ['operating_a_company'],
    severity: 'info',
    said: 'your money comes from a company and that you will not use it to run one',
    note: 'Company money for purposes that are not the company’s. Dividends and expenses explain it; a third party may not.',
  },
  {
    what: 'purpose_contradicts_employment',
    field: 'primary_purpose',
    status: ['unemployed'],
    purpose: ['operating_a_company'],
    severity: 'warning',
    said: 'you are unemployed and that you will use the account to run a company',
    note: 'Running a company is self-employment. Ask for the current status, or whether the account is for somebody else.',
  },
  {
    what: 'purpose_unusual_for_employment',
    field: 'primary_purpose',
    status: ['student', 'homemaker', 'retired'],
    purpose: ['operating_a_company'],
    severity: 'info',
    said: 'you will use the account to run a company',
    note: 'A company beside studies, a household or retirement is possible; worth knowing beside other signs.',
  },
  {
    what: 'purpose_unusual_for_employment',
    field: 'primary_purpose',
    status: ['unemployed', 'homemaker', 'retired'],
    purpose: ['receive_payment_for_freelancing'],
    severity: 'info',
    said: 'you do not work and that you will receive payment for freelance work',
    note: 'Freelance income is self-employment, perhaps just begun. Worth knowing beside other signs.',
  },
  {
    what: 'pay_contradicts_employment',
    field: 'expected_monthly_pay',
    status: ['unemployed', 'homemaker', 'student'],
    source: ['salary'],
    pay: '5000_9999',
    severity: 'warning',
    said: 'you are not in full work and that you expect USD 5,000 or more a month as a salary',
    note: 'A salary of this size does not go with the stated status. Ask for a contract or payslip.',
  },
  {
    what: 'pay_contradicts_source',
    field: 'expected_monthly_pay',
    source: ['government_benefits'],
    pay: '5000_9999',
    severity: 'warning',
    said: 'you live on government benefits and expect USD 5,000 or more a month',
    note: 'Benefits seldom reach this size. Ask what else will be paid in.',
  },
];

/** The part of a proof of funds that can contradict itself. Words as sent; empty when not given. */
export interface StatedFunds {
  readonly employment_status: string;
  readonly primary_purpose: string;
  readonly source_of_funds: string;
  readonly expected_monthly_pay: string;
}

function among(values: readonly string[] | undefined, value: string): boolean {
  return values === undefined || values.includes(value);
}

function isOther(values: readonly string[], value: string): boolean {
  return value !== '' && !values.includes(value);
}

/** Every pair of statements that do not go together, in the order of the table. */
export function findContradictions(stated: StatedFunds): readonly Contradiction[] {
  return CONTRADICTIONS.filter(
    (rule) =>
      among(rule.status, stated.employment_status) &&
      among(rule.source, stated.source_of_funds) &&
      among(rule.purpose, stated.primary_purpose) &&
      (rule.pay === undefined || rule.pay === stated.expected_monthly_pay) &&
      (rule.purposeOtherThan === undefined || isOther(rule.purposeOtherThan, stated.primary_purpose)),
  );
}
