/** What a number says about its holder, held against what the customer says. */
import { isIsoDate } from './birth-date';
import type { Doubt, Encoded, Sex } from './verdict';

export interface Claims {
  /** ISO date; anything else is not compared. */
  readonly dateOfBirth?: string | undefined;
  /** As given. Only words for male and female are compared: no word and every other word agrees with any number. */
  readonly sex?: string | undefined;
}

const SEX_WORDS: ReadonlyMap<string, Sex> = new Map([
  ['male', 'male'],
  ['m', 'male'],
  ['man', 'male'],
  ['female', 'female'],
  ['f', 'female'],
  ['woman', 'female'],
]);

/** The contradictions between number and claims; none where one of the two is silent. */
export function contradictions(encoded: Encoded, claims: Claims): Doubt[] {
  const doubts: Doubt[] = [];
  const claimed = claimedBirth(claims);
  if (claimed && encoded.births?.length && !agreeing(encoded.births, claimed)) doubts.push('birth_date_mismatch');
  const sex = SEX_WORDS.get(claims.sex?.trim().toLowerCase() ?? '');
  if (sex && encoded.sex && encoded.sex !== sex) doubts.push('sex_mismatch');
  return doubts;
}

/** Nobody alive was born more years ago than this, so the other century is meant. */
const OLDEST = 110;

/** The one birth date that is meant: the claimed one, else the only one of a living person, else unknown. */
export function likelyBirth(encoded: Encoded, claims: Claims, today: string): string | undefined {
  const births = encoded.births ?? [];
  const claimed = claimedBirth(claims);
  const agreed = claimed && agreeing(births, claimed);
  if (agreed) return agreed;
  const oldest = String(Number(today.slice(0, 4)) - OLDEST);
  const alive = births.filter((birth) => birth >= oldest);
  return births.length === 1 ? births[0] : alive.length === 1 ? alive[0] : undefined;
}

function claimedBirth({ dateOfBirth }: Claims): string | undefined {
  return dateOfBirth !== undefined && isIsoDate(dateOfBirth) ? dateOfBirth : undefined;
}

/** A number may say the year alone, or year and month. */
function agreeing(births: readonly string[], claimed: string): string | undefined {
  return births.find((birth) => claimed.startsWith(birth));
}
