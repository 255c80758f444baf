import type { CountryRules, Region } from './country-rules';
import { findRegion } from './find-region';
import { hasSmallerPlace, townsNamed } from './towns';

/** What a list of towns can say against an address. A town that no list has says nothing. */
export interface TownJudgement {
  readonly townElsewhere: boolean;
  readonly townPostalCodeMismatch: boolean;
}

const NOTHING_TO_SAY: TownJudgement = { townElsewhere: false, townPostalCodeMismatch: false };

/**
 * Holds a town against the region and the postal code of the same address, where the country's towns are known (BR, CL,
 * CN, KR, TW). A text that also names the region, or a smaller place in it, is never held against anyone.
 */
export function judgeTown(
  rules: CountryRules,
  town: string,
  regions: readonly Region[],
  postalCode: string | undefined,
): TownJudgement {
  const named = townsNamed(rules, town);
  if (named.length === 0 || regions.length === 0) return NOTHING_TO_SAY;
  const here = named.filter(({ region }) => regions.includes(region));
  if (here.length > 0) {
    const fits =
      postalCode === undefined || here.some(({ postalCodePrefix }) => postalCodePrefix?.test(postalCode) ?? true);
    return { townElsewhere: false, townPostalCodeMismatch: !fits };
  }
  const meansRegion = findRegion(rules, town)?.regions.some((region) => regions.includes(region)) ?? false;
  return { townElsewhere: !meansRegion && !hasSmallerPlace(rules, regions, town), townPostalCodeMismatch: false };
}
