import fc from 'fast-check';
import { checkIdentityNumber } from '../../../src/documents/identity-number/check-identity-number';
import { readNumber } from '../../../src/documents/identity-number/read-number';
import { ID_TYPES } from '../../../src/domain/identity-types';
import { CHECKED, FORMAT_ONLY, LENIENT, TODAY } from './valid-numbers';

const check = (country: string, idType: string, number: string) =>
  checkIdentityNumber({ country, idType, number, today: TODAY });

const vector = fc.constantFrom(...CHECKED, ...LENIENT, ...FORMAT_ONLY);

describe('how a number is written does not matter', () => {
  test('separators between any two signs change nothing', () => {
    fc.assert(
      fc.property(
        vector,
        fc.array(fc.constantFrom('', '', ' ', '-', '.', '/', '\u00a0', '\u2013'), { minLength: 24, maxLength: 24 }),
        ([country, idType, number], gaps) => {
          // Colombia alone reads a hyphen: what follows it is a check digit. Its rule has tests of its own.
          fc.pre(country !== 'CO');
          const spaced = Array.from(number, (sign, at) => `${sign}${gaps[at] ?? ''}`).join('');
          expect(check(country, idType, spaced)).toEqual(check(country, idType, number));
        },
      ),
    );
  });

  test('lower case and surrounding space change nothing', () => {
    fc.assert(
      fc.property(vector, ([country, idType, number]) => {
        expect(check(country, idType, ` ${number.toLowerCase()}\t`)).toEqual(check(country, idType, number));
      }),
    );
  });

  test('direction marks and zero-width characters from a copied page change nothing', () => {
    expect(check('IL', 'national_id', '\u200f071938260\u200e')).toMatchObject({ valid: true, strength: 'checksum' });
    expect(check('IL', 'national_id', '0719\u200b38260\ufeff')).toMatchObject({ valid: true });
  });

  test('a hyphen before the last digit of a Colombian number makes that digit a check digit', () => {
    expect(check('CO', 'tin', '71.938.264-2')).toMatchObject({ valid: true, strength: 'checksum' });
    expect(check('CO', 'tin', '71.938.264-3')).toMatchObject({ valid: false, reasons: ['invalid_check_digit'] });
    expect(check('CO', 'tin', '71938264')).toMatchObject({ valid: true, strength: 'format' });
  });

  test('a German tax office number is told by its slashes', () => {
    expect(check('DE', 'tin', '271/938/46571').strength).toBe('checksum');
    expect(check('DE', 'tin', '271/938/46500')).toMatchObject({ valid: true, strength: 'format' });
    expect(check('DE', 'tin', '27193846500').valid).toBe(false);
  });

  test('the filler of a machine-readable zone at the end of a passport number is dropped', () => {
    expect(check('DE', 'passport', 'C01X719R<')).toMatchObject({ valid: true, strength: 'format' });
    expect(check('DE', 'passport', 'C01<719R').valid).toBe(false);
  });
});

describe('digits of other scripts', () => {
  test.each([
    ['Arabic-Indic', 'EG', 'national_id', '٢٨٥٠٤١٢٠١٣٧١٩١'],
    ['Persian', 'IR', 'national_id', '۰۷۱۹۳۸۲۶۴۵'],
    ['Arabic-Indic and Persian mixed by the keyboard', 'EG', 'tin', '۷۱۹-۳۸۲-٦٤٥'],
    ['Devanagari', 'NP', 'pan', '६०७१९३८२६'],
    ['Thai', 'TH', 'national_id', '๓๗๑๙๓๘๒๖๔๕๑๒๖'],
    ['full-width', 'JP', 'tin', '７１９３８２６４５１２４'],
  ])('%s digits count as their ASCII equals', (_script, country, idType, number) => {
    expect(check(country, idType, number)).toMatchObject({ valid: true, reasons: [] });
  });

  test('two scripts in one number are refused', () => {
    expect(check('EG', 'tin', '٧١٩-382-645')).toMatchObject({ valid: false, reasons: ['unreadable_character'] });
  });

  test('digits that no document prints are refused', () => {
    for (const number of ['\u{1d7ee}71938264', '②71938264', '²71938264', 'Ⅶ1938264']) {
      expect(check('NP', 'pan', number).valid).toBe(false);
    }
  });

  test('Greek and Cyrillic letters that look Latin are read as Latin when the whole number can be', () => {
    expect(readNumber('\u0391\u0392 719382')).toMatchObject({ number: { compact: 'AB719382' } });
    expect(readNumber('\u041c\u0410719382')).toMatchObject({ number: { compact: 'MA719382' } });
    expect(readNumber('\u0391\u0393719382')).toMatchObject({ number: { compact: '\u0391\u0393719382' } });
    expect(check('GR', 'national_id', '\u0391\u0393 719382')).toMatchObject({ valid: true, strength: 'format' });
  });

  test('a dotless i is not read as an I', () => {
    expect(check('TR', 'national_id', '\u013171938').valid).toBe(false);
  });
});

describe('hostile input', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['separators only', ' -./ ', 'empty'],
    ['a NUL byte', '719382\u0000646', 'unreadable_character'],
    ['ten thousand digits', '7'.repeat(10_000), 'too_long'],
    ['half a surrogate pair', '719382\ud800646', 'unreadable_character'],
    ['an emoji', '719382🙂646', 'unreadable_character'],
    ['markup', '<b>719382646', 'unreadable_character'],
  ])('%s is refused with its reason', (_what, number, reason) => {
    expect(check('NL', 'national_id', number)).toMatchObject({ valid: false, reasons: [reason], encoded: {} });
  });

  test('no text, country or type makes it throw, and what is refused says why', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789ABXYZ-./ +<٣३')), maxLength: 30 }),
    );
    const country = fc.oneof(fc.constantFrom(...CHECKED.map(([code]) => code), 'US', 'NG', 'TZ', 'BI', 'XK'), text);
    const idType = fc.oneof(fc.constantFrom(...ID_TYPES), text);
    fc.assert(
      fc.property(country, idType, text, text, text, (where, what, number, dateOfBirth, sex) => {
        const answer = checkIdentityNumber({ country: where, idType: what, number, dateOfBirth, sex, today: TODAY });
        expect(answer.findings.length).toBeGreaterThan(0);
        expect(answer.valid || answer.reasons.length === 1).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('the keys of Object.prototype are no countries and no types', () => {
    expect(check('constructor', 'tin', '719382646')).toMatchObject({ valid: false, reasons: ['unknown_country'] });
    expect(check('NL', 'constructor', '719382646')).toMatchObject({ valid: false, reasons: ['unknown_id_type'] });
  });
});
