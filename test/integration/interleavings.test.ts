/** Whatever people, customers and signals do at once, in any order: one decision a verification, and nobody is stuck. */
import fc from 'fast-check';

import { Refusal } from '../../src/commands/command';
import { rowsOf } from '../../src/db/database';
import { REPAIR_KINDS } from '../../src/domain/repair';
import type { RepairKind } from '../../src/domain/repair';
import { isFinal } from '../../src/domain/verification';
import { getProgress } from '../../workflows/messages';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { business, LAGOS, MUSTERSCHURKE, person, withoutAddress } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { by, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import { until } from '../support/until';

/** `RUNS=200 npx jest test/integration/interleavings` looks longer; a failure prints the seed that repeats it. */
const RUNS = Number(process.env['RUNS'] ?? 8);

jest.setTimeout(60_000 + RUNS * 5_000);

let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({
    policy: { fourEyes: ['registration.check_digit_unconfirmed'], deadlines: { unavailable: '300ms' } },
  });
}, 60_000);
afterAll(() => system.close());

const INTAKES = {
  complete: () => person(),
  doubted: () => person({ metadata: { simulate: { contact: 'consider' } } }),
  matched: () => person({ claims: MUSTERSCHURKE }),
  'without an address': () => withoutAddress(),
  business: () => business(),
  'with a check that is away': () => person({ metadata: { simulate: { screening: 'unavailable' } } }),
} as const;

const VERDICTS = ['approve', 'decline', 'clear_match', 'confirm_match', 'request_information'] as const;

type Act = (customer: Case) => Promise<unknown>;

const ACTS: Readonly<Record<string, Act>> = {
  'sends an address': (each) => each.change({ address: LAGOS }),
  'changes the phone': (each) => each.change({ claims: { phone: '+2348031234568' } }),
  'adds metadata': (each) => each.change({ metadata: { simulate: null } }),
  'a hand-sent customerChanged': (each) => each.signalByHand('customerChanged'),
  'a hand-sent reviewDecided': (each) => each.signalByHand('reviewDecided'),
  'is locked': (each) => each.control('lock'),
  'unlock by one': (each) => each.control('unlock', FIRST_REVIEWER),
  'unlock by another': (each) => each.control('unlock', SECOND_REVIEWER),
  'is restricted': (each) => each.control('restrict'),
  'a finding overridden by one': (each) => overrideAnything(each, FIRST_REVIEWER),
  'a finding overridden by another': (each) => overrideAnything(each, SECOND_REVIEWER),
  'overrides withdrawn': (each) => withdrawEverything(each),
  'restriction lifted': (each) => each.control('lift_restriction'),
  ...Object.fromEntries(
    REPAIR_KINDS.map((repair): [string, Act] => [`a ${repair} ordered`, (each) => order(each, repair)]),
  ),
  ...Object.fromEntries(
    VERDICTS.flatMap((action) =>
      [FIRST_REVIEWER, SECOND_REVIEWER].map((by): [string, Act] => [
        `${action} by ${by}`,
        async (each) => {
          const { kyc } = await each.see();
          const requirements = action === 'request_information' ? ['address'] : [];
          if (kyc.review) await each.verdict(action, { by, requirements, reviewId: kyc.review.id });
        },
      ]),
    ),
  ),
};

const REASON = { reasonCode: 'looked_at', note: 'Looked at by a person in a test.' };

/** The first finding that is a doubt, whether the policy lets it be overridden or not. */
async function overrideAnything(customer: Case, who: string): Promise<void> {
  const { kyc } = await customer.see();
  const { checks } = await customer.verification();
  const [doubt] = checks.flatMap(({ id, findings }) =>
    findings.filter(({ severity }) => severity !== 'info').map((finding) => ({ id, ...finding })),
  );
  if (!kyc.review || !doubt) return;
  const { id: checkId, code, field } = doubt;
  const override = { checkId, code, ...(field !== undefined && { field }), ...REASON };
  await system.commands.overrideFinding(by(customer.tenantId, who), kyc.review.id, override);
}

async function withdrawEverything(customer: Case): Promise<void> {
  const given = await rowsOf<{ id: string }>(
    system.owner.raw('select id from finding_overrides where customer_id = ?', [customer.id]),
  );
  for (const { id } of given) {
    await system.commands.withdrawOverride(by(customer.tenantId, FIRST_REVIEWER), id, REASON).catch(orRefusal);
  }
}

async function order(customer: Case, repair: RepairKind): Promise<void> {
  const { kyc } = await customer.see();
  const request = by(customer.tenantId, SECOND_REVIEWER);
  await system.commands.repairVerification(request, { verificationId: kyc.verificationId, repair, ...REASON });
}

function orRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

/** Batches of what happens at once; between two batches the case may or may not come to rest. */
const story = fc.array(
  fc.record({
    acts: fc.array(fc.constantFrom(...Object.keys(ACTS)), { minLength: 1, maxLength: 4 }),
    rest: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

/** What the rules refuse is refused; a signal to a workflow that has ended finds nobody. Anything else is a fault. */
async function perform(act: string, customer: Case): Promise<void> {
  try {
    await ACTS[act]?.(customer);
  } catch (error) {
    const isKnown = error instanceof Refusal || (error as Error).name === 'WorkflowNotFoundError';
    if (!isKnown) throw error;
  }
}

/** The workflow waits for the very thing that the rows say, or has ended as they have. */
async function untilAtRest(customer: Case): Promise<void> {
  await until('the workflow stands where the rows say', async () => {
    const { rows: waiting } = await system.owner.raw<{ rows: unknown[] }>(
      `select from outbox where customer_id = ? and sent_at is null and topic <> 'status_changed'`,
      [customer.id],
    );
    if (waiting.length > 0) return false;
    const handle = system.client.workflow.getHandle(customer.workflowId);
    const isRunning = (await handle.describe()).status.name === 'RUNNING';
    const { kyc } = await customer.see();
    if (isFinal(kyc.state)) return !isRunning;
    if (!isRunning || kyc.state === 'checking' || kyc.state === 'collecting') return false;
    const shown = kyc.state === 'awaiting_second_approval' ? 'in_review' : kyc.state;
    return (await handle.query(getProgress)).state === shown;
  });
}

test('any interleaving of changes, verdicts, overrides, controls, repairs and signals leaves one decision a verification, and nobody stuck', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(Object.keys(INTAKES) as (keyof typeof INTAKES)[])),
      story,
      async (kind, batches) => {
        const customer = await openCase(system, INTAKES[kind]());
        for (const { acts, rest } of batches) {
          await Promise.all(acts.map((act) => perform(act, customer)));
          if (rest) await untilAtRest(customer);
        }
        await untilAtRest(customer);
        expect(await brokenInvariants(system.owner)).toEqual({});
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
});
