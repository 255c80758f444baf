import { asTenant } from '../../src/db/database';
import { customersToKey, putScreeningKeys } from '../../src/db/screening-keys';
import { tenantIds } from '../../src/db/tenants';
import { KEYS_VERSION, screeningKeys } from '../../src/screening/monitor/screening-keys';
import type { ActivityDeps } from '../deps';
import { whileBeating } from '../while-beating';
import { loadSubjects } from './load-subjects';
import type { LoadedSubject } from './load-subjects';
import { monitoringOf } from './monitoring';

const BATCH = 200;
const NIL = '00000000-0000-0000-0000-000000000000';

/** In an order that says nothing about whose they are. */
function keysOf(subjects: LoadedSubject['subjects']): readonly number[] {
  return [...new Set(subjects.flatMap(screeningKeys))].toSorted((a, b) => a - b);
}

export function createKeyCustomers(deps: ActivityDeps) {
  return {
    /**
     * Gives keys to every customer who has none, or those of other claims, so that a change of a list finds them: to a business
     * also those of everybody behind it. Here and
     * not at the intake: keys are needed when a list changes, and hundreds of customers share a statement.
     *
     * Safe to repeat, and to be cut short anywhere: who has their keys is passed over.
     */
    async keyCustomers(): Promise<{ readonly keyed: number }> {
      return whileBeating(async () => {
        let keyed = 0;
        for (const tenantId of await tenantIds(monitoringOf(deps).acrossTenants)) {
          for (let after: string | undefined = NIL; after !== undefined;) {
            const ids: readonly string[] = await asTenant(deps.database, tenantId, (tx) =>
              customersToKey(tx, KEYS_VERSION, after ?? NIL, BATCH),
            );
            const loaded = await loadSubjects(deps, tenantId, ids);
            const sets = loaded.map(({ customerId, claimsVersion, subjects }) => ({
              customerId,
              claimsVersion,
              keys: deps.blindIndex.matchingKeys(tenantId, keysOf(subjects)),
            }));
            await asTenant(deps.database, tenantId, (tx) => putScreeningKeys(tx, tenantId, KEYS_VERSION, sets));
            keyed += sets.length;
            after = ids.at(-1);
          }
        }
        return { keyed };
      });
    },
  };
}
