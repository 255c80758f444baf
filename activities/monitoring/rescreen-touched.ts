import { setImmediate as nextTurn } from 'node:timers/promises';

import { activityInfo } from '@temporalio/activity';

import { asTenant } from '../../src/db/database';
import { changesOf, countChanges, findListVersion, markFollowed } from '../../src/db/list-versions';
import type { StoredVersion } from '../../src/db/list-versions';
import { screenedOnOlder } from '../../src/db/rescreenings';
import { customersKeyed, customersWithKeys } from '../../src/db/screening-keys';
import { tenantIds } from '../../src/db/tenants';
import type { RescreenCounts, RescreenPage, RescreenTask } from '../../src/domain/monitoring';
import { entryLookups } from '../../src/screening/monitor/entry-lookups';
import { createMayMatch } from '../../src/screening/monitor/may-match';
import type { ScreeningThresholds } from '../../src/screening/thresholds';
import type { ActivityDeps } from '../deps';
import { whileBeating } from '../while-beating';
import { loadSubjects } from './load-subjects';
import type { LoadedSubject } from './load-subjects';
import { monitoringOf } from './monitoring';
import { openRescreening } from './open-rescreening';
import { listInUse } from './watched-list';

const BATCH = 100;
/**
 * One entry in two hundred customers: beyond so many entries nearly everybody is found by some, and it is cheaper to go
 * through all customers once than page by page.
 */
const EVERYBODY_FROM = 200;
const NIL = '00000000-0000-0000-0000-000000000000';

/** How far a page has come: tenants and customers are gone through in the order of their ids. */
interface Reached {
  readonly tenantId: string;
  readonly customerId: string;
  readonly counts: RescreenCounts;
}

export function createRescreenTouched(deps: ActivityDeps) {
  return {
    /**
     * One page of the changes of a version, or all of very many: finds by their keys the customers that an entry may be, screens
     * them against the list, and has those verified again whom a changed entry matches.
     *
     * Safe to repeat, and to be cut short anywhere: it goes on behind the customer that it told of last, and a customer
     * and a version meet once.
     */
    async rescreenTouched(task: RescreenTask): Promise<RescreenPage> {
      let reached = activityInfo().heartbeatDetails as Reached | undefined;
      return whileBeating(
        () =>
          rescreen(task, reached, (next) => {
            reached = next;
          }),
        () => reached,
      );
    },

    /**
     * Those who were being screened while the list changed, and so against the older one: they are verified again whatever
     * their name is. Then the version is done with, which is written down.
     *
     * Safe to repeat: a customer and a version meet once, and so do a version and its end.
     */
    async rescreenOvertaken({
      versionId,
      counts,
    }: {
      readonly versionId: string;
      readonly counts: RescreenCounts;
    }): Promise<RescreenCounts> {
      return whileBeating(async () => {
        const { list, takenAt } = await versionOf(versionId);
        const { versions } = await listInUse(deps, list, versionId);
        let { compared, opened } = counts;
        for (const tenantId of await tenantIds(monitoringOf(deps).acrossTenants)) {
          for (let after: string | undefined = NIL; after !== undefined;) {
            const from = after;
            const ids: readonly string[] = await asTenant(deps.database, tenantId, (tx) =>
              screenedOnOlder(tx, list, versions, takenAt, from, BATCH),
            );
            for (const customerId of ids) {
              compared++;
              if (await openRescreening(deps, { tenantId, customerId }, { list, versionId, versions })) opened++;
            }
            after = ids.at(-1);
          }
        }
        await markFollowed(deps.database, versionId, { compared, opened });
        return { ...counts, compared, opened };
      });
    },
  };

  async function rescreen(
    { versionId, after, size }: RescreenTask,
    before: Reached | undefined,
    tell: (reached: Reached) => void,
  ): Promise<RescreenPage> {
    const version = await versionOf(versionId);
    const { screener, entries, versions } = await listInUse(deps, version.list, versionId);
    const count = await countChanges(deps.database, versionId);
    const isForAll = count > (deps.monitoring?.everybodyFrom ?? EVERYBODY_FROM);
    const changes = await changesOf(deps.database, versionId, after, isForAll ? count : size);
    const last = isForAll ? undefined : changes.at(-1)?.id;
    const ids = new Set(changes.map(({ entryId }) => entryId));
    const changed = entries.filter(({ id }) => ids.has(id));
    const lookups = isForAll ? [] : changed.flatMap(entryLookups);
    const mayMatch = createMayMatch(changed);
    const isMatched = async (
      { subjects }: LoadedSubject,
      thresholds: ScreeningThresholds | undefined,
    ): Promise<boolean> => {
      for (const subject of subjects) {
        // Comparing is a thread's work: others get their turn in between.
        await nextTurn();
        if (!mayMatch(subject)) continue;
        const { matches, byProof } = screener.screen(subject, thresholds);
        // Whether a document proves who is set aside, the verification decides: it has the document's evidence.
        if ([...matches.map(({ entryId }) => entryId), ...byProof].some((entryId) => ids.has(entryId))) return true;
      }
      return false;
    };
    const counts = { entries: changes.length, compared: 0, opened: 0, ...before?.counts };
    for (const tenantId of changed.length > 0 ? await tenantIds(monitoringOf(deps).acrossTenants) : []) {
      if (before && tenantId < before.tenantId) continue;
      const from = before?.tenantId === tenantId ? before.customerId : NIL;
      const candidates = isForAll
        ? await customersKeyed(monitoringOf(deps).acrossTenants, tenantId)
        : await candidatesOf(tenantId, lookups);
      const { screeningThresholds } = await asTenant(deps.database, tenantId, (tx) =>
        deps.policies.activeOf(tx, tenantId),
      );
      for (const batch of inBatches(candidates.filter((id) => id > from))) {
        for (const loaded of await loadSubjects(deps, tenantId, batch)) {
          counts.compared++;
          if (!(await isMatched(loaded, screeningThresholds))) continue;
          const customer = { tenantId, customerId: loaded.customerId };
          if (await openRescreening(deps, customer, { list: version.list, versionId, versions })) counts.opened++;
        }
        tell({ tenantId, customerId: batch.at(-1) ?? NIL, counts: { ...counts } });
      }
    }
    return { counts, ...(last !== undefined && changes.length === size && { last }) };
  }

  async function versionOf(versionId: string): Promise<StoredVersion> {
    const version = await findListVersion(deps.database, versionId);
    if (!version) throw new Error('A version of a list that is not on record');
    return version;
  }

  async function candidatesOf(tenantId: string, lookups: ReturnType<typeof entryLookups>): Promise<readonly string[]> {
    const hashed = (keys: readonly number[]) => deps.blindIndex.matchingKeys(tenantId, keys);
    return customersWithKeys(
      monitoringOf(deps).acrossTenants,
      tenantId,
      lookups.map(({ some, also }) => ({ some: hashed(some), ...(also && { also: hashed(also) }) })),
    );
  }
}

function* inBatches(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH);
}
