/** Checks one number of a company by the rules of its country. Pure: no clock, no network, and it never throws. */
import { alpha3ToAlpha2, isValid } from 'i18n-iso-countries';

import { readNumber } from '../documents/identity-number/read-number';
import type { ReadNumber, Strength } from '../documents/identity-number/verdict';
import { readLegalForm } from './legal-form';
import type { LegalForm } from './legal-form';
import { kindsCalled, kindsOf } from './kinds-by-country';
import type { NumberKind, Told } from './number-kind';

export interface NumberToCheck {
  /** Of the register, or the tax authority: ISO 3166-1 alpha-2 or alpha-3. */
  readonly country: string;
  /** As the customer typed it. */
  readonly number: string;
  /** The word of a kind (`ein`, `siren`), or of a purpose (`registration_number`, `tax_id`); without, any kind will do. */
  readonly type?: string | undefined;
  /** As claimed; what is left out is read from the end of the name. */
  readonly legalForm?: string | undefined;
  readonly name?: string | undefined;
}

/** Why no such number exists. Machine codes: `registration.<reason>` is the code of the finding. */
export type NumberRefusal =
  | 'empty'
  | 'too_long'
  | 'unreadable_character'
  | 'invalid_format'
  | 'invalid_check_digit'
  | 'impossible_date'
  | 'all_zeros';

/** What a number that can exist still leaves to be looked at, or what could not be looked at. */
export type NumberDoubt =
  | 'no_country_rule'
  | 'no_type_rule'
  | 'check_digit_unconfirmed'
  | 'repeated_digits'
  | 'court_missing'
  | 'form_mismatch';

export interface NumberCheck {
  readonly valid: boolean;
  readonly strength: Strength;
  /** The kind that it is; null where none is known, or where it is refused and could have been several. */
  readonly type: string | null;
  /** As the register writes it; null for a refused one. */
  readonly normalised: string | null;
  /** Empty when all is well. */
  readonly reasons: readonly (NumberRefusal | NumberDoubt)[];
  readonly told: Told;
}

interface Judged {
  readonly kind: NumberKind;
  readonly number: ReadNumber;
  readonly verdict: ReturnType<NumberKind['rule']>;
}

export function checkRegistrationNumber(claim: NumberToCheck, today: string): NumberCheck {
  const country = alpha2Of(claim.country);
  const known = kindsOf(country);
  const type = claim.type?.trim() || undefined;
  const kinds = type === undefined ? known : kindsCalled(type, known);
  const isCalledLei = type !== undefined && kinds.length === 1 && /^(lei|legal.entity.identifier)$/i.test(type);
  // The LEI is known everywhere; where nothing else is, no number is refused but one that is called an LEI.
  const refuses = known.length > 1 || isCalledLei;
  // ß has no capital of its own length, and stands in the names of courts.
  const reading = readNumber(claim.number.replaceAll('ß', 'ss'));
  if (!reading.readable) {
    if (!refuses && reading.reason !== 'empty') return withoutRule(claim.number.trim(), 'no_country_rule');
    return refused(reading.reason, refuses ? 'format' : 'none');
  }
  const { number } = reading;
  const judged = judge(kinds, number, today);
  const claimed = readLegalForm(claim.legalForm, claim.name);
  const best = bestOf(judged, claimed);
  if (best) return accepted(best, claimed);
  // Numbers are often written with the country's code before them, as in VAT numbers.
  const bare = country !== undefined && number.compact.startsWith(country) ? withoutCode(number) : undefined;
  const second = bare && bestOf(judge(kinds, bare, today), claimed);
  if (second) return accepted(second, claimed);
  if (!refuses) return withoutRule(number.marked, 'no_country_rule');
  return kinds.length === 0 ? withoutRule(number.marked, 'no_type_rule') : refusedBy(judged);
}

function judge(kinds: readonly NumberKind[], number: ReadNumber, today: string): Judged[] {
  return kinds.map((kind) => ({ kind, number, verdict: kind.rule(number, today) }));
}

