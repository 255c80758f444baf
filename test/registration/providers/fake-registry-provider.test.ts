import type { RegistrationClaims } from '../../../src/registration/check-registration';
import { checkWithRegistry } from '../../../src/registration/check-with-registry';
import { createFakeRegistryProvider } from '../../../src/registration/providers/fake-registry-provider';
import type { RegistryQuery } from '../../../src/registration/providers/registry-provider';

const TODAY = '2026-11-26';
const CLAIMS: RegistrationClaims = { legalName: 'Ramble Example', registrationNumber: 'RC 719382', country: 'NG' };
const check = (claims: Partial<RegistrationClaims>) =>
  checkWithRegistry(createFakeRegistryProvider(), { ...CLAIMS, ...claims }, TODAY);

test.each([
  ['Ramble Example', 'clear', 'registry_verified'],
  ['Ramble FAKE-DISSOLVED', 'consider', 'registry_dissolved'],
  ['Ramble FAKE-WINDING-UP', 'consider', 'registry_winding_up'],
  ['Ramble FAKE-SUSPENDED', 'consider', 'registry_suspended'],
  ['Ramble FAKE-NOT-FOUND', 'consider', 'registry_not_found'],
  ['Ramble FAKE-OTHER-NAME', 'consider', 'registry_name_mismatch'],
])(
  'of %s it says %s, with both what the rules and what the register found, and that it is a fake',
  async (legalName, outcome, code) => {
    const result = await check({ legalName });
    expect(result).toMatchObject({ outcome, engine: { name: 'registration+fake-registry' } });
    const codes = result.findings.map((each) => each.code.replace('registration.', ''));
    expect(codes).toEqual(['number_verified', code, 'fake_provider']);
  },
);

test('what it cannot find out it throws', async () => {
  await expect(check({ legalName: 'Ramble FAKE-UNAVAILABLE' })).rejects.toThrow('unavailable');
});

test('a register is asked about the number as it writes it, and never about one that cannot exist', async () => {
  const asked: RegistryQuery[] = [];
  const fake = createFakeRegistryProvider();
  const provider = { ...fake, lookUp: (query: RegistryQuery) => (asked.push(query), fake.lookUp(query)) };
  await checkWithRegistry(provider, CLAIMS, TODAY);
  await checkWithRegistry(provider, { ...CLAIMS, registrationNumber: 'XX 719382' }, TODAY);
  await checkWithRegistry(provider, { ...CLAIMS, registrationNumber: undefined }, TODAY);
  expect(asked).toEqual([
    { country: 'NG', number: 'RC 719382', normalised: 'RC719382', type: 'rc', legalName: 'Ramble Example' },
  ]);
});
