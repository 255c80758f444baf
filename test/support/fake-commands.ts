/**
 * A FAKE of the commands and reads, in memory, for the tests of the HTTP side alone. It keeps tenants apart, remembers
 * idempotency keys and counts what reached it; it verifies nobody and knows no rules beyond that.
 */
import { randomUUID } from 'node:crypto';

import { REPLAY_EXAMPLE } from '../../src/api/policy-examples';
import { Refusal } from '../../src/commands/command';
import type { Answer, Commands, Reads, Request } from '../../src/commands/command';
import type { CaseView } from '../../src/domain/case-view';
import type { BusinessClaims, IndividualClaims } from '../../src/domain/customer';
import type { CustomerChange, CustomerIntake } from '../../src/domain/intake';
import type { ListView, StuckView } from '../../src/domain/operations-view';
import type { OwnershipView } from '../../src/domain/ownership-view';
import type { PolicyView } from '../../src/domain/policy-views';
import type { ReplayResult } from '../../src/domain/replay';
import { NOTHING_REQUIRED } from '../../src/domain/requirements';
import type { ReviewInQueue, OverrideView, ReviewView } from '../../src/domain/review-views';
import type { CustomerRecord, CustomerView, ReferredCustomer, VerificationView } from '../../src/domain/views';
import { changedParties, newParties } from './fake-parties';
import { addressOf, documentOf } from './fake-supplied';

const AT = '2026-11-23T08:15:49.238398+00:00';

interface Kept {
  readonly tenantId: string;
  record: CustomerRecord;
  readonly verificationId: string;
}

export interface Reached {
  readonly command: keyof Commands;
  readonly request: Request;
  readonly id?: string;
  readonly sent?: unknown;
}

