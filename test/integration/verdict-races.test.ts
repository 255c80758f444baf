/**
 * Verdicts race, repeat and arrive while no worker runs, among signals that somebody sends by hand: what is on record and
 * agreed to is carried out once, and nothing else ever is.
 */
import fc from 'fast-check';

import { Refusal } from '../../src/commands/command';
import { rowsOf } from '../../src/db/database';
import type { IncomingVerdict } from '../../src/domain/review-views';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { business, MUSTERSCHURKE, person } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { by, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import { until } from '../support/until';

/** `RUNS=200 npx jest test/integration/verdict-races` looks longer; a failure prints the seed that repeats it. */
const RUNS = Number(process.env['RUNS'] ?? 6);

jest.setTimeout(90_000 + RUNS * 10_000);

let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({ policy: { fourEyes: ['registration.check_digit_unconfirmed'] } });
}, 60_000);
afterAll(() => system.close());

const INTAKES = {
  'a doubt': () => person({ metadata: { simulate: { contact: 'consider' } } }),
  'a list match': () => person({ claims: MUSTERSCHURKE }),
  'what two people decide': () => business(),
} as const;

const ACTIONS = ['approve', 'decline', 'clear_match', 'confirm_match'] as const;

interface Verdict {
  readonly action: IncomingVerdict['action'];
  readonly who: string;
  /** Sent so often at once, under one Idempotency-Key or each on its own. */
  readonly times: number;
  readonly keyed: boolean;
}

type Step = { readonly verdicts: readonly Verdict[]; readonly signals: number; readonly worker: 'runs' | 'away' };

const verdict: fc.Arbitrary<Verdict> = fc.record({
  action: fc.constantFrom(...ACTIONS),
  who: fc.constantFrom(FIRST_REVIEWER, SECOND_REVIEWER),
  times: fc.integer({ min: 1, max: 3 }),
  keyed: fc.boolean(),
});

const story: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    verdicts: fc.array(verdict, { maxLength: 3 }),
    signals: fc.integer({ min: 0, max: 3 }),
    worker: fc.constantFrom('runs' as const, 'away' as const),
  }),
  { minLength: 1, maxLength: 4 },
);

let keys = 0;

/** What the rules refuse is refused. Anything else is a fault. */
async function give(customer: Case, reviewId: string, { action, who, times, keyed }: Verdict): Promise<void> {
  const sent = {
    action,
    reasonCode: 'looked_at',
    note: 'Looked at by a person in a test.',
    entryIds: [],
    requirements: [],
  };
  const key = `verdict-${++keys}`;
  const request = () =>
    by(customer.tenantId, who, keyed ? { key, body: sent, route: 'POST /v1/reviews/:id/decisions' } : undefined);
  await Promise.all(
    Array.from({ length: times }, () =>
      system.commands.giveVerdict(request(), reviewId, sent).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
      }),
    ),
  );
}

/** As the Temporal CLI and the Web UI send it; to a workflow that has ended nobody can. */
async function signal(customer: Case): Promise<void> {
  await customer.signalByHand('reviewDecided').catch((error: unknown) => {
    if ((error as Error).name !== 'WorkflowNotFoundError') throw error;
  });
}

async function play(customer: Case, { verdicts, signals, worker }: Step): Promise<void> {
  if (worker === 'away') await system.stopWorker();
  else await system.startWorker();
  const { kyc } = await customer.see();
  const { review } = kyc;
  await Promise.all([
    ...(review ? verdicts.map((each) => give(customer, review.id, each)) : []),
    ...Array.from({ length: signals }, () => signal(customer)),
  ]);
}

/** Agreed verdicts with how many decisions each led to; and decisions that rest on no agreed verdict. */
async function carriedOut(customer: Case) {
  const verdicts = await rowsOf<{ action: string; agreed: boolean; decisions: number; reviewState: string }>(
    system.owner.raw(
      `select v.action, v.agreed, r.state as "reviewState",
         (select count(*)::int from decisions d where d.verdict_id = v.id) as decisions
       from verdicts v join reviews r on r.id = v.review_id where v.customer_id = ? and v.sent_back_by is null`,
      [customer.id],
    ),
  );
  return {
    agreed: verdicts.filter(({ agreed }) => agreed),
    proposed: verdicts.filter(({ agreed }) => !agreed),
  };
}

async function untilCarriedOut(customer: Case): Promise<void> {
  await until('every agreed verdict has been carried out, and nothing is on its way', async () => {
    const { rows: waiting } = await system.owner.raw<{ rows: unknown[] }>(
      `select from outbox where customer_id = ? and sent_at is null and topic <> 'status_changed'`,
      [customer.id],
    );
    const { agreed } = await carriedOut(customer);
    const { kyc } = await customer.see();
    return (
      waiting.length === 0 && kyc.state !== 'checking' && agreed.every(({ reviewState }) => reviewState !== 'open')
    );
  });
}

test('verdicts that race, repeat and come while no worker runs are carried out once each, and signals by hand never', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(Object.keys(INTAKES) as (keyof typeof INTAKES)[])),
      story,
      async (kind, steps) => {
        await system.startWorker();
        const customer = await openCase(system, INTAKES[kind]());
        await customer.review();
        for (const step of steps) await play(customer, step);
        await system.startWorker();
        await untilCarriedOut(customer);

        const { agreed, proposed } = await carriedOut(customer);
        for (const { action, decisions } of agreed) {
          // A cleared match goes back to the policy, which decides over what is left.
          expect([action, decisions]).toEqual([action, action === 'clear_match' ? 0 : 1]);
        }
        for (const { decisions } of proposed) expect(decisions).toBe(0);
        const outcomes = await customer.outcomes();
        expect(outcomes.filter((outcome) => outcome === 'approve' || outcome === 'decline').length).toBeLessThan(2);
        // One to send it to people, and one more for each verdict that they agreed on.
        expect(outcomes).toHaveLength(1 + agreed.length);
        expect(await brokenInvariants(system.owner)).toEqual({});
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
});

test('a signal by hand while no worker runs decides nothing when one comes, and a verdict given meanwhile does', async () => {
  const customer = await openCase(system, person({ claims: MUSTERSCHURKE }));
  await customer.review();
  await system.stopWorker();
  for (let i = 0; i < 3; i++) await customer.signalByHand('reviewDecided');
  await system.startWorker();
  await customer.untilIdle();
  expect(await customer.outcomes()).toEqual(['refer']);

  await system.stopWorker();
  await customer.verdict('clear_match');
  await customer.signalByHand('reviewDecided');
  expect(await customer.outcomes()).toEqual(['refer']);
  await system.startWorker();
  await customer.untilStatus('ACTIVE', 'decided');
  expect(await customer.outcomes()).toEqual(['refer', 'approve']);
});
