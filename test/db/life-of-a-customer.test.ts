/** Any order of anything that people and workflows do: the database and a model of ten lines never come apart. */
import { randomUUID } from 'node:crypto';

import * as fc from 'fast-check';

import { Refusal } from '../../src/commands/command';
import type { RefusalCode } from '../../src/commands/command';
import type { CustomerStatus } from '../../src/domain/customer';
import type { DecisionOutcome } from '../../src/domain/decision';
import type { VerificationState } from '../../src/domain/verification';
import { isFinal } from '../../src/domain/verification';
import type { ControlAction } from '../../src/domain/views';
import { person } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { decideAs } from './decide-as';

let system: TestSystem;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
  tenant = await system.tenant();
}, 60_000);
afterAll(() => system.close());

/** What should be true, kept without any of the code under test. */
interface Model {
  status: CustomerStatus;
  state: VerificationState;
  verifications: number;
  restricted: boolean;
  unlockAskedBy: string | undefined;
  /** What the latest verification ended in, where it did. */
  ended: 'approve' | 'decline' | 'expired' | 'cancelled' | undefined;
}

interface Real {
  customerId: string;
}

type Step = fc.AsyncCommand<Model, Real>;

async function sameAs(model: Model, { customerId }: Real): Promise<void> {
  const customer = await system.reads.customer(tenant, customerId);
  const verifications = await system.reads.verifications(tenant, customerId);
  expect([customer?.status, customer?.kyc.state, verifications?.length]).toEqual([
    model.status,
    model.state,
    model.verifications,
  ]);
}

function step(
  name: string,
  run: (model: Model, real: Real) => Promise<RefusalCode | void>,
  check: (model: Readonly<Model>) => boolean = () => true,
): Step {
  return {
    check,
    run: async (model, real) => {
      // A refusal that the model foretells is part of the story; any other error is a finding.
      await run(model, real);
      await sameAs(model, real);
    },
    toString: () => name,
  };
}

const open = (model: Readonly<Model>) => !isFinal(model.state);

const refusedWith = async (code: RefusalCode, work: Promise<unknown>): Promise<void> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refusal);
  expect((error as Refusal).code).toBe(code);
};

const control = ({ customerId }: Real, who: string, action: ControlAction) =>
  system.commands.controlCustomer(by(tenant, who), customerId, {
    action,
    reasonCode: 'test_reason',
    note: 'Ten letters or more.',
  });

const openVerification = (model: Model): void => {
  model.verifications++;
  model.state = 'collecting';
  model.ended = undefined;
};

const change = step('change', async (model, { customerId }) => {
  const work = system.commands.changeCustomer(by(tenant), customerId, {
    claims: { email: `${randomUUID()}@example.com` },
  });
  if (model.status === 'LOCKED') return refusedWith('CUSTOMER_LOCKED', work);
  await work;
  if (open(model)) return;
  openVerification(model);
  model.status = model.restricted ? 'RESTRICTED' : 'APPROVAL_PENDING';
});

const note = step('change metadata', async (model, { customerId }) => {
  const work = system.commands.changeCustomer(by(tenant), customerId, { metadata: { seen: true } });
  if (model.status === 'LOCKED') return refusedWith('CUSTOMER_LOCKED', work);
  await work;
});

const lock = step('lock', async (model, real) => {
  const work = control(real, 'key:reviewr1', 'lock');
  if (model.status === 'LOCKED') return refusedWith('ILLEGAL_STATE', work);
  await work;
  if (open(model)) [model.state, model.ended] = ['cancelled', 'cancelled'];
  model.status = 'LOCKED';
});

const unlock = (who: string) =>
  step(`unlock by ${who}`, async (model, real) => {
    const work = control(real, who, 'unlock');
    if (model.status !== 'LOCKED') return refusedWith('ILLEGAL_STATE', work);
    if (model.unlockAskedBy === who) return refusedWith('SECOND_PERSON_NEEDED', work);
    await work;
    if (!model.unlockAskedBy) {
      model.unlockAskedBy = who;
      return;
    }
    model.unlockAskedBy = undefined;
    openVerification(model);
    model.status = model.restricted ? 'RESTRICTED' : 'APPROVAL_PENDING';
  });

const restrict = step('restrict', async (model, real) => {
  const work = control(real, 'key:reviewr1', 'restrict');
  if (model.status === 'LOCKED') return refusedWith('CUSTOMER_LOCKED', work);
  if (model.restricted) return refusedWith('ILLEGAL_STATE', work);
  await work;
  model.restricted = true;
  model.status = 'RESTRICTED';
});

const lift = step('lift restriction', async (model, real) => {
  const work = control(real, 'key:reviewr1', 'lift_restriction');
  if (model.status === 'LOCKED') return refusedWith('CUSTOMER_LOCKED', work);
  if (!model.restricted) return refusedWith('ILLEGAL_STATE', work);
  await work;
  model.restricted = false;
  if (open(model)) model.status = 'APPROVAL_PENDING';
  else if (model.ended === 'approve') model.status = 'ACTIVE';
});

