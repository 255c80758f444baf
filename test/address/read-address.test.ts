import { readAddress } from '../../src/address/read-address';

const read = (state: string, country: string, postalCode = '') =>
  readAddress({ street: 'Teststreet 1', city: 'Testtown', state, postalCode, country });

describe('an address is read', () => {
  test('with NA as the region it is, and as nothing where it is none', () => {
    expect(read('NA', 'NG').given.state).toBe('NA');
    expect(read('NA', 'NG').region?.regions.map(({ key }) => key)).toEqual(['Nasarawa']);
    expect(read('NA', 'US').given.state).toBe('');
    expect(read('NA', 'US').missing).toEqual(['state', 'postal_code']);
  });

  test.each(['', ' ', '-', '--', 'n/a', 'N.A.', 'none', 'nil', 'null', 'not applicable', 'xxx', '000'])(
    'with "%s" as nothing said',
    (text) => {
      const address = { street: text, city: text, state: text, postalCode: text, country: 'NG' };
      expect(readAddress(address).missing).toEqual(['street', 'city']);
      expect(readAddress(address).given.postal_code).toBe('');
    },
  );

  test('with zeros as a postal code where one is required: they are judged, not passed over', () => {
    expect(read('NY', 'US', '00000')).toMatchObject({ postalCode: '00000', postalCodeMismatch: true });
    expect(read('', 'GB', '00000')).toMatchObject({ postalCodeInvalid: true });
  });

  test('by the rules of its region where that has some of its own', () => {
    expect(read('香港', 'CN').missing).toEqual([]);
    expect(read('广东省', 'CN').missing).toEqual(['postal_code']);
  });

  test('without rules of any country when the country is not known', () => {
    const reading = read('Lagos', 'Atlantis', '12345');
    expect(reading).toMatchObject({ missing: [], regionUnknown: false, postalCodeInvalid: false });
    expect(reading.country).toBeUndefined();
  });
});
