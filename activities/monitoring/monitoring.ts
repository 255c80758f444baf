import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';

import type { ActivityDeps } from '../deps';

/** What monitoring needs beside what every check does. */
export interface Monitoring {
  /** As `clearway_relay`: ids, states and hashed keys of all tenants, and nothing else. */
  readonly acrossTenants: Knex;
  /** Fetches what is new into the folder of the lists. What could not be fetched is reported there, and not thrown. */
  readonly updateLists: () => Promise<unknown>;
  /** Writes down which lists this worker has and misses. */
  readonly tellLists?: () => Promise<void>;
  /** With more changed entries than this every customer is compared, once; 200 when absent. */
  readonly everybodyFrom?: number;
}

export function monitoringOf({ monitoring }: Pick<ActivityDeps, 'monitoring'>): Monitoring {
  if (monitoring) return monitoring;
  throw ApplicationFailure.nonRetryable('This process does not monitor', 'NotMonitoring');
}
