import type { Finding } from '../../domain/evidence';
import type { RegistryAnswer, RegistryProvider, RegistryStatus } from './registry-provider';

/** Words in the legal name that the fake knows, and what it answers. Everybody else is registered as they say. */
const STATUSES: Readonly<Record<string, RegistryStatus>> = {
  'FAKE-DISSOLVED': 'dissolved',
  'FAKE-WINDING-UP': 'winding_up',
  'FAKE-SUSPENDED': 'suspended',
};
const NOT_FOUND = 'FAKE-NOT-FOUND';
const OTHER_NAME = 'FAKE-OTHER-NAME';
const UNAVAILABLE = 'FAKE-UNAVAILABLE';

/** A register that knows nobody, for trying out how one is plugged in. It says so in every answer. */
export function createFakeRegistryProvider(): RegistryProvider {
  return {
    name: 'fake',
    async lookUp({ legalName, number }): Promise<RegistryAnswer> {
      if (legalName.includes(UNAVAILABLE)) throw new Error('The fake registry provider was asked to be unavailable');
      const remarks = [SAYS_IT_IS_FAKE];
      if (legalName.includes(NOT_FOUND)) return { found: false, remarks };
      const word = Object.keys(STATUSES).find((each) => legalName.includes(each));
      const status = (word !== undefined && STATUSES[word]) || 'active';
      const registered = legalName.includes(OTHER_NAME) ? 'Entirely Different Holdings' : legalName;
      return { found: true, record: { legalName: registered, number, status }, remarks };
    },
  };
}

const SAYS_IT_IS_FAKE: Finding = {
  code: 'registration.fake_provider',
  severity: 'info',
  field: 'business.registration_number',
  retryable: false,
  customer_message: 'The registration number was received.',
  staff_note: 'A fake provider answered: no register was asked.',
};