function withoutCode({ compact, marked }: ReadNumber): ReadNumber {
  return { compact: compact.slice(2), marked: marked.slice(2).replace(/^[/+-]+/, '') };
}

function bestOf(judged: readonly Judged[], claimed: readonly LegalForm[] | undefined): Judged | undefined {
  const passed = judged.filter(({ verdict }) => verdict.passed);
  return passed.toSorted((one, other) => rank(other, claimed) - rank(one, claimed))[0];
}

/** A check digit that fits decides; then the claimed form; then the order of the country's table, which sorting keeps. */
function rank({ kind, number, verdict }: Judged, claimed: readonly LegalForm[] | undefined): number {
  const isChecked = verdict.strength === 'checksum' && !('doubt' in verdict && verdict.doubt !== undefined);
  return (isChecked ? 2 : 0) + (formFits(kind.tells?.(normalise(kind, number)), claimed) ? 1 : 0);
}

function accepted({ kind, number, verdict }: Judged, claimed: readonly LegalForm[] | undefined): NumberCheck {
  const digits = number.compact.replace(/\D/g, '');
  if (/^0+$/.test(digits)) return refused('all_zeros', verdict.strength, kind.type);
  const normalised = normalise(kind, number);
  const told = kind.tells?.(normalised) ?? {};
  const isDoubted = verdict.passed && verdict.doubt !== undefined;
  return {
    valid: true,
    strength: verdict.strength,
    type: kind.type,
    normalised,
    told,
    reasons: [
      ...(isDoubted ? (['check_digit_unconfirmed'] as const) : []),
      ...(isRepeated(digits) ? (['repeated_digits'] as const) : []),
      ...(told.courtMissing ? (['court_missing'] as const) : []),
      ...(formFits(told, claimed) ? [] : (['form_mismatch'] as const)),
    ],
  };
}

function formFits(told: Told | undefined, claimed: readonly LegalForm[] | undefined): boolean {
  if (!told?.forms || !claimed) return true;
  return told.forms.some((form) => claimed.includes(form));
}

function normalise(kind: NumberKind, number: ReadNumber): string {
  return kind.normalise?.(number) ?? number.compact;
}

/** Fewer digits than these can be alike by chance. */
const SHORTEST_REPEATED = 6;

function isRepeated(digits: string): boolean {
  return digits.length >= SHORTEST_REPEATED && Array.from(digits).every((digit) => digit === digits.charAt(0));
}

/** The number stands, and says of itself that nothing was verified. */
function withoutRule(number: string, why: 'no_country_rule' | 'no_type_rule'): NumberCheck {
  return { valid: true, strength: 'none', type: null, normalised: number, reasons: [why], told: {} };
}

/** The refusal that came closest: a number of the right form with a wrong digit is a slip, and worth saying so. */
function refusedBy(judged: readonly Judged[]): NumberCheck {
  const refusals = judged.flatMap(({ kind, verdict }) => (verdict.passed ? [] : [{ kind, verdict }]));
  const near = refusals.find(({ verdict }) => verdict.reason !== 'invalid_format');
  const only = near ?? (refusals.length === 1 ? refusals[0] : undefined);
  const reason = near?.verdict.reason;
  const said =
    reason === 'invalid_check_digit'
      ? reason
      : reason === 'impossible_date' || reason === 'future_birth_date'
        ? 'impossible_date'
        : 'invalid_format';
  return refused(said, only?.verdict.strength ?? 'format', only?.kind.type);
}

function refused(reason: NumberRefusal, strength: Strength, type: string | null = null): NumberCheck {
  return { valid: false, strength, type, normalised: null, reasons: [reason], told: {} };
}

function alpha2Of(code: string): string | undefined {
  const country = code.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(country)) return alpha3ToAlpha2(country);
  // The Union writes Greece EL, and the United Kingdom is called UK.
  if (country === 'EL') return 'GR';
  if (country === 'UK') return 'GB';
  return isValid(country) ? country : undefined;
}
