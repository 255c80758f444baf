import fc from 'fast-check';
import { checkIdentityNumber } from '../../../src/documents/identity-number/check-identity-number';
import type { Vector } from './valid-numbers';
import {
  CHECKED,
  CHECKED_COMPANY_NUMBERS,
  COMPANY_NUMBERS,
  FORMAT_ONLY,
  LENIENT,
  MISSES_SOME_SLIPS,
  TODAY,
} from './valid-numbers';

const check = (country: string, idType: string, number: string) =>
  checkIdentityNumber({ country, idType, number, today: TODAY });

/** Every number that differs from this one in a single digit. */
function slips(number: string): string[] {
  return Array.from(number).flatMap((sign, at) =>
    /\d/.test(sign)
      ? Array.from('0123456789')
          .filter((digit) => digit !== sign)
          .map((digit) => `${number.slice(0, at)}${digit}${number.slice(at + 1)}`)
      : [],
  );
}

describe('numbers whose check digit is published', () => {
  test.each(CHECKED_COMPANY_NUMBERS)('%s %s %s of a company has strength checksum', (country, idType, number) => {
    expect(check(country, idType, number)).toMatchObject({ valid: true, strength: 'checksum' });
  });

  test.each(CHECKED)('%s %s %s is valid with strength checksum', (country, idType, number) => {
    expect(check(country, idType, number)).toMatchObject({ valid: true, strength: 'checksum', reasons: [] });
  });

  test.each([
    ['BY', 'tin', '293871460'],
    ['GR', 'tin', '094019245'],
    ['IT', 'cf', '07193820581'],
    ['RS', 'tin', '107193822'],
  ])('%s %s %s of a company is refused whichever digit is changed', (country, idType, number) => {
    expect(slips(number).filter((slip) => check(country, idType, slip).valid)).toEqual([]);
  });

  test.each(CHECKED.filter(([country, idType]) => !MISSES_SOME_SLIPS.has(`${country} ${idType}`)))(
    '%s %s %s is refused whichever digit is changed',
    (country, idType, number) => {
      expect(slips(number).filter((slip) => check(country, idType, slip).valid)).toEqual([]);
    },
  );

  test.each(CHECKED.filter(([country, idType]) => MISSES_SOME_SLIPS.has(`${country} ${idType}`)))(
    '%s %s %s is refused for most changed digits',
    (country, idType, number) => {
      const all = slips(number);
      expect(all.filter((slip) => !check(country, idType, slip).valid).length).toBeGreaterThan(all.length / 3);
    },
  );

  test('a changed digit is called a wrong check digit where nothing else is wrong', () => {
    expect(check('CA', 'sin', '519382742')).toMatchObject({ valid: false, reasons: ['invalid_check_digit'] });
    expect(check('DE', 'tin', '27193846572')).toMatchObject({ valid: false, reasons: ['invalid_check_digit'] });
  });
});

describe('numbers in use with wrong check digits', () => {
  test.each(LENIENT)('%s %s %s is valid with strength checksum when the digit fits', (country, idType, number) => {
    expect(check(country, idType, number)).toMatchObject({ valid: true, strength: 'checksum', reasons: [] });
  });

  test.each(LENIENT.filter(([country]) => country !== 'ZW'))(
    '%s %s %s with another last digit is a doubt and no refusal',
    (country, idType, number) => {
      const other = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
      // Iceland's last digit is the century, and its check digit stands before it.
      const slip = country === 'IS' ? '120485-3789' : other;
      const answer = check(country, idType, slip);
      expect(answer).toMatchObject({ valid: true, strength: 'format', reasons: ['check_digit_unconfirmed'] });
      expect(answer.findings.map(({ code, severity, retryable }) => ({ code, severity, retryable }))).toEqual([
        { code: 'identity_number.check_digit_unconfirmed', severity: 'warning', retryable: false },
      ]);
    },
  );
});

describe('numbers of which only the form is published', () => {
  test.each(FORMAT_ONLY)('%s %s %s is valid with strength format', (country, idType, number) => {
    expect(check(country, idType, number)).toMatchObject({ valid: true, strength: 'format', reasons: [] });
  });

  test.each<Vector>([
    ['AO', 'nif', '007193826L1041'],
    ['CI', 'nin', '1193826451'],
    ['CM', 'tin', 'X071938264512R'],
    ['DZ', 'nif', '18504123719382'],
    ['GB', 'nino', 'QQ719382C'],
    ['GB', 'nino', 'GB719382A'],
    ['GB', 'nino', 'RO719382A'],
    ['GB', 'nino', 'RA719382E'],
    ['GH', 'national_id', 'GHA-71938264-1'],
    ['ID', 'national_id', '9971015204850371'],
    ['ID', 'national_id', '3171015204850000'],
    ['ID', 'npwp', '31710152048503'],
    ['IN', 'pan', 'RMBDA7193L'],
    ['IN', 'pan', 'RMBPA0000L'],
    ['KE', 'pin', 'B007193826R'],
    ['KE', 'pin', '|007193826R'],
    ['LK', 'national_id', '856033719Z'],
    ['MX', 'rfc', 'RABA85041'],
    ['NG', 'bvn', '2271938264'],
    ['NG', 'bvn', '227193826455'],
    ['NG', 'bvn', '2271938264A'],
    ['NG', 'nin', '7193826451'],
    ['NG', 'tin', '271938465'],
    ['NP', 'pan', '60719382'],
    ['PK', 'ntn', '471938'],
    ['PK', 'national_id', '37201-7193826-0'],
    ['PK', 'national_id', '07201-7193826-4'],
    ['RW', 'national_id', '1198540371938026'],
    ['SN', 'national_id', '3548198507193'],
    ['TN', 'mf', '1719382/I/A/M/000'],
    ['TN', 'mf', '1719382/R/A/M/001'],
    ['TZ', 'nin', '19850412371938264512345'],
    ['UG', 'nin', 'CX85071938RMB4'],
    ['UG', 'tin', '107193826'],
    ['US', 'ssn', '000-71-9382'],
    ['US', 'ssn', '666-71-9382'],
    ['US', 'ssn', '900-01-9382'],
    ['US', 'ssn', '536-00-9382'],
    ['US', 'ssn', '536-71-0000'],
    ['US', 'tin', '969-49-7182'],
    ['US', 'tin', '978-89-7182'],
    ['VN', 'national_id', '901185071938'],
    ['ZM', 'national_id', '271938/46/7'],
  ])('%s %s %s is refused', (country, idType, number) => {
    const answer = check(country, idType, number);
    expect(answer.valid).toBe(false);
    expect(answer.findings).toEqual([expect.objectContaining({ severity: 'critical' })]);
  });

  test('an ITIN sent as ssn is refused with the way out', () => {
    const { valid, reasons, findings } = check('US', 'ssn', '912-71-9382');
    expect({ valid, reasons }).toEqual({ valid: false, reasons: ['not_an_ssn'] });
    expect(findings[0]?.customer_message).toContain('tin');
    expect(findings[0]?.retryable).toBe(true);
  });
});

