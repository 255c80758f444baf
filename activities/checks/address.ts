import { ADDRESS_ENGINE } from '../../src/address/check-address';
import { ADDRESS_DATA } from '../../src/address/country-rules';
import { readPhone } from '../../src/contact/read-phone';
import type { CheckedSubject } from '../checked-subject';
import type { ActivityDeps } from '../deps';
import type { PlannedCheck } from '../planned-check';

/** One check an address: a home, or a company's registered and operating addresses. */
export function planAddresses(
  { addresses, blockedRegions = [] }: Pick<ActivityDeps, 'addresses' | 'blockedRegions'>,
  { record }: CheckedSubject,
): PlannedCheck[] {
  const phoneCountries = [...(readPhone(record.claims.phone, undefined)?.countries ?? [])];
  return record.addresses.map(({ id, purpose, proofBlobId, street, city, state, postalCode, country }) => {
    const claim = {
      address: { street, city, state, postalCode, country },
      customerCountry: record.countryCode,
      proofGiven: proofBlobId !== undefined,
      phoneCountries,
    };
    return {
      kind: 'address',
      subject: `address:${id}`,
      input: {
        ...claim,
        purpose,
        blocked: blockedRegions.map((region) => region.id),
        engine: ADDRESS_ENGINE.version,
        provider: addresses.name,
        data: ADDRESS_DATA,
      },
      run: () => addresses.checkAddress({ ...claim, blockedRegions }),
    };
  });
}
