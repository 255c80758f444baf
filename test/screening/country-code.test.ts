import fc from 'fast-check';
import { countryCode } from '../../src/screening/country-code';

test.each([
  ['Germany', 'DE'],
  ['germany', 'DE'],
  ['NGA', 'NG'],
  ['ng', 'NG'],
  ['Korea, North', 'KP'],
  ['Congo, Democratic Republic of the', 'CD'],
  ['Burma', 'MM'],
  ['Region: Gaza', 'PS'],
])('%s is %s', (text, code) => {
  expect(countryCode(text)).toBe(code);
});

test.each(['', 'Medellin', 'undetermined', 'constructor', '__proto__', 'XX', 'toString'])(
  '%p is no country',
  (text) => {
    expect(countryCode(text)).toBeNull();
  },
);

test('any text is a two-letter code or null, and the same when asked again', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const code = countryCode(text);
      expect(code === null || /^[A-Z]{2}$/.test(code)).toBe(true);
      expect(countryCode(text)).toBe(code);
    }),
  );
});
