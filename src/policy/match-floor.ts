/**
 * What no policy may say about screening: a list match is judged by a person, who clears or confirms it, and nothing about
 * screening is asked of the customer, who would be warned by the question (FATF Recommendation 21).
 */
import type { Evidence } from '../domain/evidence';
import { isBirthDateRead, MATCH_CODES, NAMESAKE_SET_ASIDE } from '../domain/open-matches';
import type { RuleOnFindings } from './policy-schema';

/** A list entry that may be the customer, or a count of further ones. */
const MATCHES: ReadonlySet<string> = new Set([...MATCH_CODES, 'screening.further_matches']);

export function isMatchCode(code: string): boolean {
  return MATCHES.has(code);
}

/** A person has to judge it, whatever a rule says: also a namesake whose birth date nothing proves. */
export function isForAPerson(code: string, evidence: readonly Evidence[]): boolean {
  return isMatchCode(code) || (code === NAMESAKE_SET_ASIDE && !evidence.some(isBirthDateRead));
}

/** Why a rule that names screening is refused; undefined where it is not. */
export function matchRuleProblem(codes: readonly string[], { then }: Pick<RuleOnFindings, 'then'>): string | undefined {
  if (then === 'refer') return undefined;
  const about = codes.find((code) => code.startsWith('screening.'));
  if (about === undefined) return undefined;
  if (then === 'clear' && !isMatchCode(about) && !about.includes('*')) return undefined;
  return then === 'clear'
    ? `${about} must not count as clear: a list match is cleared by a person`
    : `${about} must not ${then}: screening neither declines anybody nor asks them anything by itself`;
}
