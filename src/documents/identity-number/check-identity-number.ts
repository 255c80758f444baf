/** Checks one identity number by the rules of its country. Pure: no clock, no network, and it never throws. */
import { alpha3ToAlpha2, isValid } from 'i18n-iso-countries';
import { isIdType, isTaxIdType } from '../../domain/identity-types';
import type { Finding } from '../../domain/evidence';
import { contradictions, likelyBirth } from './compare-claims';
import type { Claims } from './compare-claims';
import { denialOf } from './denied-numbers';
import { identityNumberFinding } from './identity-number-findings';
import { readNumber } from './read-number';
import { ruleFor } from './rule-table';
import type { Doubt, Encoded, NumberRule, ReadNumber, RefusalReason, Sex, Strength, Verdict } from './verdict';

export interface IdentityNumberClaim extends Claims {
  /** The country that issued the number: ISO 3166-1 alpha-2 or alpha-3. */
  readonly country: string;
  /** One of the closed list in domain/identity-types.ts; anything else is refused. */
  readonly idType: string;
  /** As the customer typed it. */
  readonly number: string;
  /** ISO date. */
  readonly today: string;
}

export interface IdentityNumberCheck {
  /** The number can exist. What contradicts the customer's claims is a doubt in `reasons`, not an invalid number. */
  readonly valid: boolean;
  readonly strength: Strength;
  /** Machine codes: why the number is refused or doubted, or `no_country_rule`. Empty when all is well. */
  readonly reasons: readonly string[];
  /** What the number says about its holder. Personal data; dates are ISO 8601 and cut short where the number says less. */
  readonly encoded: { readonly dateOfBirth?: string; readonly sex?: Sex; readonly region?: string };
  /** At least one: info when verified, warning when doubted, critical when refused. */
  readonly findings: readonly Finding[];
}

export function checkIdentityNumber(claim: IdentityNumberClaim): IdentityNumberCheck {
  const country = alpha2Of(claim.country);
  if (country === undefined) return refused('unknown_country', { ...claim, country: '' }, 'none');
  const known = { ...claim, country };
  if (!isIdType(claim.idType)) return refused('unknown_id_type', known, 'none');
  const rule = ruleFor(country, claim.idType);
  const reading = readNumber(claim.number);
  if (!reading.readable) return refused(reading.reason, known, 'none');
  const { number } = reading;
  const verdict = rule && judge(rule, number, known);
  const strength: Strength = verdict?.strength ?? 'none';
  const denial = denialOf(number.compact, country, strength);
  if (denial) return refused(denial, known, strength);
  if (!verdict) return withoutRule(number.compact, known);
  if (!verdict.passed) return refused(verdict.reason, known, strength);
  const { encoded } = verdict;
  const doubts: Doubt[] = [
    ...(verdict.doubt ? [verdict.doubt] : []),
    ...(encoded.company ? ['company_number' as const] : []),
    ...contradictions(encoded, claim),
  ];
  const context = { idType: claim.idType, country, strength };
  return {
    valid: true,
    strength,
    reasons: doubts,
    encoded: holderOf(encoded, claim),
    findings: [...doubts, ...(verdict.doubt ? [] : ['verified' as const])].map((what) =>
      identityNumberFinding(what, context),
    ),
  };
}

/** Tax numbers are often written with the country's code before them, as in VAT numbers (Greece writes EL). */
function judge(rule: NumberRule, number: ReadNumber, { country, idType, today }: IdentityNumberClaim): Verdict {
  const verdict = rule(number, today);
  const prefix = [country, ...(country === 'GR' ? ['EL'] : [])].find((code) => number.compact.startsWith(code));
  if (verdict.passed || !prefix || !isTaxIdType(idType)) return verdict;
  const bare = { compact: number.compact.slice(prefix.length), marked: number.marked.slice(prefix.length) };
  const second = rule(bare, today);
  return second.passed ? second : verdict;
}

/** Fails closed only on what no document prints: the number stands, and says of itself that nothing was verified. */
function withoutRule(compact: string, claim: IdentityNumberClaim): IdentityNumberCheck {
  if (!/^(?=.*[0-9])[\p{L}0-9&]{3,}$/u.test(compact)) return refused('invalid_format', claim, 'none');
  const { idType, country } = claim;
  return {
    valid: true,
    strength: 'none',
    reasons: ['no_country_rule'],
    encoded: {},
    findings: [identityNumberFinding('no_country_rule', { idType, country, strength: 'none' })],
  };
}

function refused(reason: RefusalReason, claim: IdentityNumberClaim, strength: Strength): IdentityNumberCheck {
  // An id_type from outside the list is the sender's own text and must not reach a finding.
  const idType = isIdType(claim.idType) ? claim.idType : 'unknown';
  const finding = identityNumberFinding(reason, { idType, country: claim.country, strength });
  return { valid: false, strength, reasons: [reason], encoded: {}, findings: [finding] };
}

function holderOf(encoded: Encoded, claim: IdentityNumberClaim): IdentityNumberCheck['encoded'] {
  const dateOfBirth = likelyBirth(encoded, claim, claim.today);
  return {
    ...(dateOfBirth ? { dateOfBirth } : {}),
    ...(encoded.sex ? { sex: encoded.sex } : {}),
    ...(encoded.region ? { region: encoded.region } : {}),
  };
}

function alpha2Of(code: string): string | undefined {
  const country = code.trim().toUpperCase();
  // Kosovo's codes are user-assigned ones, of which the table knows only the short.
  if (country === 'XKX') return 'XK';
  if (/^[A-Z]{3}$/.test(country)) return alpha3ToAlpha2(country);
  return /^[A-Z]{2}$/.test(country) && isValid(country) ? country : undefined;
}
