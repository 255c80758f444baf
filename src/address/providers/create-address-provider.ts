import { bothResults } from '../../domain/both-results';
import type { LetterReader } from '../../documents/reader/document-reader';
import type { AddressProvider } from './address-provider';
import { createFakeAddressProvider } from './fake-address-provider';
import { createLocalAddressProvider } from './local-address-provider';

export interface AddressProviderOptions {
  /** Who looks: the local engine, the fake in its place, or both beside each other. A service's adapter is added here. */
  readonly provider: 'local' | 'fake' | 'local+fake';
  readonly reader: LetterReader;
  readonly maxAgeDays: number;
}

export function createAddressProvider({ provider, ...local }: AddressProviderOptions): AddressProvider {
  switch (provider) {
    case 'local':
      return createLocalAddressProvider(local);
    case 'fake':
      return createFakeAddressProvider();
    case 'local+fake':
      return besideEachOther(createLocalAddressProvider(local), createFakeAddressProvider());
  }
}

/** Both are asked about everything; the graver outcome holds, and trouble of one is trouble. */
export function besideEachOther(first: AddressProvider, second: AddressProvider): AddressProvider {
  return {
    name: `${first.name}+${second.name}`,
    async checkAddress(address) {
      const [one, other] = await Promise.all([first.checkAddress(address), second.checkAddress(address)]);
      return bothResults(one, other, second.name);
    },
    async checkProof(proof, signal) {
      const [one, other] = await Promise.all([first.checkProof(proof, signal), second.checkProof(proof, signal)]);
      return bothResults(one, other, second.name);
    },
  };
}
