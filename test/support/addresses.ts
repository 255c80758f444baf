import type { AddressProvider } from '../../src/address/providers/address-provider';
import { createLocalAddressProvider } from '../../src/address/providers/local-address-provider';

/** The real check of the form; a proof of address is more than these tests send, and nobody would read it. */
export function formOnly(): AddressProvider {
  const reader = { readLetter: () => Promise.reject(new Error('These tests read no letters')) };
  return createLocalAddressProvider({ reader, maxAgeDays: 90 });
}
