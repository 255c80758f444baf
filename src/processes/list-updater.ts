import type { Logger } from 'pino';
import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';

import { ConfigError } from '../config';
import { parseListSources } from '../screening/store/parse-list-sources';
import { type ListUpdate, UPDATE_LIMITS, updateList } from '../screening/store/update-list';

const UPDATES = 'clearway_watchlist_updates_total';

/**
 * Fetches every list that has a source, one after the other. A list that could not be had stays as it is, and is logged and
 * counted. Safe to repeat.
 *
 * @param sources as an operator writes them (`WATCHLIST_SOURCES`)
 * @throws ConfigError when these are not understood: a list that is not fetched because of a slip would grow old unseen
 */
export function createListUpdater({
  directory,
  sources: text,
  maxShrinkShare,
  logger,
  metrics,
}: {
  readonly directory: string;
  readonly sources: string;
  readonly maxShrinkShare: number;
  readonly logger: Logger;
  readonly metrics: Registry;
}): () => Promise<readonly ListUpdate[]> {
  const { sources, problems } = parseListSources(text);
  if (problems.length > 0) throw new ConfigError(`WATCHLIST_SOURCES: ${problems.join('; ')}`);
  metrics.removeSingleMetric(UPDATES);
  const counter = new Counter({
    name: UPDATES,
    help: 'Attempts to fetch a watchlist, by what came of them',
    labelNames: ['list', 'outcome'],
    registers: [metrics],
  });
  return async () => {
    const updates: ListUpdate[] = [];
    for (const source of sources) {
      const limits = { ...UPDATE_LIMITS, maxShrinkShare };
      const update = await updateList({ source, directory, limits, now: () => new Date() });
      const { list, outcome, code, entries } = update;
      counter.inc({ list, outcome });
      const isBad = outcome === 'refused' || outcome === 'failed';
      logger[isBad ? 'error' : 'info']({ list, outcome, code, entries }, 'a watchlist was looked up at its source');
      updates.push(update);
    }
    return updates;
  };
}
