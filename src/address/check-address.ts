import type { AddressClaim } from '../domain/customer';
import type { CheckResult, Finding } from '../domain/evidence';
import * as findings from './address-findings';
import { blockedRegionOf, type BlockedRegion } from './blocked-region';
import { ADDRESS_DATA } from './country-rules';
import { isKeptMail } from './not-a-residence';
import { normalisedFrom } from './normalise-address';
import { readAddress, type AddressReading } from './read-address';
import { resolveCountry } from './resolve-country';

/** Names the version of these rules in the evidence; a change of rules changes it. */
export const ADDRESS_ENGINE = { name: 'address-form', version: '1' } as const;

export interface AddressToCheck {
  /** Absent when the customer gave no address at all: `not_applicable`. */
  readonly address: AddressClaim | undefined;
  /** Country of the customer, alpha-2 or alpha-3. */
  readonly customerCountry: string;
  /** Whether a document that should prove the address was sent. It is not read here; the evidence says so. */
  readonly proofGiven: boolean;
  readonly blockedRegions?: readonly BlockedRegion[];
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

function residenceFindings(reading: AddressReading): readonly Finding[] {
  if (isKeptMail(reading.given.street)) return [findings.notAResidence('street')];
  return isKeptMail(reading.given.city) ? [findings.notAResidence('city')] : [];
}

function postalFindings(reading: AddressReading): readonly Finding[] {
  const { rules } = reading;
  const found: Finding[] = [];
  if (reading.regionUnknown) found.push(findings.regionUnknown(rules.required.has('state')));
  if (reading.postalCodeInvalid) found.push(findings.postalCodeInvalid(rules));
  if (reading.postalCodeMismatch) found.push(findings.regionPostalCodeMismatch());
  if (rules.withoutPostalCodes && reading.given.postal_code !== '') found.push(findings.postalCodeUnused());
  return found;
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
    proofGiven ? findings.proofNotRead() : findings.proofNotGiven(),
  ];
  return {
    outcome: found.some((finding) => finding.severity !== 'info') ? 'consider' : 'clear',
    findings: found,
    engine: ADDRESS_ENGINE,
    data: ADDRESS_DATA,
    sealed: { normalised: { ...normalisedFrom(reading) } },
  };
}
