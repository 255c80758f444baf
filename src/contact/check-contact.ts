import countries from 'i18n-iso-countries';
import type { CheckResult, Finding } from '../domain/evidence';
import * as findings from './contact-findings';
import { DISPOSABLE_DATA, isDisposableDomain, reservedDomain } from './email-domains';
import { parseEmail } from './email-syntax';
import { PHONE_DATA, readPhone } from './read-phone';

/** Names the version of these rules in the evidence; a change of rules changes it. */
export const CONTACT_ENGINE = { name: 'contact', version: '1' } as const;
/** Dataset to version: what the answer rests on beside the rules. */
export const CONTACT_DATA: { readonly [dataset: string]: string } = { ...DISPOSABLE_DATA, ...PHONE_DATA };

export interface ContactToCheck {
  /** Absent where nobody has to have one. */
  readonly email?: string;
  /** E.164, or national in `country`. Absent where nobody has to have one. */
  readonly phone?: string;
  /** Country of the customer, alpha-2 or alpha-3. */
  readonly country: string;
}

/**
 * Example domains are recorded and do not stand in the way: the public API's own examples, the sandbox and the demo use
 * them, and test data has to be able to reach ACTIVE. An operator who wants them held back names the code in a policy.
 */
function emailFindings(email: string): readonly Finding[] {
  if (email.trim() === '') return [findings.EMAIL_MISSING];
  const parts = parseEmail(email);
  if (parts === undefined) return [findings.EMAIL_INVALID];
  const reserved = reservedDomain(parts.domain);
  if (reserved !== undefined) return [reserved === 'example' ? findings.EMAIL_EXAMPLE : findings.EMAIL_UNREACHABLE];
  return isDisposableDomain(parts.domain) ? [findings.EMAIL_DISPOSABLE] : [];
}

/** Kinds of number that a person carries; `FIXED_LINE_OR_MOBILE` is all that North American plans can tell. */
const MOBILE_KINDS = new Set(['MOBILE', 'FIXED_LINE_OR_MOBILE']);

/** Territories numbered inside a larger country's ranges (Guernsey's mobiles look British): one plan, no difference. */
const SHARED_PLANS = ['GB GG IM JE', 'FI AX', 'GP BL MF', 'AU CC CX', 'MA EH', 'NO SJ', 'IT VA'].map(
  (group) => new Set(group.split(' ')),
);

function sharesPlan(home: string, countriesOfNumber: readonly string[]): boolean {
  const plan = SHARED_PLANS.find((group) => group.has(home)) ?? new Set([home]);
  return countriesOfNumber.some((country) => plan.has(country));
}

function alpha2(country: string): string | undefined {
  const code = country.trim().toUpperCase();
  if (code.length === 3) return countries.alpha3ToAlpha2(code);
  return countries.alpha2ToAlpha3(code) === undefined ? undefined : code;
}

function phoneFindings(text: string, country: string): readonly Finding[] {
  if (text.trim() === '') return [findings.PHONE_MISSING];
  const home = alpha2(country);
  const phone = readPhone(text.trim(), home);
  if (phone === undefined || !phone.valid) return [findings.PHONE_INVALID];
  const found: Finding[] = [];
  if (phone.type === 'PREMIUM_RATE') found.push(findings.PHONE_PREMIUM);
  else if (!MOBILE_KINDS.has(phone.type ?? '')) {
    found.push({ ...findings.PHONE_NOT_PERSONAL, detail: { type: (phone.type ?? 'unknown').toLowerCase() } });
  }
  if (home !== undefined && !sharesPlan(home, phone.countries)) found.push(findings.PHONE_ELSEWHERE);
  return found;
}

/**
 * Whether e-mail and phone have a form that works and are the customer's to keep. Nothing is sent or looked up: that
 * the person reads the mailbox or answers the phone is not known here. `clear` or `consider`. Never throws.
 */
export function checkContact({ email, phone, country }: ContactToCheck): CheckResult {
  const found = [
    ...(email === undefined ? [] : emailFindings(email)),
    ...(phone === undefined ? [] : phoneFindings(phone, country)),
  ];
  return {
    outcome: found.some(({ severity }) => severity !== 'info') ? 'consider' : 'clear',
    findings: found,
    engine: CONTACT_ENGINE,
    data: CONTACT_DATA,
  };
}
