import fc from 'fast-check';

import { checkRegistrationNumber } from '../../src/registration/check-registration-number';
import { KINDS_BY_COUNTRY } from '../../src/registration/kinds-by-country';
import { CHECKED, CHECKED_WITH_GAPS, FORMS, PUBLISHED, TODAY } from './valid-numbers';

const check = (country: string, type: string | undefined, number: string, more = {}) =>
  checkRegistrationNumber({ country, type, number, ...more }, TODAY);

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

describe('numbers with a check digit', () => {
  test.each([...CHECKED, ...CHECKED_WITH_GAPS, ...PUBLISHED])(
    '%s %s %s is valid, and known by its kind',
    (...vector) => {
      const [country, type, number] = vector;
      expect(check(...vector)).toMatchObject({ valid: true, strength: 'checksum', type, reasons: [] });
      expect(check(country, undefined, number)).toMatchObject({ valid: true, strength: 'checksum', reasons: [] });
    },
  );

  test.each(CHECKED)('%s %s %s is refused whichever digit is changed', (country, type, number) => {
    // The last digit of a Swedish VAT number counts registrations.
    const checked = type === 'vat' && country === 'SE' ? number.slice(0, -1) : number;
    const rest = number.slice(checked.length);
    for (const asked of [type, undefined]) {
      expect(slips(checked).filter((slip) => check(country, asked, slip + rest).valid)).toEqual([]);
    }
  });

  test.each(CHECKED_WITH_GAPS)('%s %s %s is refused for most changed digits', (country, type, number) => {
    const all = slips(number);
    expect(all.filter((slip) => !check(country, type, slip).valid).length).toBeGreaterThan(all.length * 0.7);
  });

  test('a changed digit is called a wrong check digit', () => {
    expect(check('FR', 'siren', '719382641')).toEqual({
      valid: false,
      strength: 'checksum',
      type: 'siren',
      normalised: null,
      reasons: ['invalid_check_digit'],
      told: {},
    });
  });

  test.each([
    ['FR', 'siren', '????????c'],
    ['AU', 'abn', 'c??????????'],
    ['NO', 'orgnr', '????????c'],
    ['NZ', 'nzbn', '94??????????c'],
    ['PL', 'nip', '?????????c'],
    ['CA', 'bn', '????????c'],
    ['DE', 'vat', 'DE????????c'],
    ['CH', 'uid', 'CHE????????c'],
    ['TR', 'vkn', '?????????c'],
    ['IN', 'gstin', '29RMBCA????L?Zc'],
  ])('whatever the digits of a %s %s, no slip of one that stands also stands', (country, type, template) => {
    const places = template.split('?').length - 1;
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: places, maxLength: places });
    fc.assert(
      fc.property(digits, (drawn) => {
        let at = 0;
        const body = template.replaceAll('?', () => String(drawn[at++]));
        const standing = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', (sign) => body.replace('c', sign)).filter(
          (number) => check(country, type, number).valid,
        );
        for (const number of standing) {
          const checked = slips(number).filter((slip) => check(country, type, slip).valid);
          if (checked.length > 0) throw new Error(`${number} and ${checked[0]} both stand`);
        }
        return standing.length <= 1;
      }),
      { numRuns: 40 },
    );
  });

  test('whatever an LEI is made of, its two check digits are the only ones that fit', () => {
    const sign = fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 18, maxLength: 18 }), (body) => {
        const fitting = Array.from({ length: 97 }, (_, at) => `${body}${String(at + 2).padStart(2, '0')}`).filter(
          (number) => check('ZZ', 'lei', number).valid,
        );
        return fitting.length === 1;
      }),
      { numRuns: 20 },
    );
  });

  test('La Poste gives its own places numbers whose digits make a multiple of five', () => {
    expect(check('FR', 'siret', '356 000 000 07194').valid).toBe(true);
    expect(check('FR', 'siret', '356 000 000 07195').valid).toBe(false);
  });

  test('a CNPJ with letters is of July 2026 or later', () => {
    const number = '7R.9M8.B64/0001-02';
    expect(checkRegistrationNumber({ country: 'BR', number }, '2026-06-30').valid).toBe(false);
    expect(checkRegistrationNumber({ country: 'BR', number }, '2026-07-01').valid).toBe(true);
  });

  test('an RFC with another check sign is a doubt, because such numbers are in use', () => {
    expect(check('MX', 'rfc', 'RMB850412RM7')).toMatchObject({ valid: true, reasons: ['check_digit_unconfirmed'] });
    expect(check('MX', 'rfc', 'RMB8504RM6')).toMatchObject({ valid: false, reasons: ['invalid_format'] });
    expect(check('MX', 'rfc', 'RMB850231RM6')).toMatchObject({ valid: false, reasons: ['impossible_date'] });
  });
});

