import { checkRegistration } from '../../src/registration/check-registration';
import type { RegistrationClaims } from '../../src/registration/check-registration';

const TODAY = '2026-11-26';
const CLAIMS: RegistrationClaims = {
  legalName: 'Ramble Example Ltd',
  legalForm: 'Private limited company',
  registrationNumber: 'SC719382',
  registryCountry: 'GB',
  taxId: 'GB719382654',
  incorporationDate: '2011-04-12',
  country: 'GB',
};

const run = (change: Partial<RegistrationClaims> = {}) => checkRegistration({ ...CLAIMS, ...change }, TODAY);
const found = (change: Partial<RegistrationClaims>) =>
  run(change).findings.map(({ code, field }) => [code.replace('registration.', ''), field?.replace('business.', '')]);

test('a business whose numbers, form and date fit each other is clear', () => {
  const result = run();
  expect(result).toMatchObject({ outcome: 'clear', engine: { name: 'registration', version: '1' } });
  expect(result.findings.map(({ code, severity, field, detail }) => ({ code, severity, field, detail }))).toEqual([
    {
      code: 'registration.number_verified',
      severity: 'info',
      field: 'business.registration_number',
      detail: { country: 'GB', strength: 'format', type: 'company_number' },
    },
    {
      code: 'registration.number_verified',
      severity: 'info',
      field: 'business.tax_id',
      detail: { country: 'GB', strength: 'checksum', type: 'vat' },
    },
  ]);
});

test.each<[string, Partial<RegistrationClaims>, string, string]>([
  ['no number', { registrationNumber: ' ' }, 'number_missing', 'registration_number'],
  ['no country', { registryCountry: '', country: '' }, 'country_missing', 'registry_country'],
  ['a wrong form', { registrationNumber: 'XX719382' }, 'invalid_format', 'registration_number'],
  ['a wrong check digit', { taxId: 'GB719382655' }, 'invalid_check_digit', 'tax_id'],
  ['a number of another legal form', { registrationNumber: 'OC719382' }, 'form_mismatch', 'registration_number'],
  ['a tax number as registration', { registrationNumber: 'GB719382654' }, 'type_unexpected', 'registration_number'],
  ['a registration as tax number', { taxId: 'SC719382' }, 'type_unexpected', 'tax_id'],
  ['a date that is none', { incorporationDate: '2011-02-30' }, 'date_invalid', 'incorporation_date'],
  ['a date to come', { incorporationDate: '2026-11-27' }, 'date_in_future', 'incorporation_date'],
  [
    'a year other than the number’s',
    { registryCountry: 'ZA', country: 'ZA', registrationNumber: '2012/719382/07', taxId: '' },
    'date_mismatch',
    'incorporation_date',
  ],
  [
    'one digit throughout',
    { registryCountry: 'NL', registrationNumber: '11111111' },
    'repeated_digits',
    'registration_number',
  ],
])('%s is for a person to look at', (_, change, code, field) => {
  expect(run(change).outcome).toBe('consider');
  expect(found(change)).toContainEqual([code, field]);
});

test('a business founded today is registered', () => {
  expect(run({ incorporationDate: TODAY }).outcome).toBe('clear');
});

test('a tax number is of the country of the business, a registration number of its register', () => {
  expect(run({ registryCountry: 'DE', registrationNumber: 'HRB 271938 Köln', legalForm: 'GmbH' }).outcome).toBe(
    'clear',
  );
});

test('a country without rules is clear, and says that nothing was verified', () => {
  const result = run({ registryCountry: 'TV', country: 'TV', registrationNumber: '12-7', taxId: undefined });
  expect(result.outcome).toBe('clear');
  expect(result.findings.map(({ code, detail }) => [code, detail?.['strength']])).toEqual([
    ['registration.no_country_rule', 'none'],
  ]);
});

test('no finding has a number, a name or a date in it', () => {
  for (const change of [
    {},
    { registrationNumber: 'OC719382' },
    { taxId: 'GB719382655', incorporationDate: '2030-01-02' },
  ]) {
    expect(JSON.stringify(run(change))).not.toMatch(/719382|Ramble|2011|2030/);
  }
});
