import type { Profile } from '../db/customer-record';
import { productLevelOf } from '../domain/customer';
import type { BusinessClaims, IndividualClaims } from '../domain/customer';
import type { JsonObject } from '../domain/evidence';
import type { CustomerChange } from '../domain/intake';
import type { PartyList } from '../domain/related-party';
import { canonicalJson } from '../storage/canonical-json';

const NONE_IDENTIFIED = {
  owners: 'noOwnersIdentified',
  controllers: 'noControllersIdentified',
} as const satisfies Record<PartyList, keyof BusinessClaims>;

/**
 * Claims merge field by field; funds replace as a whole; a null deletes a metadata key. "None identified" ends with the
 * first party of that list.
 *
 * @param parties everybody behind a business after the change
 */
export function mergeProfile(
  profile: Profile,
  { claims, metadata: sent = {}, parties: changes }: CustomerChange,
  parties: readonly { readonly list: PartyList }[],
): Profile {
  const metadata: Record<string, JsonObject[string]> = { ...profile.metadata };
  for (const [key, value] of Object.entries(sent)) {
    if (value === null) delete metadata[key];
    else metadata[key] = value;
  }
  const merged: Record<string, unknown> = { ...profile.claims, ...claims };
  for (const list of ['owners', 'controllers'] as const) {
    const said = changes?.noneIdentified?.[list];
    if (said === true) merged[NONE_IDENTIFIED[list]] = true;
    else if (said === false || parties.some((party) => party.list === list)) delete merged[NONE_IDENTIFIED[list]];
  }
  return { claims: merged as unknown as IndividualClaims | BusinessClaims, metadata };
}

/** Sending again what is on record says nothing else. */
export function claimOtherwise(before: Profile, after: Profile): boolean {
  return canonicalJson(withLevel(after.claims)) !== canonicalJson(withLevel(before.claims));
}

/** No level and the lowest one are the same. */
function withLevel(claims: Profile['claims']): Profile['claims'] {
  return { ...claims, productLevel: productLevelOf(claims) };
}
