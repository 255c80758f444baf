import { besideEachOther, createAddressProvider } from '../../../src/address/providers/create-address-provider';
import type { AddressProvider } from '../../../src/address/providers/address-provider';
import { createFakeAddressProvider } from '../../../src/address/providers/fake-address-provider';
import { withReusedProof } from '../../../src/address/proof/reused-proof';
import type { CheckOutcome, CheckResult } from '../../../src/domain/evidence';

const ADDRESS = { street: 'Moi Avenue 5', city: 'Nairobi', state: '', postalCode: '00100', country: 'KEN' };
const PROOF = {
  holders: [{ given: 'Ada', family: 'Example' }],
  field: 'address.document',
  file: Buffer.from(''),
  today: '2026-11-26',
};
const readNothing = { readLetter: () => Promise.resolve({ findings: [], pages: [] }) };

function service(name: string, outcome: CheckOutcome): AddressProvider {
  const result: CheckResult = { outcome, findings: [], engine: { name, version: '1' }, data: { [name]: '1' } };
  return { name, checkAddress: () => result, checkProof: async () => result };
}

test.each(['local', 'fake', 'local+fake'] as const)('who is configured as %s is known by that name', (provider) => {
  expect(createAddressProvider({ provider, reader: readNothing, maxAgeDays: 90 }).name).toBe(provider);
});

test('the local one checks the form, and a letter of which nothing was read is never clear', async () => {
  const local = createAddressProvider({ provider: 'local', reader: readNothing, maxAgeDays: 90 });
  const form = await local.checkAddress({ address: ADDRESS, customerCountry: 'KEN', proofGiven: true });
  expect([form.outcome, form.engine.name]).toEqual(['clear', 'address-form']);
  const { outcome, findings } = await local.checkProof({ ...PROOF, address: ADDRESS });
  expect([outcome, findings.map(({ code }) => code)]).toEqual(['consider', ['address.proof_unreadable']]);
});

describe('the fake', () => {
  const fake = createFakeAddressProvider();
  const asked = (street: string) => ({ ...PROOF, address: { ...ADDRESS, street } });

  test('says that it is one, whatever it answers', async () => {
    for (const street of ['Moi Avenue 5', 'FAKE-CONSIDER', 'FAKE-HIT 3']) {
      const { findings } = await fake.checkProof(asked(street));
      expect(findings.map(({ code }) => code)).toContain('address.fake_provider');
    }
  });

  test('answers as it is asked to', async () => {
    expect((await fake.checkProof(asked('FAKE-CONSIDER 1'))).outcome).toBe('consider');
    expect((await fake.checkProof(asked('1 FAKE-HIT'))).outcome).toBe('hit');
    await expect(fake.checkProof(asked('FAKE-UNAVAILABLE'))).rejects.toThrow(/unavailable/);
  });
});

describe('two beside each other', () => {
  test('are asked about everything, and the graver outcome holds', async () => {
    const both = besideEachOther(service('a', 'clear'), service('b', 'consider'));
    expect(both.name).toBe('a+b');
    const form = await both.checkAddress({ address: ADDRESS, customerCountry: 'KEN', proofGiven: false });
    expect(form).toMatchObject({ outcome: 'consider', engine: { name: 'a+b' }, data: { a: '1', b: '1' } });
    expect((await both.checkProof({ ...PROOF, address: ADDRESS })).outcome).toBe('consider');
  });

  test('find out nothing when one of them cannot', async () => {
    const both = besideEachOther(service('a', 'clear'), createFakeAddressProvider());
    const street = 'FAKE-UNAVAILABLE';
    await expect(both.checkProof({ ...PROOF, address: { ...ADDRESS, street } })).rejects.toThrow(/unavailable/);
  });
});

test('a file that another customer sent too is for a person, however clear it is', () => {
  const clear: CheckResult = {
    outcome: 'clear',
    findings: [
      {
        code: 'address.proof_verified',
        severity: 'info',
        retryable: false,
        customer_message: 'Your proof of address was read.',
        staff_note: 'Read.',
      },
    ],
    engine: { name: 'a', version: '1' },
    data: {},
  };
  const { outcome, findings } = withReusedProof(clear, 'address.document');
  expect([outcome, findings.map(({ code, retryable }) => [code, retryable])]).toEqual([
    'consider',
    [['address.proof_reused', false]],
  ]);
});
