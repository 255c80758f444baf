import { countryRules } from '../../src/address/country-rules';
import { findRegion } from '../../src/address/find-region';
import { canonicalPostalCode, postalCodeFits } from '../../src/address/postal-code';

const canonical = (country: string, text: string) => canonicalPostalCode(countryRules(country), text);

describe('a postal code is written as its country writes it', () => {
  test.each([
    ['GB', 'SW1A1AA', 'SW1A 1AA'],
    ['GB', 'm25bq', 'M2 5BQ'],
    ['GB', 'w1a-4zz', 'W1A 4ZZ'],
    ['GB', 'GB SW1A 1AA', 'SW1A 1AA'],
    ['CA', 'k1a0b1', 'K1A 0B1'],
    ['US', '221621010', '22162-1010'],
    ['US', '22162 1010', '22162-1010'],
    ['BR', '40301110', '40301-110'],
    ['JP', '〒１５４−００２３', '154-0023'],
    ['PL', '00950', '00-950'],
    ['PT', '1250096', '1250-096'],
    ['NL', '1234ab', '1234 AB'],
    ['SE', '11455', '114 55'],
    ['SE', 'SE-114 55', '114 55'],
    ['CH', 'CH-8001', '8001'],
    ['CH', 'ch 8001', '8001'],
    ['DE', 'D-10117', '10117'],
    ['LV', '1010', 'LV-1010'],
    ['LV', 'LV1010', 'LV-1010'],
    ['AD', '500', 'AD500'],
    ['SV', '1101', 'CP 1101'],
    ['AZ', 'AZ1000', '1000'],
    ['IE', 'd6wpv38', 'D6W PV38'],
    ['IR', '۱۱۹۳۶۱۲۳۴۵', '11936-12345'],
    ['EG', '١١٥١١', '11511'],
    ['IN', '११०००१', '110001'],
    ['AF', '100101', '100101'],
    ['SH', 'tdcu1zz', 'TDCU 1ZZ'],
    ['GH', 'ga-183-8164', 'GA-183-8164'],
  ])('%s: %s becomes %s', (country, text, expected) => expect(canonical(country, text)).toBe(expected));

  test.each([
    ['GB', 'SW1A 1A'],
    ['GB', 'QQ1 1AA'],
    ['CA', 'D1A 0B1'],
    ['US', '2216'],
    ['US', '22162-101'],
    ['DE', 'A-10117'],
    ['DE', 'D10117'],
    ['CH', 'AT-8001'],
    ['NL', '0234 AB'],
    ['SZ', '100'],
    ['SG', '18956'],
    ['DE', ''],
  ])('%s: %s is refused', (country, text) => expect(canonical(country, text)).toBeUndefined());
});

describe('a region and a postal code', () => {
  const regions = (country: string, text: string) => findRegion(countryRules(country), text)?.regions ?? [];

  test('fit when the code begins as the region’s codes do', () => {
    expect(postalCodeFits(regions('US', 'NY'), '10118')).toBe(true);
    expect(postalCodeFits(regions('US', 'CA'), '10118')).toBe(false);
  });

  test('fit when any region the text can mean has such codes', () => {
    expect(postalCodeFits(regions('AR', 'Buenos Aires'), 'C1084AAA')).toBe(true);
    expect(postalCodeFits(regions('AR', 'Buenos Aires'), 'X5187XAB')).toBe(false);
  });

  test('fit when nothing is known of either', () => {
    expect(postalCodeFits([], '10118')).toBe(true);
    expect(postalCodeFits(regions('NG', 'Lagos'), '100271')).toBe(true);
  });

  test('follow the region’s own postal rules where it has some: Taiwan, Hong Kong, Macau within China', () => {
    const within = (name: string) => regions('CN', name)[0];
    const rules = countryRules('CN');
    expect(canonicalPostalCode(rules, '10603', within('台湾'))).toBe('10603');
    expect(canonicalPostalCode(rules, '10603', within('广东省'))).toBeUndefined();
    expect(canonicalPostalCode(rules, '999077', within('香港'))).toBe('999077');
    expect(canonicalPostalCode(rules, '100000', within('香港'))).toBeUndefined();
  });
});
