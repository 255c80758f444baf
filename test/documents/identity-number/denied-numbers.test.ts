import fc from 'fast-check';
import { checkIdentityNumber } from '../../../src/documents/identity-number/check-identity-number';
import { ID_TYPES } from '../../../src/domain/identity-types';
import { TODAY } from './valid-numbers';

const check = (country: string, idType: string, number: string) =>
  checkIdentityNumber({ country, idType, number, today: TODAY });

describe('placeholders are refused although their check digits fit', () => {
  test.each([
    ['BR', 'tin', '111.111.111-11', 'repeated_digits'],
    ['BR', 'tin', '123.456.789-09', 'sample_number'],
    ['CA', 'sin', '000-000-000', 'repeated_digits'],
    ['CA', 'sin', '123-456-782', 'sequential_digits'],
    ['CL', 'tin', '12.345.678-5', 'sequential_digits'],
    ['ES', 'national_id', '00000000T', 'repeated_digits'],
    ['ES', 'national_id', '12345678Z', 'sequential_digits'],
    ['GB', 'nino', 'AB123456C', 'sequential_digits'],
    ['IN', 'national_id', '9999 4105 7058', 'sample_number'],
    ['KE', 'pin', 'A123456789Z', 'sequential_digits'],
    ['MX', 'rfc', 'XAXX010101000', 'sample_number'],
    ['NG', 'bvn', '12345678901', 'sequential_digits'],
    ['NG', 'bvn', '22222222222', 'repeated_digits'],
    ['NG', 'nin', '98765432109', 'sequential_digits'],
    ['SE', 'nin', '121212-1212', 'sample_number'],
    ['SG', 'national_id', 'S1234567D', 'sequential_digits'],
    ['TR', 'national_id', '10000000146', 'sample_number'],
    ['US', 'ssn', '123-45-6789', 'sequential_digits'],
    ['US', 'ssn', '078-05-1120', 'sample_number'],
    ['US', 'ssn', '219-09-9999', 'sample_number'],
    ['US', 'ssn', '987-65-4320', 'sample_number'],
    ['US', 'tin', '987-65-4329', 'sample_number'],
    ['US', 'ssn', '111-11-1111', 'repeated_digits'],
    ['US', 'drivers_license', 'A1234567', 'sequential_digits'],
    ['DE', 'passport', 'C00000000', 'repeated_digits'],
    ['DE', 'passport', '123456789', 'sequential_digits'],
  ])('%s %s %s', (country, idType, number, reason) => {
    const { valid, reasons, findings } = check(country, idType, number);
    expect({ valid, reasons }).toEqual({ valid: false, reasons: [reason] });
    expect(findings).toEqual([
      expect.objectContaining({ code: `identity_number.${reason}`, severity: 'critical', retryable: true }),
    ]);
  });

  test('repeated and sequential digits of eleven places stand for no country and no type', () => {
    const country = fc.constantFrom('BR', 'US', 'NG', 'DE', 'TR', 'HR', 'EE', 'BI', 'KE', 'AR', 'PL');
    const digits = fc.oneof(
      fc.nat(9).map((digit) => String(digit).repeat(11)),
      fc.nat(9).map((first) => Array.from({ length: 11 }, (_, at) => (first + at) % 10).join('')),
      fc.nat(9).map((first) => Array.from({ length: 11 }, (_, at) => (first - at + 20) % 10).join('')),
    );
    fc.assert(
      fc.property(country, fc.constantFrom(...ID_TYPES), digits, (where, what, number) => {
        expect(check(where, what, number).valid).toBe(false);
      }),
    );
  });
});

describe('numbers that only look a little like a placeholder stand', () => {
  test.each([
    ['IN', 'pan', 'RMBPA1234L'],
    ['IN', 'pan', 'RMBPA1111L'],
    ['KE', 'national_id', '234567'],
    ['GB', 'drivers_license', 'RAMBL111111L99RM'],
    ['US', 'ssn', '111-22-3333'],
    ['KE', 'national_id', '12345679'],
    ['NG', 'bvn', '22345678901'],
  ])('%s %s %s', (country, idType, number) => {
    expect(check(country, idType, number)).toMatchObject({ valid: true, strength: 'format' });
  });

  test('a sample of one country is a number like any other elsewhere', () => {
    expect(check('NP', 'pan', '219099999').valid).toBe(true);
  });
});
