import type { Knex } from 'knex';

import type { AddressProvider } from '../src/address/providers/address-provider';
import type { BlockedRegion } from '../src/address/blocked-region';
import type { SealOf } from '../src/db/customer-record';
import type { DocumentProvider } from '../src/documents/providers/document-provider';
import type { Transaction } from '../src/db/database';
import type { PolicyShelf } from '../src/policy/policy-shelf';
import type { CertificateChecker } from '../src/registration/certificate/check-certificate';
import type { RegistryProvider } from '../src/registration/providers/registry-provider';
import type { ScreenedLists } from '../src/screening/screened-lists';
import type { BlindIndex } from '../src/storage/blind-index';
import type { Monitoring } from './monitoring/monitoring';

export interface ActivityDeps {
  readonly database: Knex;
  readonly blindIndex: BlindIndex;
  readonly sealOf: SealOf;
  readonly lists: ScreenedLists;
  readonly documents: DocumentProvider;
  readonly addresses: AddressProvider;
  /** Absent where nobody reads certificates: what is sent is then `unavailable`. */
  readonly certificates?: CertificateChecker;
  /** Absent where no register of companies is asked. */
  readonly registry?: RegistryProvider | undefined;
  /** Territories that the operator does not serve. */
  readonly blockedRegions?: readonly BlockedRegion[];
  readonly policies: PolicyShelf<Transaction>;
  /** Absent where nothing is monitored. */
  readonly monitoring?: Monitoring;
  readonly now: () => Date;
}