export function createFakeCommands() {
  const customers = new Map<string, Kept>();
  const reviews = new Map<string, { tenantId: string; view: ReviewView }>();
  const overrides = new Map<string, { tenantId: string; view: OverrideView }>();
  const answers = new Map<string, { hash: string; value: unknown }>();
  const policies = new Map<string, PolicyView>();
  const reached: Reached[] = [];
  let fault: Error | undefined;

  /** One command: notes that it was reached, fails when told to, and repeats its first answer for a known key. */
  function run<T>(call: Reached, work: () => T): Answer<T> {
    reached.push(call);
    if (fault) throw fault;
    const { actor, idempotency } = call.request;
    const name = idempotency && `${actor.tenantId} ${idempotency.route} ${idempotency.key}`;
    const known = name && answers.get(name);
    if (idempotency && known) {
      if (known.hash !== idempotency.bodyHash.toString('hex')) {
        throw new Refusal('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used with another body');
      }
      return { value: structuredClone(known.value) as T, replayed: true };
    }
    const value = work();
    if (name && idempotency)
      answers.set(name, { hash: idempotency.bodyHash.toString('hex'), value: structuredClone(value) });
    return { value, replayed: false };
  }

  /** Whom a party may refer to. */
  function referredIn(tenantId: string): Referred {
    const own = [...customers.values()].filter((kept) => kept.tenantId === tenantId);
    return new Map(
      own.map(({ record: { id, kind, status, countryCode } }) => [
        id,
        { id, kind, status, countryCode, name: 'Efe Example' },
      ]),
    );
  }

  function keptOf(tenantId: string, id: string): Kept {
    const kept = customers.get(id);
    if (!kept || kept.tenantId !== tenantId) throw new Refusal('NOT_FOUND', 'No such customer');
    return kept;
  }

  function reviewOf(tenantId: string, id: string) {
    const found = reviews.get(id);
    if (!found || found.tenantId !== tenantId) throw new Refusal('NOT_FOUND', 'No such review');
    return found;
  }

  const commands: Commands = {
    createCustomer: async (request, intake) =>
      run({ command: 'createCustomer', request, sent: intake }, () => {
        const record = recordOf(intake, referredIn(request.actor.tenantId));
        customers.set(record.id, { tenantId: request.actor.tenantId, record, verificationId: randomUUID() });
        return record;
      }),
    changeCustomer: async (request, id, change) =>
      run({ command: 'changeCustomer', request, id, sent: change }, () => {
        const kept = keptOf(request.actor.tenantId, id);
        kept.record = changed(kept.record, change, referredIn(request.actor.tenantId));
        return kept.record;
      }),
    controlCustomer: async (request, id, control) =>
      run({ command: 'controlCustomer', request, id, sent: control }, () => {
        const { record } = keptOf(request.actor.tenantId, id);
        return {
          id: randomUUID(),
          action: control.action,
          reasonCode: control.reasonCode,
          requestedBy: request.actor.id,
          customer: { id, status: record.status, version: record.version },
        };
      }),
    claimReview: async (request, id) =>
      run({ command: 'claimReview', request, id }, () => {
        const found = reviewOf(request.actor.tenantId, id);
        found.view = { ...found.view, claimedBy: request.actor.id };
        return found.view;
      }),
    releaseReview: async (request, id) =>
      run({ command: 'releaseReview', request, id }, () => {
        const found = reviewOf(request.actor.tenantId, id);
        const { claimedBy: _free, ...view } = found.view;
        found.view = view;
        return view;
      }),
    reassignReview: async (request, id, to) =>
      run({ command: 'reassignReview', request, id, sent: to }, () => {
        const found = reviewOf(request.actor.tenantId, id);
        found.view = { ...found.view, claimedBy: to };
        return found.view;
      }),
    revealFields: async (request, id, fields) =>
      run({ command: 'revealFields', request, id, sent: fields }, () => {
        const { record } = keptOf(request.actor.tenantId, id);
        return Object.fromEntries(fields.map((field) => [field, field === 'email' ? record.claims.email : '']));
      }),
    showFile: async (request, file) =>
      run({ command: 'showFile', request, id: file.id, sent: file }, () => {
        const own = [...customers.values()].filter(({ tenantId }) => tenantId === request.actor.tenantId);
        const ids = own.flatMap(({ record }) => [...record.documents, ...record.addresses].map(({ id }) => id));
        if (!ids.includes(file.id)) throw new Refusal('NOT_FOUND', 'No such picture');
        return { mediaType: 'image/png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') };
      }).value,
    giveVerdict: async (request, id, verdict) =>
      run({ command: 'giveVerdict', request, id, sent: verdict }, () => {
        const found = reviewOf(request.actor.tenantId, id);
        const given = { ...verdict, givenBy: request.actor.id, givenAt: AT, needsSecond: false };
        found.view = { ...found.view, state: 'decided', verdict: given };
        return found.view;
      }),
    repairVerification: async (request, { verificationId, repair, reasonCode, note }) =>
      run({ command: 'repairVerification', request, id: verificationId, sent: { repair, reasonCode, note } }, () => {
        const kept = [...customers.values()].find((each) => each.verificationId === verificationId);
        if (!kept || kept.tenantId !== request.actor.tenantId) throw new Refusal('NOT_FOUND', 'No such verification');
        return {
          id: randomUUID(),
          verificationId,
          customerId: kept.record.id,
          repair,
          reasonCode,
          orderedBy: request.actor.id,
          orderedAt: AT,
        };
      }),
    overrideFinding: async (request, id, { note: _sealed, ...override }) =>
      run({ command: 'overrideFinding', request, id, sent: override }, () => {
        const { tenantId, id: givenBy } = request.actor;
        const { customerId } = reviewOf(tenantId, id).view;
        const about = { customerId, reviewId: id, checkKind: 'contact' as const, subject: 'customer' };
        const view: OverrideView = { id: randomUUID(), ...about, ...override, givenBy, givenAt: AT };
        overrides.set(view.id, { tenantId, view });
        return view;
      }),
    withdrawOverride: async (request, id, why) =>
      run({ command: 'withdrawOverride', request, id, sent: why }, () => {
        const found = overrideOf(request.actor.tenantId, id);
        found.view = { ...found.view, withdrawnBy: request.actor.id, withdrawnAt: AT };
        return found.view;
      }),
    proposePolicy: async (request, proposal) =>
      run({ command: 'proposePolicy', request, sent: proposal.note }, () => {
        const { version, name, text } = proposal.policy;
        const { tenantId, id: proposedBy } = request.actor;
        const view = { version, name, text, state: 'proposed' as const, shipped: false, openCases: 0 };
        policies.set(`${tenantId} ${version}`, { ...view, proposedBy, proposedAt: AT, note: proposal.note });
        return policyOf(tenantId, version);
      }),
    approvePolicy: async (request, version, { note }) =>
      run({ command: 'approvePolicy', request, id: version, sent: note }, () => {
        const view = policyOf(request.actor.tenantId, version);
        return { ...view, state: 'active', approvedBy: request.actor.id, approvedAt: AT, answerNote: note };
      }),
    rejectPolicy: async (request, version, { note }) =>
      run({ command: 'rejectPolicy', request, id: version, sent: note }, () => {
        const view = policyOf(request.actor.tenantId, version);
        return { ...view, state: 'rejected', rejectedBy: request.actor.id, rejectedAt: AT, answerNote: note };
      }),
    replayPolicy: async (request, version, sent) =>
      run({ command: 'replayPolicy', request, id: version, sent }, () => {
        policyOf(request.actor.tenantId, version);
        return { ...REPLAY_EXAMPLE, policy_version: version } as unknown as ReplayResult;
      }),
    moveOpenCases: async (request, version, sent) =>
      run({ command: 'moveOpenCases', request, id: version, sent }, () => {
        policyOf(request.actor.tenantId, version);
        const counts = { moved: 0, heldBack: 0, movedSoFar: 0, flipsSoFar: 0, percentAllowed: 0, remaining: 0 };
        return { policyVersion: version, ...counts };
      }),
  };

  function policyOf(tenantId: string, version: string): PolicyView {
    const found = policies.get(`${tenantId} ${version}`);
    if (!found) throw new Refusal('NOT_FOUND', 'No such policy');
    return found;
  }

  function overrideOf(tenantId: string, id: string) {
    const found = overrides.get(id);
    if (!found || found.tenantId !== tenantId) throw new Refusal('NOT_FOUND', 'No such override');
    return found;
  }

  function viewOf({ record, verificationId }: Kept): CustomerView {
    return {
      ...record,
      kyc: {
        verificationId,
        state: 'checking',
        requirements: NOTHING_REQUIRED,
        checks: [],
        ...(record.kind === 'business' && {
          parties: record.parties.map(({ id }) => ({ partyId: id, standing: 'pending' as const, checks: [] })),
        }),
      },
    };
  }

  const reads: Reads = {
    policies: async (tenantId) =>
      [...policies].flatMap(([key, view]) => (key.startsWith(`${tenantId} `) ? [view] : [])),
    policy: async (tenantId, version) => policies.get(`${tenantId} ${version}`),
    customer: async (tenantId, id) => {
      if (fault) throw fault;
      const kept = customers.get(id);
      return kept?.tenantId === tenantId ? viewOf(kept) : undefined;
    },
    customers: async (tenantId, filter, page) => {
      if (fault) throw fault;
      const own = [...customers.values()].filter((kept) => kept.tenantId === tenantId).map(({ record }) => record);
      const found = own.filter(({ claims }) => !filter.email || claims.email === filter.email);
      const start = 'cursor' in page ? Number(page.cursor) : page.offset;
      if (Number.isNaN(start)) throw new Refusal('BAD_CURSOR', 'This cursor is none that we gave out', 'cursor');
      const end = start + page.size;
      return {
        items: found.slice(start, end),
        total: found.length,
        ...(end < found.length && { nextCursor: String(end) }),
      };
    },
    ownership: async (tenantId, id) => {
      const kept = customers.get(id);
      return kept?.tenantId === tenantId ? ownershipOf(kept.record) : undefined;
    },
    verifications: async (tenantId, customerId) => {
      const kept = customers.get(customerId);
      return kept?.tenantId === tenantId ? [verificationOf(kept)] : undefined;
    },
    verification: async (tenantId, id) => {
      const kept = [...customers.values()].find((each) => each.verificationId === id && each.tenantId === tenantId);
      return kept && verificationOf(kept);
    },
    stuck: async (tenantId, { size }) => {
      const own = [...customers.values()].filter((kept) => kept.tenantId === tenantId).slice(0, size);
      return { items: own.map(stuckOf), total: own.length };
    },
    // Lists are everybody's; to a tenant without customers this FAKE shows none, as it shows them nothing else.
    watchlists: async (tenantId) => ([...customers.values()].some((kept) => kept.tenantId === tenantId) ? [LIST] : []),
    decisionTimes: async (_tenantId, { from = AT, to = AT }) => ({
      from,
      to,
      count: 0,
      stages: { customer: NO_TIMES, reviewer: NO_TIMES, machine: NO_TIMES, queue: NO_TIMES, total: NO_TIMES },
    }),
    reviews: async (tenantId, filter, { size }) => ({
      items: [...reviews.values()]
        .filter((each) => each.tenantId === tenantId)
        .map(({ view }) => inQueue(view))
        .filter(({ state }) => !filter.state || state === filter.state)
        .slice(0, size),
    }),
    reviewCounts: async ({ tenantId }) => {
      const open = [...reviews.values()].filter((each) => each.tenantId === tenantId).length;
      return { open, mine: 0, overdue: 0, awaitingSecond: 0 };
    },
    reviewCase: async ({ tenantId }, id) => {
      const found = reviews.get(id);
      const kept = found && customers.get(found.view.customerId);
      return found?.tenantId === tenantId && kept ? caseOf(inQueue(found.view), kept) : undefined;
    },
    accessLog: async (tenantId, id) =>
      customers.get(id)?.tenantId === tenantId
        ? [{ actor: 'policy', action: 'customer.seen', at: AT, detail: {} }]
        : undefined,
  };

  return {
    commands,
    reads,
    /** Every command that was called, in order: empty means that nothing could have been written. */
    reached,
    /** From now on everything fails with this; undefined heals it. */
    failWith: (error: Error | undefined) => {
      fault = error;
    },
    documentIdOf: (customerId: string) => customers.get(customerId)?.record.documents[0]?.id ?? '',
    addressIdOf: (customerId: string) => customers.get(customerId)?.record.addresses[0]?.id ?? '',
    verificationIdOf: (customerId: string) => customers.get(customerId)?.verificationId ?? '',
    addPolicy: (tenantId: string): string => {
      const version = `sha256:${'ab'.repeat(32)}`;
      const view = {
        version,
        name: 'ours',
        text: 'policy: ours',
        state: 'proposed' as const,
        shipped: false,
        openCases: 0,
      };
      policies.set(`${tenantId} ${version}`, {
        ...view,
        proposedBy: 'person:somebody',
        proposedAt: AT,
        note: 'Because of it.',
      });
      return version;
    },
    addReview: (tenantId: string, customerId: string): string => {
      const id = randomUUID();
      const view: ReviewView = {
        id,
        customerId,
        verificationId: customers.get(customerId)?.verificationId ?? randomUUID(),
        state: 'open',
        queue: 'general',
        riskTier: 'medium',
        fourEyes: false,
        reasons: [{ code: 'screening.possible_match', message: 'The name is that of a listed person.' }],
        openedAt: AT,
        dueAt: AT,
        overdue: false,
      };
      reviews.set(id, { tenantId, view });
      return id;
    },
    addOverride: (tenantId: string, reviewId: string): string => {
      const { customerId } = reviewOf(tenantId, reviewId).view;
      const view: OverrideView = {
        id: randomUUID(),
        customerId,
        reviewId,
        checkId: randomUUID(),
        checkKind: 'contact',
        subject: 'customer',
        code: 'contact.email_disposable',
        field: 'email',
        reasonCode: 'test_reason',
        givenBy: 'key:reviewr1',
        givenAt: AT,
      };
      overrides.set(view.id, { tenantId, view });
      return view.id;
    },
  };
}