describe('numbers of which only the form is published', () => {
  test.each(FORMS)('%s %s %s is valid, and written %s', (country, type, number, normalised) => {
    const answer = check(country, type, number);
    expect(answer).toMatchObject({ valid: true, type, normalised });
    expect(answer.reasons.filter((reason) => reason !== 'court_missing')).toEqual([]);
  });

  test.each([
    ['AE', 'trn', '200271938264003'],
    ['DE', 'hrb', 'HRC 271938'],
    ['GB', 'company_number', 'XX719382'],
    ['GB', 'company_number', '071938264'],
    ['GB', 'company_number', 'SC71938264'],
    ['IN', 'cin', 'U72900KA2031PTC719382'],
    ['IN', 'cin', 'U72900KA2011XYZ719382'],
    ['IN', 'pan', 'RMBXA7193L'],
    ['KE', 'pin', 'B007193826R'],
    ['NG', 'rc', 'BN719382'],
    ['NG', 'tin', '271938465'],
    ['NL', 'kvk', '2719382'],
    ['SG', 'uen', 'T27LL7193J'],
    ['TR', 'mersis', '0271-9382-6590-0015'],
    ['US', 'ein', '07-1938264'],
    ['US', 'ein', '89-1938264'],
    ['ZA', 'cipc', '2031/719382/07'],
    ['ZA', 'cipc', '2011/719382/99'],
  ])('%s %s %s is refused', (...vector) => {
    expect(check(...vector)).toMatchObject({ valid: false, normalised: null });
  });

  test('a number without its court is marked so', () => {
    expect(check('DE', undefined, 'HRB 271938')).toMatchObject({ valid: true, reasons: ['court_missing'] });
    expect(check('DE', undefined, 'HRB 271938, Amtsgericht Köln').reasons).toEqual([]);
  });
});

describe('a number and the claimed form', () => {
  test.each([
    ['GB', 'SC719382', 'Private limited company', true],
    ['GB', 'OC719382', 'LLP', true],
    ['GB', 'OC719382', 'Private limited company', false],
    ['GB', 'LP719382', 'Limited partnership', true],
    ['NG', 'BN719382', 'Business name', true],
    ['NG', 'BN719382', 'Ltd', false],
    ['NG', 'IT719382', 'Incorporated trustees', true],
    ['IN', 'U72900KA2011PTC719382', 'Private Limited', true],
    ['IN', 'U72900KA2011PTC719382', 'Public Limited Company', false],
    ['DE', 'HRB 271938 Köln', 'GmbH', true],
    ['DE', 'HRA 271938 Bochum', 'GmbH', false],
    ['DE', 'HRA 271938 Bochum', 'GmbH & Co. KG', true],
    ['ZA', '2011/719382/07', 'Pty Ltd', true],
    ['ZA', '2011/719382/23', 'NPC', false],
    ['SE', '556719-3825', 'Aktiebolag', true],
    ['SE', '556719-3825', 'Handelsbolag', true],
    ['GB', 'OC719382', 'something that nobody knows', true],
  ])('%s %s and %s: fitting %s', (country, number, legalForm, fits) => {
    expect(check(country, undefined, number, { legalForm }).reasons.includes('form_mismatch')).toBe(!fits);
  });

  test('the form may stand at the end of the name', () => {
    expect(check('GB', undefined, 'OC719382', { name: 'Ramble Example Ltd' }).reasons).toEqual(['form_mismatch']);
    expect(check('GB', undefined, 'OC719382', { name: 'Ramble Example LLP' }).reasons).toEqual([]);
    expect(check('GB', undefined, 'SC719382', { name: 'Ramble Example Partnership' }).reasons).toEqual([]);
  });

  test('decides between kinds that a number could be of', () => {
    expect(check('NG', undefined, '719382', { legalForm: 'Business name' })).toMatchObject({ type: 'bn', reasons: [] });
    expect(check('NG', undefined, '719382', { legalForm: 'Ltd' })).toMatchObject({ type: 'rc', reasons: [] });
  });
});

