import type { Knex } from 'knex';

import type { AddressProvider } from '../src/address/providers/address-provider';
import type { BlockedRegion } from '../src/address/blocked-region';
import type { SealOf } from '../src/db/customer-record';
import type { DocumentProvider } from '../src/documents/providers/document-provider';
import type { ReviewEvery } from '../src/domain/next-review';
import type { OnNewMatch } from '../src/domain/status';
import type { RiskTier } from '../src/domain/verification';
import type { ScreenedLists } from '../src/screening/screened-lists';
import type { ScreeningThresholds } from '../src/screening/thresholds';
import type { BlindIndex } from '../src/storage/blind-index';
import type { Monitoring } from './monitoring/monitoring';

/** How long people have, in milliseconds. */
export interface Deadlines {
  readonly customer: number;
  readonly review: Record<RiskTier, number>;
}

export interface ActivityDeps {
  readonly database: Knex;
  readonly blindIndex: BlindIndex;
  readonly sealOf: SealOf;
  readonly lists: ScreenedLists;
  /** From which score on a match counts; the engine's own where this is absent. */
  readonly screeningThresholds?: ScreeningThresholds;
  readonly documents: DocumentProvider;
  readonly addresses: AddressProvider;
  /** Territories that the operator does not serve. */
  readonly blockedRegions?: readonly BlockedRegion[];
  readonly deadlines: Deadlines;
  /** Findings over which two people have to agree. */
  readonly fourEyesFindings: readonly string[];
  /** What a list match found by monitoring does to an active customer until a person has looked; `restrict` when absent. */
  readonly onNewMatch?: OnNewMatch;
  /** `DEFAULT_REVIEW_EVERY` when absent. */
  readonly reviewEvery?: ReviewEvery;
  /** Absent where nothing is monitored. */
  readonly monitoring?: Monitoring;
  readonly now: () => Date;
}