export type FakeCommands = ReturnType<typeof createFakeCommands>;

function inQueue(view: ReviewView): ReviewInQueue {
  return {
    ...view,
    question: 'Possible list match, 1 entry',
    customer: { kind: 'individual', countryCode: 'NGA' },
    awaiting: 'first',
    ageSeconds: 60,
  };
}

/** Of individuals too: this FAKE knows no rules. */
function ownershipOf({ id, status }: CustomerRecord): OwnershipView {
  const root = { id, name: 'Example Ltd', status, noOwnersIdentified: true, noControllersIdentified: false };
  return { root, parties: [], holdings: [] };
}

function caseOf(review: ReviewInQueue, kept: Kept): CaseView {
  const { record } = kept;
  const { timeline, requirements, ...verification } = verificationOf(kept);
  return {
    review,
    reasons: [{ code: 'screening.possible_match', message: 'The name is that of a listed person.', checkIds: [] }],
    verdictOptions: [{ action: 'approve', allowed: true, needsSecond: false }],
    customer: {
      id: record.id,
      kind: record.kind,
      status: record.status,
      countryCode: record.countryCode,
      name: 'Ada Example',
      emailMasked: '•@example.com',
      phoneMasked: '••',
      version: record.version,
      createdAt: record.createdAt,
    },
    policy: { version: 'sha256:4f1c0de9b1c1f3a1a7c6f58e2f5a3d0c9a1be0d6c2b7f6e5d4c3b2a190817263' },
    verification,
    risk: { tier: 'low', points: 0, reasons: [] },
    checks: [],
    matches: [],
    documents: [],
    addresses: [],
    requirements,
    timeline,
    earlierVerifications: [],
    requirementChoices: [],
    declineReasonCodes: [],
  };
}