const AFTER: Record<DecisionOutcome, VerificationState> = {
  approve: 'decided',
  decline: 'decided',
  refer: 'in_review',
  request_information: 'awaiting_customer',
};

const decide = (outcome: DecisionOutcome, locks = false) =>
  step(
    `decide ${outcome}${locks ? ' and lock' : ''}`,
    async (model, { customerId }) => {
      await decideAs(system, tenant, customerId, outcome, { lock: locks });
      model.state = AFTER[outcome];
      if (outcome === 'approve') [model.ended, model.status] = ['approve', 'ACTIVE'];
      else if (outcome === 'decline') [model.ended, model.status] = ['decline', locks ? 'LOCKED' : 'RESTRICTED'];
      else model.status = 'APPROVAL_PENDING';
      if (model.restricted && model.status !== 'LOCKED') model.status = 'RESTRICTED';
    },
    open,
  );

const nothingToDecide = step(
  'decide when nothing is open',
  async (_, { customerId }) => {
    expect(await decideAs(system, tenant, customerId, 'approve')).toBeUndefined();
  },
  (model) => !open(model),
);

const deadline = step('the customer’s deadline passes', async (model, { customerId }) => {
  const [latest] = (await system.reads.verifications(tenant, customerId)) ?? [];
  const scope = { tenantId: tenant, customerId, verificationId: latest?.id ?? '', dueAt: latest?.dueAt ?? '' };
  const due = (await system.reads.verification(tenant, scope.verificationId))?.requirements.currently_due ?? [];
  await system.activities.expireVerification(scope);
  if (model.state !== 'awaiting_customer' || due.length === 0) return;
  model.state = 'expired';
  model.ended = 'expired';
  model.status = 'RESTRICTED';
});

const anyStep = fc.oneof(
  fc.constantFrom(change, note, lock, restrict, lift, nothingToDecide, deadline),
  fc.constantFrom(unlock('key:reviewr1'), unlock('key:reviewr2')),
  fc.constantFrom(
    decide('approve'),
    decide('decline'),
    decide('decline', true),
    decide('refer'),
    decide('request_information'),
  ),
);

test('any sequence of commands and decisions leaves the customer where the model says, and breaks no invariant', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands([anyStep], { size: 'max', maxCommands: 25 }), async (steps) => {
      const { value } = await system.commands.createCustomer(by(tenant), person());
      const model: Model = {
        status: 'APPROVAL_PENDING',
        state: 'collecting',
        verifications: 1,
        restricted: false,
        unlockAskedBy: undefined,
        ended: undefined,
      };
      await fc.asyncModelRun(() => ({ model, real: { customerId: value.id } }), steps);
    }),
    { numRuns: 80 },
  );
  expect(await brokenInvariants(system.owner)).toEqual({});
}, 120_000);

test('the same steps on one customer from many sides at once break no invariant either', async () => {
  const { value } = await system.commands.createCustomer(by(tenant), person());
  const { id } = value;
  const sides = [
    () => decideAs(system, tenant, id, 'approve'),
    () => decideAs(system, tenant, id, 'refer'),
    () => system.commands.changeCustomer(by(tenant), id, { claims: { email: `${randomUUID()}@example.com` } }),
    () => control({ customerId: id }, 'key:reviewr1', 'lock'),
    () => control({ customerId: id }, 'key:reviewr1', 'unlock'),
    () => control({ customerId: id }, 'key:reviewr2', 'unlock'),
    () => control({ customerId: id }, 'key:reviewr2', 'restrict'),
    () => control({ customerId: id }, 'key:reviewr2', 'lift_restriction'),
  ];
  const outcomes: PromiseSettledResult<unknown>[] = [];
  // In waves as large as the pool, so that nobody waits for a connection until the wait is too long.
  for (let wave = 0; wave < 6; wave++) {
    const all = Array.from({ length: 20 }, async (_, index) => sides[(wave + index * 5) % sides.length]?.());
    outcomes.push(...(await Promise.allSettled(all)));
  }
  const faults = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' && !(outcome.reason instanceof Refusal) ? [outcome.reason as unknown] : [],
  );
  expect(faults).toEqual([]);
  expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await brokenInvariants(system.owner)).toEqual({});
}, 60_000);

describe('the queries that look for broken invariants', () => {
  test('find what is broken, so that their silence means something', async () => {
    const { value } = await system.commands.createCustomer(by(tenant), person());
    await system.owner.transaction(async (tx) => {
      await tx.raw(`set local session_replication_role = 'replica'`);
      await tx.raw(`update customers set status = 'ACTIVE' where id = ?`, [value.id]);
      await tx.raw('delete from outbox where customer_id = ?', [value.id]);
    });
    expect(await brokenInvariants(system.owner)).toEqual({
      'a customer active on anything but an approval': 1,
      'a customer that stands elsewhere than their last move': 1,
      'an open verification that nothing will take further (no message waits, none was ever delivered)': 1,
    });
  });
});
