import type { RelatedPartyClaim } from '../../domain/customer';
import { NONE_IDENTIFIED } from '../schemas/related-party';
import type { RelatedPartiesBody } from '../schemas/related-party';

/** "There is none" is kept as one entry that says so, and so stays different from an empty list. */
export function readRelatedParties(sent: RelatedPartiesBody): RelatedPartyClaim[] {
  return sent === NONE_IDENTIFIED ? [{ [NONE_IDENTIFIED]: true }] : sent;
}

export function wireRelatedParties(
  claims: readonly RelatedPartyClaim[],
): typeof NONE_IDENTIFIED | { [field: string]: unknown }[] {
  const [only] = claims;
  return claims.length === 1 && only?.[NONE_IDENTIFIED] === true ? NONE_IDENTIFIED : [...claims];
}
