import { currentAddresses } from '../src/db/addresses';
import { latestChecks } from '../src/db/checks';
import { recordFrom } from '../src/db/customer-record';
import { referredCustomers } from '../src/db/referred-customers';
import { currentParties, removedLockedParties } from '../src/db/related-parties';
import { findCustomer } from '../src/db/customers';
import type { StoredCustomer } from '../src/db/customers';
import type { Transaction } from '../src/db/database';
import { latestDecisionOfCustomer, latestDecisionOfOpen, latestFinalOutcome } from '../src/db/decisions';
import type { StoredDecision } from '../src/db/decisions';
import { documentsWithAnothersNumber } from '../src/db/document-reuse';
import { currentDocuments } from '../src/db/documents';
import { countOverrides } from '../src/db/finding-overrides';
import { clearedMatches, unjudgedMatches } from '../src/db/match-verdicts';
import type { JudgedPair, UnjudgedPair } from '../src/db/match-verdicts';
import { isLockedElsewhere } from '../src/db/locked-twins';
import { countRetries, distrustedChecks } from '../src/db/repairs';
import { countRescreenings } from '../src/db/rescreenings';
import { tenantMode } from '../src/db/tenants';
import { lockOpenVerification } from '../src/db/verifications';
import type { StoredVerification } from '../src/db/verifications';
import type { Evidence } from '../src/domain/evidence';
import type { CustomerScope } from '../src/domain/steps';
import type { CustomerRecord } from '../src/domain/views';
import type { Policy } from '../src/policy/policy';
import type { CustomerSeal } from '../src/storage/customer-seal';
import type { ActivityDeps } from './deps';
import { loadBehind } from './load-referred';
import type { BehindTheBusiness } from './load-referred';

/** A customer with an open verification, as they stand at one moment. Stays inside the activity. */
export interface Snapshot {
  readonly scope: CustomerScope;
  readonly record: CustomerRecord;
  readonly claimsVersion: number;
  readonly seal: CustomerSeal;
  readonly verification: StoredVerification;
  /** By which this verification is decided. */
  readonly policy: Policy;
  readonly lastDecision: StoredDecision | undefined;
  /** The newest answer of every check that ever ran for this customer and their related parties. */
  readonly evidence: readonly Evidence[];
  /** Pairs that a person cleared, of whoever was compared as they were then. */
  readonly cleared: readonly JudgedPair[];
  /** List entries that an earlier check matched and nobody has judged: a change of name does not shake them off. */
  readonly unjudged: readonly UnjudgedPair[];
  /** The last final decision about this customer was a `decline`, or this business is locked as another customer. */
  readonly declinedBefore: boolean;
  /** The approval under which the customer stands as they are, when nothing but lists has changed since. */
  readonly approval: StoredDecision | undefined;
  /** Evidence that a person ordered to be found out anew: it is not used again. */
  readonly distrusted: ReadonlySet<string>;
  /** Ids of documents whose number somebody else carries too. */
  readonly reusedNumbers: ReadonlySet<string>;
  /** Parties who were taken away, and who are a customer that is locked. */
  readonly removedLocked: readonly { readonly id: string; readonly refersTo: string }[];
  /** Who owns the owners, where these are customers themselves. */
  readonly behind: BehindTheBusiness;
  /** Only a sandbox may simulate. */
  readonly mode: 'live' | 'test';
  /** The operator's calendar day, `YYYY-MM-DD` in UTC. */
  readonly today: string;
}

/** Undefined when nothing is open: the customer is decided, locked or erased. */
export async function loadSnapshot(
  deps: ActivityDeps,
  tx: Transaction,
  scope: CustomerScope,
): Promise<Snapshot | undefined> {
  const { tenantId, customerId } = scope;
  // The lock first: a change that is under way is waited for, and then seen by all that comes after.
  const [verification, customer, documents, addresses, reusedNumbers, mode, policy] = await Promise.all([
    lockOpenVerification(tx, customerId),
    findCustomer(tx, customerId),
    currentDocuments(tx, customerId),
    currentAddresses(tx, customerId),
    documentsWithAnothersNumber(tx, customerId),
    tenantMode(tx, tenantId),
    deps.policies.policyOfOpen(tx, tenantId, customerId),
  ]);
  if (!verification || !customer) return undefined;
  const [past, parties, removedLocked, isLockedTwin, approval] = await Promise.all([
    isNew(verification) ? NO_PAST : loadPast(tx, customerId),
    customer.kind === 'business' ? currentParties(tx, [customerId]) : [],
    customer.kind === 'business' && !isNew(verification) ? removedLockedParties(tx, customerId) : [],
    customer.kind === 'business' && isLockedElsewhere(tx, customerId),
    verification.openedBecause === 'list_changed' ? standingApproval(tx, customer, verification) : undefined,
  ]);
  const seal = deps.sealOf(customer);
  const referred = await referredCustomers(tx, parties, deps.sealOf);
  const record = recordFrom({ customer, documents, addresses, parties, referred }, seal);
  return {
    scope,
    record,
    claimsVersion: customer.claimsVersion,
    seal,
    verification,
    policy,
    ...past,
    // Until a person has accepted it.
    declinedBefore: past.declinedBefore || (isLockedTwin && !past.approvedBefore),
    approval,
    reusedNumbers,
    removedLocked,
    behind: await loadBehind(deps, tx, record),
    mode,
    today: deps.now().toISOString().slice(0, 10),
  };
}

/**
 * A version that comes while the verification is open makes the claims new, and nothing else of them; so do a retry and an
 * override. One that is withdrawn counts as a change: the approval may rest on it.
 */
async function standingApproval(
  tx: Transaction,
  { id, claimsVersion }: StoredCustomer,
  verification: StoredVerification,
): Promise<StoredDecision | undefined> {
  const [approval, versions, retries, overrides] = await Promise.all([
    latestDecisionOfCustomer(tx, id, 'approve'),
    countRescreenings(tx, verification.id),
    countRetries(tx, verification.id),
    countOverrides(tx, verification.id),
  ]);
  const renewals = Math.max(0, versions - 1) + retries + overrides;
  return approval && claimsVersion === approval.claimsVersion + renewals ? approval : undefined;
}

/** What was found out and decided about the customer before. */
async function loadPast(tx: Transaction, customerId: string) {
  const [lastDecision, evidence, cleared, unjudged, lastFinal, distrusted] = await Promise.all([
    latestDecisionOfOpen(tx, customerId),
    latestChecks(tx, customerId),
    clearedMatches(tx, customerId),
    unjudgedMatches(tx, customerId),
    latestFinalOutcome(tx, customerId),
    distrustedChecks(tx, customerId),
  ]);
  return {
    lastDecision,
    evidence,
    cleared,
    unjudged,
    declinedBefore: lastFinal === 'decline',
    approvedBefore: lastFinal === 'approve',
    distrusted,
  };
}

const NO_PAST: Awaited<ReturnType<typeof loadPast>> = {
  lastDecision: undefined,
  evidence: [],
  cleared: [],
  unjudged: [],
  declinedBefore: false,
  approvedBefore: false,
  distrusted: new Set(),
};

/** The first verification of its customer, and nothing has run yet: there is nothing to ask for. */
function isNew({ number, state }: StoredVerification): boolean {
  return number === 1 && state === 'collecting';
}
