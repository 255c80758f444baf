import type { RegistrationClaims } from '../../src/registration/check-registration';
import { compareWithRegistry } from '../../src/registration/compare-with-registry';
import type { RegistryRecord } from '../../src/registration/providers/registry-provider';

const TODAY = '2026-11-26';
const CLAIMS: RegistrationClaims = {
  legalName: 'Ramble Example Trading Ltd',
  registrationNumber: '0719382',
  registryCountry: 'GB',
  incorporationDate: '2011-04-12',
  country: 'GB',
};
const RECORD: RegistryRecord = {
  legalName: 'RAMBLE EXAMPLE TRADING LIMITED',
  otherNames: ['Wander Specimen Shops'],
  number: '00719382',
  status: 'active',
  legalForm: 'Private limited company',
  incorporationDate: '2011-04-12',
  asOf: '2026-11-25',
};

const compare = (record: Partial<RegistryRecord> = {}, claims: Partial<RegistrationClaims> = {}) =>
  compareWithRegistry({ ...CLAIMS, ...claims }, { found: true, record: { ...RECORD, ...record } }, TODAY);
const codes = (...given: Parameters<typeof compare>) => compare(...given).findings.map(({ code }) => code);

test('a register that says what the business says is clear', () => {
  const result = compare();
  expect(result).toMatchObject({ outcome: 'clear', data: { registry: '2026-11-25' } });
  expect(result.findings.map(({ code }) => code)).toEqual(['registration.registry_verified']);
  expect(result.sealed).toMatchObject({ registry: { legal_name: RECORD.legalName, number: '00719382' } });
  expect(JSON.stringify(result.findings)).not.toMatch(/ramble|719382/i);
});

test.each<[string, Partial<RegistryRecord>, string]>([
  ['gone', { status: 'dissolved' }, 'registry_dissolved'],
  ['being wound up', { status: 'winding_up' }, 'registry_winding_up'],
  ['suspended', { status: 'suspended' }, 'registry_suspended'],
  ['of no status', { status: 'unknown' }, 'registry_status_unknown'],
  ['under another number', { number: 'SC719382' }, 'registry_number_mismatch'],
  ['under another name', { legalName: 'Entirely Different Holdings Ltd' }, 'registry_name_mismatch'],
  ['without a name', { legalName: '' }, 'registry_name_unclear'],
  ['of another form', { legalForm: 'Limited liability partnership' }, 'registry_form_mismatch'],
  ['of another day', { incorporationDate: '2012-04-12' }, 'registry_date_mismatch'],
])('a company that the register has %s is for a person', (_, record, code) => {
  expect(compare(record).outcome).toBe('consider');
  expect(codes(record)).toContain(`registration.${code}`);
});

test('a number that the register does not know is refused', () => {
  const result = compareWithRegistry(CLAIMS, { found: false }, TODAY);
  expect(result.outcome).toBe('consider');
  expect(result.findings).toMatchObject([{ code: 'registration.registry_not_found', severity: 'critical' }]);
  expect(result.sealed).toBeUndefined();
});

test('a trading name is not the legal name, and says so', () => {
  expect(codes({}, { legalName: 'Wander Specimen Shops' })).toEqual(['registration.registry_trading_name']);
});

test('what the register does not say is not held against anybody', () => {
  const { legalForm: _, incorporationDate: __, ...silent } = RECORD;
  expect(compareWithRegistry(CLAIMS, { found: true, record: silent }, TODAY).outcome).toBe('clear');
  expect(codes({ incorporationDate: '2011' })).toEqual(['registration.registry_verified']);
});

test('a court that one side leaves out makes no other number', () => {
  const german = { registryCountry: 'DE', registrationNumber: 'HRB 271938, Amtsgericht Köln' };
  expect(codes({ number: 'HRB 271938' }, german)).toEqual(['registration.registry_verified']);
  expect(codes({ number: 'Bonn HRB 271938' }, german)).toContain('registration.registry_number_mismatch');
});
