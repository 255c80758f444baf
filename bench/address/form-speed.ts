import { checkAddress, type AddressToCheck } from '../../src/address/check-address';
import { countryRules } from '../../src/address/country-rules';
import { LETTER_COUNTRIES } from '../../src/specimens/letters/letter-countries';
import { inventLetter } from '../../src/specimens/letters/invent-letter';
import { atMost, rounded } from '../report';
import { percentile } from '../statistics';
import { ALL_COUNTRIES } from './form-rules';

const WARM_UP_ROUNDS = 30;
const ROUNDS = 100;

/** A plain address of every country, and real towns with their regions and codes where letters are drawn. */
export function plainAddresses(seed: number): AddressToCheck[] {
  const plain = ALL_COUNTRIES.map((country) => {
    const { regions, postalCodeExamples } = countryRules(country);
    const address = {
      street: '10 Example Street',
      city: 'Exampleton',
      state: regions[0]?.key ?? '',
      postalCode: postalCodeExamples[0] ?? '',
      country,
    };
    return { address, customerCountry: country, proofGiven: false };
  });
  const towns = LETTER_COUNTRIES.flatMap(({ code }, at) =>
    Array.from({ length: 5 }, (_none, index) => {
      const { address } = inventLetter({ seed: seed + at * 5 + index, country: code }, ['any']).claims;
      return { address, customerCountry: code, proofGiven: false };
    }),
  );
  return [...plain, ...towns];
}

/** Microseconds a check, warm: each address is checked many times before, and each check is timed by itself. */
export function measureForm(seed: number): { readonly addresses: number; readonly times: readonly number[] } {
  const inputs = plainAddresses(seed);
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) inputs.forEach((input) => checkAddress(input));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const input of inputs) {
      const from = performance.now();
      checkAddress(input);
      times.push((performance.now() - from) * 1000);
    }
  }
  return { addresses: inputs.length, times };
}

export function reportForm({ addresses, times }: ReturnType<typeof measureForm>) {
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return {
    // The mean has in it whatever else the machine had to do.
    targets: [atMost('a check of the form, p95', p95, 50, 'µs')],
    notes: [],
    measured: { addresses, checks: times.length, p50Us: rounded(p50), p95Us: rounded(p95), meanUs: rounded(mean) },
  };
}
