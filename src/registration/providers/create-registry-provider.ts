import { createFakeRegistryProvider } from './fake-registry-provider';
import type { RegistryProvider } from './registry-provider';

export interface RegistryProviderOptions {
  /** Who is asked: nobody, or the fake. A register's adapter is added here. */
  readonly provider: 'none' | 'fake';
}

/** Undefined where no register is asked: the numbers are then held against the rules, and certificates read. */
export function createRegistryProvider({ provider }: RegistryProviderOptions): RegistryProvider | undefined {
  switch (provider) {
    case 'none':
      return undefined;
    case 'fake':
      return createFakeRegistryProvider();
  }
}
