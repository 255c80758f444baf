import { checkAddress } from '../../src/address/check-address';
import { resolveCountry } from '../../src/address/resolve-country';
import { REAL_ADDRESSES, WRONG_ADDRESSES, type AddressRow } from './real-addresses';

function doubtsAbout([street, city, state, postalCode, country]: AddressRow): readonly string[] {
  const address = { street, city, state, postalCode, country };
  const { findings, outcome } = checkAddress({ address, customerCountry: country, proofGiven: true });
  const doubts = findings.filter(({ severity }) => severity !== 'info');
  expect(outcome).toBe(doubts.length === 0 ? 'clear' : 'consider');
  expect(doubts.every(({ retryable, field }) => retryable && field?.startsWith('address.'))).toBe(true);
  return doubts.map(({ code }) => code);
}

describe('a real address is clear', () => {
  test.each(REAL_ADDRESSES)('%s, %s, %s, %s, %s', (...row) => expect(doubtsAbout(row)).toEqual([]));

  test('in each of at least sixty countries', () => {
    const countries = new Set(REAL_ADDRESSES.map(([, , , , country]) => resolveCountry(country)));
    expect(countries.size).toBeGreaterThanOrEqual(60);
    expect(countries).not.toContain(undefined);
  });
});

test.each(WRONG_ADDRESSES)('a wrong address is not: %s for %j', (code, row) =>
  expect(doubtsAbout(row)).toEqual([code]),
);
