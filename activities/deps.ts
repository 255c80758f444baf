import type { Knex } from 'knex';

import type { AddressProvider } from '../src/address/providers/address-provider';
import type { BlockedRegion } from '../src/address/blocked-region';
import type { SealOf } from '../src/db/customer-record';
import type { DocumentProvider } from '../src/documents/providers/document-provider';
import type { RiskTier } from '../src/domain/verification';
import type { ListRegistry } from '../src/screening/list-store';
import type { BlindIndex } from '../src/storage/blind-index';

/** How long people have, in milliseconds. */
export interface Deadlines {
  readonly customer: number;
  readonly review: Record<RiskTier, number>;
}

export interface ActivityDeps {
  readonly database: Knex;
  readonly blindIndex: BlindIndex;
  readonly sealOf: SealOf;
  readonly lists: ListRegistry;
  readonly documents: DocumentProvider;
  readonly addresses: AddressProvider;
  /** Territories that the operator does not serve. */
  readonly blockedRegions?: readonly BlockedRegion[];
  readonly deadlines: Deadlines;
  /** Findings over which two people have to agree. */
  readonly fourEyesFindings: readonly string[];
  readonly now: () => Date;
}