type Referred = ReadonlyMap<string, ReferredCustomer>;

function recordOf(intake: CustomerIntake, referred: Referred): CustomerRecord {
  const common = {
    id: randomUUID(),
    status: 'APPROVAL_PENDING' as const,
    countryCode: intake.countryCode,
    metadata: intake.metadata,
    documents: intake.documents.map(documentOf),
    version: 1,
    createdAt: AT,
    updatedAt: AT,
  };
  if (intake.kind === 'individual') {
    const addresses = intake.address ? [addressOf(intake.address, 'residential')] : [];
    return { ...common, kind: 'individual', claims: intake.claims, addresses };
  }
  const addresses = [
    ...(intake.address ? [addressOf(intake.address, 'registered')] : []),
    ...(intake.operatingAddress ? [addressOf(intake.operatingAddress, 'operating')] : []),
  ];
  const parties = newParties(intake.parties ?? [], { customerId: common.id, referred });
  return { ...common, kind: 'business', claims: intake.claims, addresses, parties };
}

function noneIdentified({ parties }: CustomerChange): Partial<BusinessClaims> {
  const { owners, controllers } = parties?.noneIdentified ?? {};
  return {
    ...(owners !== undefined && { noOwnersIdentified: owners || undefined }),
    ...(controllers !== undefined && { noControllersIdentified: controllers || undefined }),
  } as Partial<BusinessClaims>;
}

