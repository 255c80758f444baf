import type { AddressClaim } from '../domain/customer';
import type { CheckResult, Finding } from '../domain/evidence';
import * as findings from './address-findings';
import { blockedRegionOf, type BlockedRegion } from './blocked-region';
import { ADDRESS_DATA } from './country-rules';
import { isFarFrom } from './far-country';
import { notAResidence } from './not-a-residence';
import { normalisedFrom } from './normalise-address';
import { readAddress, type AddressReading } from './read-address';
import { resolveCountry } from './resolve-country';

/** Names the version of these rules in the evidence; a change of rules changes it. */
export const ADDRESS_ENGINE = { name: 'address-form', version: '2' } as const;

export interface AddressToCheck {
  /** Absent when the customer gave no address at all: `not_applicable`. */
  readonly address: AddressClaim | undefined;
  /** Country of the customer, alpha-2 or alpha-3. */
  readonly customerCountry: string;
  /** Whether a document that should prove the address was sent; it is looked at by itself (`judgeProof`). */
  readonly proofGiven: boolean;
  readonly blockedRegions?: readonly BlockedRegion[];
  /** Countries that the customer's phone number can belong to, alpha-2 or alpha-3; a signal only. */
  readonly phoneCountries?: readonly string[];
  /** Country of the network that the request came from, alpha-2 or alpha-3; a signal only. */
  readonly ipCountry?: string;
}

function countryFindings(reading: AddressReading, customerCountry: string): readonly Finding[] {
  if (reading.given.country === '') return [findings.countryMissing()];
  if (reading.country === undefined) return [findings.countryUnknown()];
  const own = resolveCountry(customerCountry);
  return own !== undefined && own !== reading.country ? [findings.countryDiffers()] : [];
}

function blockedFindings(reading: AddressReading, blocked: readonly BlockedRegion[]): readonly Finding[] {
  const { city, state, country } = reading.given;
  const regions = reading.region?.regions ?? [];
  // A name that two regions share (Moscow) blocks neither; a region must be meant beyond doubt.
  const placed = { regions: regions.length === 1 ? regions : [], places: [city, state, country] };
  const territory = blockedRegionOf({ ...placed, country: reading.country, postalCode: reading.postalCode }, blocked);
  return territory === undefined ? [] : [findings.blockedRegion(territory.id)];
}

function residenceFindings({ given }: AddressReading): readonly Finding[] {
  for (const field of ['street', 'city'] as const) {
    const kind = notAResidence(given[field]);
    if (kind !== undefined) return [findings.notAResidence(field, kind)];
  }
  return [];
}

/** Travellers and migrants keep their phones and networks: never more than something to note. */
function distanceFindings(country: string | undefined, input: AddressToCheck): readonly Finding[] {
  if (country === undefined) return [];
  const far = (text: string): boolean => isFarFrom(country, resolveCountry(text) ?? '');
  const { phoneCountries = [], ipCountry = '' } = input;
  const found: Finding[] = [];
  if (phoneCountries.length > 0 && phoneCountries.every(far)) found.push(findings.phoneFar());
  if (far(ipCountry)) found.push(findings.networkFar());
  return found;
}

function postalFindings(reading: AddressReading): readonly Finding[] {
  const { rules } = reading;
  const found: Finding[] = [];
  if (reading.regionUnknown) found.push(findings.regionUnknown(rules));
  if (reading.postalCodeInvalid) found.push(findings.postalCodeInvalid(rules));
  if (reading.postalCodeMismatch) found.push(findings.regionPostalCodeMismatch());
  // A code of another region says it already: one finding for one mistake.
  if (reading.townElsewhere && !reading.postalCodeMismatch) found.push(findings.townElsewhere());
  if (reading.townPostalCodeMismatch && !reading.postalCodeMismatch) found.push(findings.townPostalCodeMismatch());
  if (rules.withoutPostalCodes && reading.given.postal_code !== '') found.push(findings.postalCodeUnused());
  return found;
}

/** The list is the operator's and has no version: its entries stand for it. */
function dataOf(blocked: readonly BlockedRegion[]): CheckResult['data'] {
  if (blocked.length === 0) return ADDRESS_DATA;
  const ids = [...new Set(blocked.map(({ id }) => id))].toSorted();
  return { ...ADDRESS_DATA, 'blocked-regions': ids.join(', ') };
}

/**
 * Whether an address is complete and consistent by the rules of its own country, names a place where people live, and
 * lies outside the operator's blocked regions. Form only: that somebody lives there is for the proof of address.
 * A town that no list knows is never a finding. `consider` when anything is doubtful, `clear` when nothing is.
 * Never throws; the normalised form is in `sealed`, the findings hold no personal data.
 */
export function checkAddress(input: AddressToCheck): CheckResult {
  const { address, customerCountry, proofGiven, blockedRegions = [] } = input;
  if (address === undefined)
    return { outcome: 'not_applicable', findings: [], engine: ADDRESS_ENGINE, data: ADDRESS_DATA };
  const reading = readAddress(address);
  const found: readonly Finding[] = [
    ...countryFindings(reading, customerCountry),
    ...blockedFindings(reading, blockedRegions),
    ...reading.missing.map((field) => findings.fieldMissing(field, reading.rules)),
    ...residenceFindings(reading),
    ...postalFindings(reading),
    ...distanceFindings(reading.country, input),
    ...(proofGiven ? [] : [findings.proofNotGiven()]),
  ];
  return {
    outcome: found.some((finding) => finding.severity !== 'info') ? 'consider' : 'clear',
    findings: found,
    engine: ADDRESS_ENGINE,
    data: dataOf(blockedRegions),
    sealed: { normalised: { ...normalisedFrom(reading) } },
  };
}