test.each(COMPANY_NUMBERS)('%s %s %s is right, and doubted because companies hold such numbers', (...vector) => {
  expect(check(...vector)).toMatchObject({ valid: true, reasons: ['company_number'] });
});

test.each([
  ['CL', 'tin', '49999999-2'],
  ['CO', 'tin', '71938264-2'],
  ['CO', 'tin', '801938265'],
  ['GR', 'tin', '071938265'],
  ['HU', 'tin', '8432001007'],
  ['ID', 'npwp', '071938260401000'],
  ['IE', 'tin', '7193826GA'],
  ['KZ', 'tin', '850412437100'],
  ['MZ', 'tin', '719382649'],
  ['TH', 'national_id', '0191189719389'],
  ['TH', 'national_id', '0011123456780'],
])('%s %s %s is that of a person, although it comes close to those of companies', (...vector) => {
  expect(check(...vector)).toMatchObject({ valid: true, reasons: [] });
});

test('the number of a Kazakh company is nobody’s personal number', () => {
  expect(check('KZ', 'nin', '940140000385')).toMatchObject({ valid: false, reasons: ['invalid_format'] });
});

test('the name of a country for its tax number and tin are checked by the same rule', () => {
  for (const [country, idType, number] of [
    ['CA', 'tin', '519382741'],
    ['IT', 'tin', 'RMBLDA85D52H501V'],
    ['RO', 'tin', '2850412403718'],
    ['KE', 'tin', 'A007193826R'],
  ] as const) {
    expect(check(country, idType, number)).toMatchObject({ valid: true, reasons: [] });
  }
});

test('a tax number may carry the code of its country in front', () => {
  expect(check('ES', 'tin', 'ES-71938264-Z')).toMatchObject({ valid: true, strength: 'checksum' });
  expect(check('GR', 'tin', 'EL 071938265')).toMatchObject({ valid: true, strength: 'checksum' });
  expect(check('ES', 'tin', 'PT-71938264-Z').valid).toBe(false);
});

test('the country may be given in two or three letters and in lower case', () => {
  for (const country of ['ZA', 'ZAF', 'za', 'zaf']) {
    expect(check(country, 'national_id', '8504123719083').valid).toBe(true);
  }
  expect(check('XKX', 'nin', '1071938264')).toMatchObject({ valid: true, strength: 'format' });
});

/** Fills the question mark with each digit and keeps the numbers that stand. */
const completions = (country: string, idType: string, template: string): string[] =>
  Array.from('0123456789', (digit) => template.replace('?', digit)).filter(
    (number) => check(country, idType, number).valid,
  );

test('exactly one Luhn digit completes a SIN, and every slip in it is refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000_000, max: 79_999_999 }), (body) => {
      const stands = completions('CA', 'sin', `${body}?`);
      fc.pre(!check('CA', 'sin', `${body}0`).reasons.some((reason) => reason.endsWith('_digits')));
      expect(stands).toHaveLength(1);
      expect(slips(stands[0] ?? '').filter((slip) => check('CA', 'sin', slip).valid)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('exactly one Verhoeff digit completes an Aadhaar, and slips and swaps of neighbours are refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000_000_000, max: 99_999_999_999 }), (body) => {
      const number = completions('IN', 'national_id', `${body}?`)[0] ?? '';
      fc.pre(number !== '');
      expect(slips(number).filter((slip) => check('IN', 'national_id', slip).valid)).toEqual([]);
      const swaps = Array.from(
        { length: 11 },
        (_, at) => `${number.slice(0, at)}${number.charAt(at + 1)}${number.charAt(at)}${number.slice(at + 2)}`,
      );
      expect(swaps.filter((swap) => swap !== number && check('IN', 'national_id', swap).valid)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('exactly one letter completes a Spanish DNI', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000_000, max: 97_999_999 }), (body) => {
      fc.pre(!/^(\d)\1+$/.test(String(body)) && !'9876543210123456789'.includes(String(body)));
      const stands = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').filter(
        (letter) => check('ES', 'national_id', `${body}${letter}`).valid,
      );
      expect(stands).toHaveLength(1);
    }),
    { numRuns: 50 },
  );
});