function changed(record: CustomerRecord, change: CustomerChange, referred: Referred): CustomerRecord {
  const purpose = record.kind === 'individual' ? 'residential' : 'registered';
  const parties =
    record.kind === 'business' &&
    change.parties &&
    changedParties(record.parties, change.parties, { customerId: record.id, referred });
  return {
    ...record,
    claims: { ...record.claims, ...change.claims, ...noneIdentified(change) } as IndividualClaims & BusinessClaims,
    ...(parties && { parties }),
    countryCode: change.countryCode ?? record.countryCode,
    documents: change.documents?.map(documentOf) ?? record.documents,
    addresses: change.address ? [addressOf(change.address, purpose)] : record.addresses,
    metadata: { ...record.metadata, ...change.metadata },
    version: record.version + 1,
  };
}

const NO_TIMES = { count: 0, p50Seconds: null, p95Seconds: null };

const LIST: ListView = {
  list: 'us_ofac',
  required: true,
  inUse: { kind: 'sanctions', version: 'sha256:0', dated: '2026-11-23', takenAt: AT, entries: 3, ageSeconds: 60 },
  lastLookup: { outcome: 'updated', at: AT },
  confirmedAt: AT,
  stale: false,
};

function stuckOf({ record, verificationId }: Kept): StuckView {
  return {
    verificationId,
    customerId: record.id,
    state: 'checking',
    blockedOn: 'check:screening',
    since: AT,
    ageSeconds: 900,
    peersP95Seconds: 1.25,
    limitSeconds: 60,
    waitsFor: 'the screening check, which could not find out',
    whoCanUnblock: 'operator',
    repairs: [
      { repair: 'retry', allowed: true, whyNot: null },
      { repair: 'signal', allowed: false, whyNot: 'A retry runs the check at once' },
      { repair: 'rerun', allowed: true, whyNot: null },
    ],
  };
}

function verificationOf({ record, verificationId }: Kept): VerificationView {
  return {
    id: verificationId,
    customerId: record.id,
    number: 1,
    state: 'checking',
    openedBecause: 'created',
    blockedOn: 'none',
    overdue: false,
    openedAt: AT,
    requirements: NOTHING_REQUIRED,
    checks: [
      {
        id: randomUUID(),
        verification_id: verificationId,
        subject: 'customer',
        kind: 'contact',
        outcome: 'consider',
        findings: [
          {
            code: 'contact.phone_invalid',
            severity: 'warning',
            field: 'phone',
            retryable: true,
            customer_message: 'Please check your phone number.',
            staff_note: 'No operator of the country hands out this number.',
            detail: { country: 'NGA' },
          },
        ],
        input_hash: 'hmac:not-for-clients',
        engine: { name: 'contact', version: '1' },
        data: {},
        started_at: AT,
        finished_at: AT,
        attempt: 1,
      },
    ],
    decisions: [],
    timeline: [{ subject: 'verification', to: 'checking', actor: 'policy', reasons: [], at: AT }],
  };
}
