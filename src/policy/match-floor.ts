/**
 * What no policy may say about screening: a list match is judged by a person, who clears or confirms it, and nothing about
 * screening is asked of the customer, who would be warned by the question (FATF Recommendation 21).
 */
import type { Evidence } from '../domain/evidence';
import { isBirthDateRead, MATCH_CODES, NAMESAKE_SET_ASIDE } from '../domain/open-matches';
import type { RuleOnFindings } from './policy-schema';

/** A list entry that may be whoever was screened, or a count of further ones. */
const MATCHES: ReadonlySet<string> = new Set([...MATCH_CODES, 'screening.further_matches']);

/** Names that the lists were not searched for to the end: whoever bears one was not screened. */
const NOT_SEARCHED: ReadonlySet<string> = new Set([
  'screening.no_name',
  'screening.name_not_comparable',
  'screening.name_too_long',
  'screening.name_unusual',
  'screening.name_too_frequent',
]);

export function isMatchCode(code: string): boolean {
  return MATCHES.has(code);
}

/**
 * A person has to judge it, whatever a rule says: also a namesake whose birth date nothing proves.
 *
 * @param own the evidence about whom the finding is: the document of one person never clears another's match
 */
export function isForAPerson(code: string, own: readonly Evidence[]): boolean {
  return isMatchCode(code) || NOT_SEARCHED.has(code) || (code === NAMESAKE_SET_ASIDE && !own.some(isBirthDateRead));
}

/** Why a rule that names screening is refused; undefined where it is not. */
export function matchRuleProblem(codes: readonly string[], { then }: Pick<RuleOnFindings, 'then'>): string | undefined {
  if (then === 'refer') return undefined;
  const about = codes.find((code) => code.startsWith('screening.'));
  if (about === undefined) return undefined;
  const unclear = codes.find(
    (code) => code.startsWith('screening.') && (isMatchCode(code) || NOT_SEARCHED.has(code) || code.includes('*')),
  );
  if (then === 'clear' && unclear === undefined) return undefined;
  return then === 'clear'
    ? `${unclear} must not count as clear: a person clears list matches, and looks at names that were not searched for`
    : `${about} must not ${then}: screening neither declines anybody nor asks them anything by itself`;
}
