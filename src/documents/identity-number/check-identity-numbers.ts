/** All numbers of one customer as one check of kind `identity_number`. Pure. */
import type { CheckOutcome, CheckResult, Finding } from '../../domain/evidence';
import { checkIdentityNumber } from './check-identity-number';
import type { Claims } from './compare-claims';

/** Raise the version with every change of a rule: stored evidence names it, and evidence of another is not used again. */
export const IDENTITY_NUMBER_ENGINE = { name: 'identity-number', version: '1.1.0' } as const;

/** The release of the validator package that part of the rules rest on; a test holds it to the installed one. */
export const STDNUM_VERSION = '1.12.0';

export interface CustomerNumbers extends Claims {
  /** Every document that has a number, with the country that issued it (ISO 3166-1 alpha-2 or alpha-3). */
  readonly numbers: readonly { readonly idType: string; readonly number: string; readonly country: string }[];
  /** ISO date. */
  readonly today: string;
}

/**
 * `not_applicable` without numbers; `consider` when a number is refused or doubted; else `clear`. A number that no rule is
 * known for is clear with `identity_number.no_country_rule` and strength `none`: what stands on numbers alone has to look at
 * the strength in the details. What the numbers encode goes to `sealed`, for the reviewer.
 */
export function checkIdentityNumbers({ numbers, dateOfBirth, sex, today }: CustomerNumbers): CheckResult {
  const checks = numbers.map((each) => ({ ...each, ...checkIdentityNumber({ ...each, dateOfBirth, sex, today }) }));
  const findings = checks.flatMap((check) => check.findings);
  const encoded = checks.filter((check) => Object.keys(check.encoded).length > 0);
  return {
    outcome: numbers.length === 0 ? 'not_applicable' : outcomeOf(findings),
    findings,
    engine: IDENTITY_NUMBER_ENGINE,
    data: { stdnum: STDNUM_VERSION },
    ...(encoded.length > 0
      ? { sealed: { encoded: encoded.map((check) => ({ id_type: check.idType, ...check.encoded })) } }
      : {}),
  };
}

function outcomeOf(findings: readonly Finding[]): CheckOutcome {
  return findings.every(({ severity }) => severity === 'info') ? 'clear' : 'consider';
}
