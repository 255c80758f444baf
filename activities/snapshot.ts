import { latestChecks } from '../src/db/checks';
import { loadRecord } from '../src/db/customer-record';
import { findCustomer } from '../src/db/customers';
import { asTenant } from '../src/db/database';
import { decisionsOf } from '../src/db/decisions';
import type { StoredDecision } from '../src/db/decisions';
import { documentsWithAnothersNumber } from '../src/db/documents';
import { clearedMatches } from '../src/db/match-verdicts';
import { tenantMode } from '../src/db/tenants';
import { lockOpenVerification } from '../src/db/verifications';
import type { StoredVerification } from '../src/db/verifications';
import type { Evidence } from '../src/domain/evidence';
import type { CustomerScope } from '../src/domain/steps';
import type { CustomerRecord } from '../src/domain/views';
import type { CustomerSeal } from '../src/storage/customer-seal';
import { featuresHash } from './screening-subject';
import type { ActivityDeps } from './deps';

/** A customer with an open verification, as they stand at one moment. Stays inside the activity. */
export interface Snapshot {
  readonly scope: CustomerScope;
  readonly record: CustomerRecord;
  readonly claimsVersion: number;
  readonly seal: CustomerSeal;
  readonly verification: StoredVerification;
  readonly lastDecision: StoredDecision | undefined;
  /** The newest answer of every check that ever ran for this customer. */
  readonly evidence: readonly Evidence[];
  readonly cleared: readonly { readonly entryId: string; readonly entryHash: string }[];
  /** Ids of documents whose number another customer carries too. */
  readonly reusedNumbers: ReadonlySet<string>;
  /** Only a sandbox may simulate. */
  readonly mode: 'live' | 'test';
  /** The operator's calendar day, `YYYY-MM-DD` in UTC. */
  readonly today: string;
}

/** Undefined when nothing is open: the customer is decided, locked or erased. */
export async function loadSnapshot(deps: ActivityDeps, scope: CustomerScope): Promise<Snapshot | undefined> {
  const { tenantId, customerId } = scope;
  return asTenant(deps.database, tenantId, async (tx) => {
    const verification = await lockOpenVerification(tx, customerId);
    const customer = verification && (await findCustomer(tx, customerId));
    if (!customer) return undefined;
    const seal = deps.sealOf(customer);
    const record = await loadRecord(tx, customer, seal);
    return {
      scope,
      record,
      claimsVersion: customer.claimsVersion,
      seal,
      verification,
      lastDecision: (await decisionsOf(tx, verification.id)).at(-1),
      evidence: await latestChecks(tx, customerId),
      cleared: await clearedMatches(tx, customerId, featuresHash(deps.blindIndex, tenantId, record)),
      reusedNumbers: record.documents.length > 0 ? await documentsWithAnothersNumber(tx, customerId) : new Set(),
      mode: await tenantMode(tx, tenantId),
      today: deps.now().toISOString().slice(0, 10),
    };
  });
}
