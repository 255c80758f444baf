import * as fc from 'fast-check';
import countries from 'i18n-iso-countries';
import { getCountries, getExampleNumber, type CountryCode } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { checkContact, CONTACT_DATA, CONTACT_ENGINE } from '../../src/contact/check-contact';

const EMAIL = 'ada.lovelace@example-bank.com';
const PHONE = '+2348031234567';
const codesOf = (email: string, phone: string, country = 'NG'): readonly string[] =>
  checkContact({ email, phone, country }).findings.map(({ code }) => code);
const phoneCodes = (phone: string, country: string): readonly string[] => codesOf(EMAIL, phone, country);

describe('a contact is clear', () => {
  test('with an ordinary mailbox and a mobile number of the customer’s country', () => {
    const result = checkContact({ email: EMAIL, phone: PHONE, country: 'NGA' });
    expect(result).toEqual({ outcome: 'clear', findings: [], engine: CONTACT_ENGINE, data: CONTACT_DATA });
  });

  test('with the example mobile number of every country, in E.164 and as written at home', () => {
    let seen = 0;
    for (const country of getCountries()) {
      const example = getExampleNumber(country, examples);
      if (example === undefined || countries.alpha2ToAlpha3(country) === undefined) continue;
      seen += 1;
      for (const text of [example.number, example.formatNational()]) {
        const result = checkContact({ email: EMAIL, phone: text, country });
        expect([country, text, result.outcome]).toEqual([country, text, 'clear']);
        expect([country, phoneCodes(text, country)]).toEqual([country, []]);
      }
    }
    expect(seen).toBeGreaterThan(230);
  });

  test('with an example domain, which test data and the public API’s own examples use', () => {
    const result = checkContact({ email: 'ada@example.com', phone: PHONE, country: 'NG' });
    expect(result.outcome).toBe('clear');
    expect(result.findings).toMatchObject([{ code: 'contact.email_example_domain', severity: 'info', field: 'email' }]);
  });

  test('with a phone from another country, a landline or a toll-free number, each worth noting', () => {
    expect(phoneCodes('+447400123456', 'NG')).toEqual(['contact.phone_country_differs']);
    expect(phoneCodes('+442079460000', 'GB')).toEqual(['contact.phone_not_mobile']);
    expect(phoneCodes('+18005551234', 'US')).toEqual(['contact.phone_not_mobile']);
    const result = checkContact({ email: EMAIL, phone: '+442079460000', country: 'NG' });
    expect(result.outcome).toBe('clear');
    expect(result.findings[0]?.detail).toEqual({ type: 'fixed_line' });
  });

  test('with a British mobile that Guernsey’s ranges hold', () => {
    expect(phoneCodes('+447911123456', 'GB')).toEqual([]);
    expect(phoneCodes('+447911123456', 'FR')).toEqual(['contact.phone_country_differs']);
  });
});

describe('a contact is considered', () => {
  test.each([
    ['email_missing', ' ', PHONE],
    ['email_invalid', 'ada@example', PHONE],
    ['email_invalid', '"ada b"@example.com', PHONE],
    ['email_unreachable', 'ada@localhost', PHONE],
    ['email_unreachable', 'ada@kyc.invalid', PHONE],
    ['email_disposable', 'ada@mailinator.com', PHONE],
    ['email_disposable', 'ada@x.mailinator.com', PHONE],
    ['phone_missing', EMAIL, ''],
    ['phone_invalid', EMAIL, 'not a number'],
    ['phone_invalid', EMAIL, '+999123456789'],
    ['phone_invalid', EMAIL, '+234803123456'],
    ['phone_invalid', EMAIL, '+23480312345678'],
    ['phone_invalid', EMAIL, 'call +2348031234567'],
    ['phone_invalid', EMAIL, '+2348031234567 ext. 5'],
    ['phone_invalid', EMAIL, '+1'.repeat(60)],
    ['phone_premium', EMAIL, '+449098790000'],
  ])('with contact.%s for %s and %s', (what, email, phone) => {
    const { outcome, findings } = checkContact({ email, phone, country: phone.startsWith('+44') ? 'GB' : 'NG' });
    expect(outcome).toBe('consider');
    expect(findings).toMatchObject([
      {
        code: `contact.${what}`,
        severity: 'warning',
        retryable: true,
        field: what.startsWith('email') ? 'email' : 'phone',
      },
    ]);
  });

  test('with the phone number of the public API’s own example: eleven digits where Nigeria has ten', () => {
    expect(phoneCodes('+23490123456789', 'NG')).toEqual(['contact.phone_invalid']);
  });

  test('with a national number and no country to read it in', () => {
    expect(phoneCodes('08031234567', 'NG')).toEqual([]);
    expect(phoneCodes('08031234567', '')).toEqual(['contact.phone_invalid']);
    expect(phoneCodes('08031234567', 'AQ')).toEqual(['contact.phone_invalid']);
    expect(phoneCodes('08031234567', 'Nowhere')).toEqual(['contact.phone_invalid']);
  });

  test('with one doubt for each field', () => {
    expect(codesOf('nobody', 'nothing')).toEqual(['contact.email_invalid', 'contact.phone_invalid']);
  });
});

describe('the contact check', () => {
  test('names the versions of its lists', () => {
    expect(CONTACT_DATA).toEqual({
      'disposable-email-domains': expect.stringMatching(/^\d+\.\d+\.\d+$/),
      'libphonenumber-js/max': expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  test('never throws and says nothing personal in its findings', () => {
    const phone = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.stringMatching(/^\+?\d{1,20}$/),
      fc.constantFrom<CountryCode>(...getCountries()).map((code) => getExampleNumber(code, examples)?.number ?? ''),
    );
    const country = fc.oneof(fc.constantFrom(...getCountries()), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), phone, country, (text, number, home) => {
        const result = checkContact({ email: `zqxvurt${text}@mailinator.com`, phone: number, country: home });
        expect(JSON.stringify(result.findings)).not.toContain('zqxvurt');
        expect(/\d{7}/.test(JSON.stringify(result.findings))).toBe(false);
        expect(result.outcome).toBe('consider');
      }),
    );
  });
});