describe('what no rule speaks of', () => {
  test('is never invalid', () => {
    expect(check('TV', undefined, 'any/thing 71')).toMatchObject({
      valid: true,
      strength: 'none',
      reasons: ['no_country_rule'],
    });
    expect(check('TV', 'registration_number', '12')).toMatchObject({ valid: true, strength: 'none' });
    expect(check('nowhere', undefined, '???')).toMatchObject({ valid: true, strength: 'none' });
    expect(check('GB', 'yacht_number', '12')).toMatchObject({
      valid: true,
      strength: 'none',
      reasons: ['no_type_rule'],
    });
  });

  test('and still an LEI is checked, wherever it is', () => {
    expect(check('TV', undefined, '719300RMBLDATEST3890')).toMatchObject({
      valid: true,
      type: 'lei',
      strength: 'checksum',
    });
    expect(check('TV', 'lei', '719300RMBLDATEST3891')).toMatchObject({
      valid: false,
      reasons: ['invalid_check_digit'],
    });
  });
});

test('placeholders are refused, or doubted where such a number may exist', () => {
  expect(check('NL', 'kvk', '00000000')).toMatchObject({ valid: false, reasons: ['all_zeros'] });
  expect(check('NO', 'orgnr', '000000000').valid).toBe(false);
  expect(check('NL', 'kvk', '11111111')).toMatchObject({ valid: true, reasons: ['repeated_digits'] });
});

test('what cannot be read is refused with the reason', () => {
  expect(check('GB', undefined, ' - ')).toMatchObject({ valid: false, reasons: ['empty'] });
  expect(check('GB', undefined, '7'.repeat(70))).toMatchObject({ valid: false, reasons: ['too_long'] });
  expect(check('GB', undefined, '0719382?')).toMatchObject({ valid: false, reasons: ['unreadable_character'] });
});

test('a number may carry the code of its country in front', () => {
  expect(check('DK', 'cvr', 'DK 27193846')).toMatchObject({ valid: true, normalised: '27193846' });
  expect(check('PT', 'nipc', 'PT 571 938 264')).toMatchObject({ valid: true, normalised: '571938264' });
  expect(check('PT', 'nipc', 'ES 571 938 264').valid).toBe(false);
});

test('a tax number parted as a Social Security number is that of a person', () => {
  expect(check('US', 'tax_id', '271-93-8264', { legalForm: 'Inc.' })).toMatchObject({
    type: 'ssn',
    reasons: ['form_mismatch'],
  });
  expect(check('US', 'tax_id', '271938264')).toMatchObject({ type: 'ein' });
});

test('the RFC of a person is that of a sole trader', () => {
  expect(check('MX', 'rfc', 'RAMB850412RM6').told).toEqual({ forms: ['sole_trader'] });
  expect(check('MX', 'rfc', 'RAMB850412RM6', { legalForm: 'S.A. de C.V.' }).reasons).toContain('form_mismatch');
});

test('a kind may be called as people call it', () => {
  expect(check('FR', 'SIREN number', '719382640')).toMatchObject({ type: 'siren' });
  expect(check('DE', 'USt-IdNr.', 'DE271938261')).toMatchObject({ type: 'vat' });
  expect(check('GB', 'UK VAT no.', 'GB719382654')).toMatchObject({ type: 'vat' });
  expect(check('NG', 'CAC', 'BN 719382')).toMatchObject({ type: 'bn' });
});

test('countries may be written in two or three letters, types in any case or as a purpose', () => {
  expect(check('gbr', 'Company Number', 'SC719382')).toMatchObject({ type: 'company_number' });
  expect(check('UK', 'registration_number', 'SC719382')).toMatchObject({ type: 'company_number' });
  expect(check('US', 'tax-id', '27-1938264')).toMatchObject({ type: 'ein' });
  expect(check('EL', 'VAT', 'EL071938265')).toMatchObject({ type: 'vat', normalised: 'EL071938265' });
});

test('every kind names its source, and has a word of its own in its country', () => {
  for (const [country, kinds] of Object.entries(KINDS_BY_COUNTRY)) {
    expect([country, new Set(kinds.map(({ type }) => type)).size]).toEqual([country, kinds.length]);
    for (const { source } of kinds) expect(source.length).toBeGreaterThan(20);
  }
});

test('nothing that can be typed makes it throw, and a refusal is never empty', () => {
  const country = fc.constantFrom(...Object.keys(KINDS_BY_COUNTRY), 'ZZ', '');
  const number = fc.oneof(fc.string({ maxLength: 70 }), fc.stringMatching(/^[A-Z]{0,4}[0-9./ -]{0,18}[A-Z]{0,3}$/));
  fc.assert(
    fc.property(country, number, (where, text) => {
      const { valid, normalised, reasons } = check(where, undefined, text);
      return valid === (normalised !== null) && (valid || reasons.length === 1);
    }),
    { numRuns: 500 },
  );
});
