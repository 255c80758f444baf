import type { RelatedPartyClaim } from '../../domain/customer';
import { NONE_IDENTIFIED } from '../schemas/related-party';
import type { RelatedPartiesBody } from '../schemas/related-party';

/** "There is none" is kept as one entry that says so, and so stays different from an empty list. */
export function readRelatedParties(sent: RelatedPartiesBody): RelatedPartyClaim[] {
  return sent === NONE_IDENTIFIED ? [{ [NONE_IDENTIFIED]: true }] : sent.map(withoutEmpty);
}

/** What was not given is not kept: neither an empty field, nor an address without a word. */
function withoutEmpty(party: RelatedPartyClaim): RelatedPartyClaim {
  const given = Object.entries(party).flatMap(([field, value]) => {
    if (field !== 'address' || typeof value !== 'object' || value === null) return [[field, value] as const];
    const lines = Object.entries(value).filter(([, line]) => line !== undefined);
    return lines.length > 0 ? [[field, Object.fromEntries(lines)] as const] : [];
  });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

export function wireRelatedParties(
  claims: readonly RelatedPartyClaim[],
): typeof NONE_IDENTIFIED | { [field: string]: unknown }[] {
  const [only] = claims;
  return claims.length === 1 && only?.[NONE_IDENTIFIED] === true ? NONE_IDENTIFIED : [...claims];
}
