import { blockedRegionOf, type BlockedRegion, type PlacedAddress } from '../../src/address/blocked-region';
import { countryRules } from '../../src/address/country-rules';
import { findRegion } from '../../src/address/find-region';

const CRIMEA: BlockedRegion = {
  id: 'crimea',
  countries: ['UA', 'RU'],
  names: ['Crimea', 'Крым', 'Sevastopol'],
  postalCodes: ['295', '95'],
};
const NORTH_KOREA: BlockedRegion = { id: 'kp', countries: ['KP'], names: [], postalCodes: [] };

const place = (country: string | undefined, places: string[], postalCode?: string, state?: string): PlacedAddress => ({
  country,
  places,
  postalCode,
  regions:
    country === undefined || state === undefined ? [] : (findRegion(countryRules(country), state)?.regions ?? []),
});
const blocked = (address: PlacedAddress, list: readonly BlockedRegion[] = [CRIMEA, NORTH_KOREA]) =>
  blockedRegionOf(address, list)?.id;

describe('an address is in a blocked region', () => {
  test('by a name in its fields, in any script and case, as whole words', () => {
    expect(blocked(place('RU', ['Simferopol', 'REPUBLIC OF CRIMEA']))).toBe('crimea');
    expect(blocked(place('RU', ['Симферополь', 'Республика Крым']))).toBe('crimea');
    expect(blocked(place('UA', ['Sevastopol', '']))).toBe('crimea');
  });

  test('by the region that a code stands for', () =>
    expect(blocked(place('UA', [''], undefined, 'UA-43'))).toBe('crimea'));
  test('by how its postal code begins', () => expect(blocked(place('RU', ['Simferopol'], '295000'))).toBe('crimea'));
  test('by its country, when the whole of it is blocked', () => expect(blocked(place('KP', ['']))).toBe('kp'));
  test('by a name even when the country is not known', () => {
    expect(blocked(place(undefined, ['Yalta', '', 'Crimea']))).toBe('crimea');
  });
});

describe('an address is not in a blocked region', () => {
  test('of another country, whatever its names and codes', () => {
    expect(blocked(place('US', ['Crimea', 'NY'], '29501'))).toBeUndefined();
    expect(blocked(place('BR', ['Sevastopol'], '95000-000'))).toBeUndefined();
  });
  test('by part of a word', () => expect(blocked(place('RU', ['Crimeatown', '']))).toBeUndefined());
  test('by a postal code without a country', () => expect(blocked(place(undefined, [''], '295000'))).toBeUndefined());
  test('elsewhere in the same country', () => expect(blocked(place('UA', ['Kyiv'], '01001'))).toBeUndefined());
  test('of an empty list, or of an entry that names nothing', () => {
    expect(blocked(place('RU', ['Crimea']), [])).toBeUndefined();
    expect(
      blocked(place('RU', ['x']), [{ id: 'empty', countries: [], names: [' '], postalCodes: [''] }]),
    ).toBeUndefined();
  });
});
