import countries from 'i18n-iso-countries';
import { checkAddress } from '../../src/address/check-address';
import { isFarFrom } from '../../src/address/far-country';

describe('a country is far', () => {
  test('from one in another part of the world, both ways', () => {
    expect(isFarFrom('NG', 'US')).toBe(true);
    expect(isFarFrom('US', 'NG')).toBe(true);
  });
  test('not from itself or a neighbour in the same part of the world', () => {
    expect(isFarFrom('NG', 'NG')).toBe(false);
    expect(isFarFrom('NG', 'GH')).toBe(false);
  });
  test('not when it is unknown', () => {
    expect(isFarFrom('NG', '')).toBe(false);
    expect(isFarFrom('XX', 'NG')).toBe(false);
  });
  test('and every country of the world lies somewhere', () => {
    const nowhere = Object.keys(countries.getAlpha2Codes()).filter((code) => code !== 'AQ' && !isFarFrom(code, 'AQ'));
    expect(nowhere).toEqual([]);
  });
});

describe('a phone or a network far from the address', () => {
  const address = { street: '12 Allen Avenue', city: 'Ikeja', state: 'Lagos', postalCode: '', country: 'Nigeria' };
  const codesWith = (signals: { phoneCountries?: readonly string[]; ipCountry?: string }) => {
    const { findings, outcome } = checkAddress({ address, customerCountry: 'NG', proofGiven: true, ...signals });
    expect(outcome).toBe('clear');
    return findings.filter(({ code }) => code.endsWith('_far')).map(({ code, severity }) => [code, severity]);
  };

  test('is noted and holds nobody up', () => {
    expect(codesWith({ phoneCountries: ['US', 'CA'], ipCountry: 'FRA' })).toEqual([
      ['address.phone_country_far', 'info'],
      ['address.ip_country_far', 'info'],
    ]);
  });
  test('is not noted where one of the countries that the number can belong to is near', () => {
    expect(codesWith({ phoneCountries: ['US', 'GH'] })).toEqual([]);
  });
  test('is not noted where nothing is known of them', () => {
    expect(codesWith({})).toEqual([]);
    expect(codesWith({ phoneCountries: [], ipCountry: 'T1' })).toEqual([]);
  });
});
