import type { Knex } from 'knex';

import { Refusal } from '../commands/command';
import type { Reads } from '../commands/command';
import { accessEvents } from '../db/audit-events';
import { checksOfVerification } from '../db/checks';
import { ErasedError } from '../db/customer-record';
import type { SealOf } from '../db/customer-record';
import { countCustomers, findCustomer, searchCustomers } from '../db/customers';
import type { CustomerSearch } from '../db/customers';
import { readAsTenant } from '../db/database';
import { decisionsOf, latestDecision } from '../db/decisions';
import { loadRecord, loadRecords } from '../db/load-record';
import { askedAbout, countQueue, searchQueue } from '../db/review-queue';
import type { QueuedReview } from '../db/review-queue';
import { timelineOf } from '../db/status-transitions';
import { findVerification, latestVerification, verificationsOf } from '../db/verifications';
import type { CustomerFilter } from '../domain/views';
import type { StoredPolicies } from '../policy-shelf/create-policy-shelf';
import type { BlindIndex } from '../storage/blind-index';
import { readCursor, writeCursor } from './cursor';
import { kycView } from './kyc-view';
import { loadCase } from './case/load-case';
import { loadOwnership } from './load-ownership';
import { createOperationsReads } from './operations-reads';
import { partiesKyc } from './party-kyc';
import { policySummaries, policyView } from './policy-views';
import { reviewInQueue } from './review-view';
import { decisionView, requirementsOf, verificationSummary } from './verification-view';

export interface ReadDeps {
  readonly database: Knex;
  readonly blindIndex: BlindIndex;
  readonly sealOf: SealOf;
  readonly policies: Pick<StoredPolicies, 'shipped' | 'find'>;
  /** Where the run of a customer's workflow can be looked at; absent where nobody said where Temporal's Web UI is. */
  readonly temporalUrlOf?: (customerId: string) => string;
}

/** What can be read. Every read is one transaction of one tenant: what belongs to another is not there. */
export function createReads({ database, blindIndex, sealOf, policies, temporalUrlOf }: ReadDeps): Reads {
  return {
    ...createOperationsReads({ database, ...(temporalUrlOf && { temporalUrlOf }) }),

    customer: (tenantId, customerId) =>
      readAsTenant(database, tenantId, async (tx) => {
        const customer = await findCustomer(tx, customerId);
        if (!customer) return undefined;
        const record = await loadRecord(tx, customer, sealOf);
        const verification = await latestVerification(tx, customerId);
        if (!verification) throw new Error('A customer has no verification');
        const kyc = await kycView(tx, verification);
        if (record.kind === 'individual') return { ...record, kyc };
        const decision = await latestDecision(tx, customerId);
        const parties = partiesKyc(record, decision, customer.claimsVersion, kyc.checks);
        return { ...record, kyc: { ...kyc, parties } };
      }),

    customers: (tenantId, filter, page) =>
      readAsTenant(database, tenantId, async (tx) => {
        const search = searchOf(tenantId, filter, blindIndex);
        if (!search) return { items: [], total: 0 };
        const [after, offset] = 'cursor' in page ? [readCursor('customers', page.cursor), 0] : [undefined, page.offset];
        const rows = await searchCustomers(tx, search, {
          size: page.size + 1,
          offset,
          ...(after && { after: { createdAt: after.at, id: after.id } }),
        });
        const shown = rows.slice(0, page.size);
        const last = rows.length > page.size ? shown.at(-1) : undefined;
        return {
          items: await loadRecords(tx, shown, sealOf),
          total: await countCustomers(tx, search),
          ...(last && { nextCursor: writeCursor('customers', { at: last.createdAt, id: last.id }) }),
        };
      }),

    ownership: (tenantId, customerId) =>
      readAsTenant(database, tenantId, (tx) => loadOwnership(tx, sealOf, customerId)).catch(refuseErased),

    verifications: (tenantId, customerId) =>
      readAsTenant(database, tenantId, async (tx) => {
        const rows = await verificationsOf(tx, customerId);
        return rows.length === 0 ? undefined : rows.map(verificationSummary);
      }),

    verification: (tenantId, verificationId) =>
      readAsTenant(database, tenantId, async (tx) => {
        const row = await findVerification(tx, verificationId);
        if (!row) return undefined;
        const decisions = await decisionsOf(tx, row.id);
        const used = decisions.flatMap(({ evidenceIds }) => evidenceIds);
        return {
          ...verificationSummary(row),
          requirements: requirementsOf(row),
          checks: await checksOfVerification(tx, row.id, used),
          decisions: decisions.map(decisionView),
          timeline: await timelineOf(tx, row.customerId, row.id),
        };
      }),

    policies: (tenantId) => readAsTenant(database, tenantId, (tx) => policySummaries(tx, tenantId, policies.shipped)),

    policy: (tenantId, version) =>
      readAsTenant(database, tenantId, (tx) => policyView(tx, tenantId, policies.shipped, version)),

    reviews: (tenantId, filter, { size, cursor }) =>
      readAsTenant(database, tenantId, async (tx) => {
        const after = cursor === undefined ? undefined : readCursor('reviews', cursor);
        const rows = await searchQueue(tx, filter, {
          size: size + 1,
          ...(after && { after: { dueAt: after.at, id: after.id } }),
        });
        const shown = rows.slice(0, size);
        const about = await askedAbout(
          tx,
          shown.filter(asksMore).map(({ id }) => id),
        );
        const now = new Date();
        const items = shown.map((row) => {
          const seal = row.verdict && row.key.wrappedKey ? sealOf(row.key) : undefined;
          return reviewInQueue(row, { seal, about: about.get(row.id), now });
        });
        const last = rows.length > size ? rows[size - 1] : undefined;
        return { items, ...(last && { nextCursor: writeCursor('reviews', { at: last.dueAt, id: last.id }) }) };
      }),

    reviewCounts: (actor) => readAsTenant(database, actor.tenantId, (tx) => countQueue(tx, actor.id)),

    reviewCase: (actor, reviewId) =>
      readAsTenant(database, actor.tenantId, (tx) =>
        loadCase(tx, { sealOf, policies, ...(temporalUrlOf && { temporalUrlOf }) }, actor, reviewId),
      ).catch(refuseErased),

    accessLog: (tenantId, customerId) =>
      readAsTenant(database, tenantId, async (tx) =>
        (await findCustomer(tx, customerId)) ? accessEvents(tx, customerId) : undefined,
      ),
  };
}

/** Its reasons alone do not say what is asked. */
function asksMore({ queue, reasons }: QueuedReview): boolean {
  return queue === 'sanctions' || reasons.some(({ parties = [] }) => parties.length > 0);
}

function refuseErased(error: unknown): never {
  if (error instanceof ErasedError) throw new Refusal('CUSTOMER_ERASED', 'This customer was erased');
  throw error;
}

/** Undefined: nobody can have such an address or number, because it could not have been stored. */
function searchOf(
  tenantId: string,
  { email, phone, name, ...filter }: CustomerFilter,
  blindIndex: BlindIndex,
): CustomerSearch | undefined {
  try {
    const nameTokens = name === undefined ? [] : blindIndex.nameTokens(tenantId, name);
    if (name !== undefined && nameTokens.length === 0) return undefined;
    return {
      ...filter,
      indexed: [
        ...(email ? [{ kind: 'email' as const, value: blindIndex.email(tenantId, email) }] : []),
        ...(phone ? [{ kind: 'phone' as const, value: blindIndex.phone(tenantId, phone) }] : []),
        ...nameTokens.map((value) => ({ kind: 'name_token' as const, value })),
      ],
    };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
