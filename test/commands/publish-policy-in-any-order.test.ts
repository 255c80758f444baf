/** Any order of proposing, replaying, approving and rejecting by two people: the database and a model of a few lines agree. */
import * as fc from 'fast-check';

import { Refusal } from '../../src/commands/command';
import type { RefusalCode } from '../../src/commands/command';
import type { PolicyState } from '../../src/domain/policy-views';
import { policyWith } from '../support/policy-with';
import { firstAdmin, secondAdmin } from '../support/publish-policy';
import { createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';

let system: TestSystem;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
afterAll(() => system.close());

const POLICIES = [
  policyWith({ deadlines: { customer: '500h' } }),
  policyWith({ deadlines: { customer: '501h' } }),
] as const;
const NOTE = { note: 'Read by somebody in a test.' };

interface Step {
  readonly does: 'propose' | 'replay' | 'approve' | 'reject';
  readonly which: 0 | 1;
  readonly who: 0 | 1;
}
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    does: fc.constantFrom('propose' as const, 'replay' as const, 'approve' as const, 'reject' as const),
    which: fc.constantFrom(0 as const, 1 as const),
    who: fc.constantFrom(0 as const, 1 as const),
  }),
  { maxLength: 14 },
);

interface Modelled {
  known: boolean;
  /** Who proposed it, while nobody has answered. */
  proposedBy: 0 | 1 | undefined;
  replayed: boolean;
  everActive: boolean;
}

/** What should come of a step, kept without any of the code under test. */
function foretell(model: { active: 0 | 1 | undefined; of: [Modelled, Modelled] }, step: Step): RefusalCode | undefined {
  const policy = model.of[step.which];
  const isOpen = policy.proposedBy !== undefined;
  if (step.does === 'propose') {
    if (model.active === step.which) return 'ILLEGAL_STATE';
    if (!isOpen) Object.assign(policy, { known: true, proposedBy: step.who, replayed: false });
    return undefined;
  }
  if (!policy.known) return 'NOT_FOUND';
  if (step.does === 'replay') {
    policy.replayed = true;
    return undefined;
  }
  if (!isOpen) return 'ILLEGAL_STATE';
  if (step.does === 'approve') {
    if (policy.proposedBy === step.who) return 'SECOND_PERSON_NEEDED';
    if (!policy.replayed) return 'REPLAY_NEEDED';
    model.active = step.which;
    policy.everActive = true;
  }
  policy.proposedBy = undefined;
  return undefined;
}

async function carryOut(tenant: string, { does, which, who }: Step): Promise<RefusalCode | undefined> {
  const request = who === 0 ? firstAdmin(tenant) : secondAdmin(tenant);
  const policy = POLICIES[which];
  const { commands } = system;
  const { version } = policy;
  try {
    if (does === 'propose') await commands.proposePolicy(request, { policy, ...NOTE });
    else if (does === 'replay') await commands.replayPolicy(request, version, { since: null });
    else if (does === 'approve') await commands.approvePolicy(request, version, NOTE);
    else await commands.rejectPolicy(request, version, NOTE);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

test('what two people do to two policies ends where the model says', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (order) => {
      const tenant = await system.tenant();
      const fresh = (): Modelled => ({ known: false, proposedBy: undefined, replayed: false, everActive: false });
      const model: Parameters<typeof foretell>[0] = { active: undefined, of: [fresh(), fresh()] };
      for (const step of order) {
        const foretold = foretell(model, step);
        expect([step, await carryOut(tenant, step)]).toEqual([step, foretold]);
      }
      const states = new Map((await system.reads.policies(tenant)).map(({ version, state }) => [version, state]));
      for (const [which, policy] of model.of.entries()) {
        expect(states.get(POLICIES[which as 0 | 1].version)).toBe(stateOf(policy, model.active === which));
      }
      expect(states.get(system.policy.version)).toBe(model.active === undefined ? 'active' : 'superseded');
    }),
    { numRuns: 40 },
  );
}, 120_000);

function stateOf({ known, proposedBy, everActive }: Modelled, isActive: boolean): PolicyState | undefined {
  if (!known) return undefined;
  if (isActive) return 'active';
  if (proposedBy !== undefined) return 'proposed';
  return everActive ? 'superseded' : 'rejected';
}
