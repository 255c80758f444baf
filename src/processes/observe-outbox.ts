import type { Knex } from 'knex';
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

import { outboxAge } from '../db/outbox';
import type { ScreenedLists } from '../screening/screened-lists';

const OLDEST = 'clearway_outbox_oldest_seconds';
const WAITING = 'clearway_outbox_waiting';
const LIST_AGE = 'clearway_watchlist_age_days';

/** Figures that an operator is woken by: what waits for Temporal and for how long, and how old every list is. */
export function observeOutbox(deps: {
  readonly database: Knex;
  readonly lists: ScreenedLists;
  readonly metrics: Registry;
}): { stop(): void } {
  const registers = [deps.metrics];
  const oldest = new Gauge({
    name: OLDEST,
    help: 'Age of the oldest outbox row that Temporal does not have yet',
    registers,
  });
  new Gauge({
    name: WAITING,
    help: 'Outbox rows that Temporal does not have yet',
    registers,
    async collect() {
      // Not to be found out is not zero: the series ends, and an alert on its absence fires.
      const age = await outboxAge(deps.database).catch(() => undefined);
      if (!age) return oldest.reset();
      this.set(age.waiting);
      oldest.set(age.oldestSeconds);
    },
  });
  new Gauge({
    name: LIST_AGE,
    help: 'Whole days since the date of each watchlist in use',
    labelNames: ['list'],
    registers,
    collect() {
      for (const [list, days] of deps.lists.ages(new Date())) this.set({ list }, days);
    },
  });
  return {
    stop() {
      for (const name of [OLDEST, WAITING, LIST_AGE]) deps.metrics.removeSingleMetric(name);
    },
  };
}
