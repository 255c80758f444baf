import { log } from '@temporalio/activity';

import { recordListVersion, versionsToFollow } from '../../src/db/list-versions';
import type { RecordedVersion } from '../../src/db/list-versions';
import type { ActivityDeps } from '../deps';
import { whileBeating } from '../while-beating';
import { monitoringOf } from './monitoring';
import { watchedLists } from './watched-list';

export function createWatchLists(deps: ActivityDeps) {
  return {
    /** Fetches what is new. Safe to repeat: a list that has not changed is not fetched again. */
    async updateWatchlists(): Promise<void> {
      await whileBeating(async () => monitoringOf(deps).updateLists());
    },

    /**
     * Reads the lists as they are on disk now and writes down what has changed in each since it was last seen. Answers
     * every version whose changes have not been looked up among the customers to the end, so that none is forgotten when
     * a run is lost. A list that does not load stays in use as it was.
     *
     * Safe to repeat: a version that is on record is not written again.
     */
    async recordListVersions(): Promise<readonly RecordedVersion[]> {
      return whileBeating(async () => {
        for (const { list, code } of (await deps.lists.reload()).problems) {
          log.error('A watchlist was not loaded', { kind: list, error: code });
        }
        await monitoringOf(deps).tellLists?.();
        for (const { list, version, date, entries } of watchedLists(deps)) {
          await recordListVersion(deps.database, { list, version, date, entries });
        }
        return versionsToFollow(deps.database);
      });
    },
  };
}
