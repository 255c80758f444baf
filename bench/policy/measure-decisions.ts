import type { DecisionInput } from '../../src/domain/decision';
import type { Policy } from '../../src/policy/policy';
import { atMost, rounded } from '../report';
import { percentile, ratio } from '../statistics';
import { decideByHand } from './decide-by-hand';
import { drawBusinesses } from './draw-businesses';
import { drawInputs } from './draw-inputs';

const WARM_UP_ROUNDS = 5;
const ROUNDS = 20;

interface DecisionTimes {
  readonly customers: number;
  /** Microseconds a decision, of each by itself. */
  readonly ours: readonly number[];
  readonly explained: readonly number[];
  readonly byHand: readonly number[];
  /** By the number of people behind a business. */
  readonly businesses: ReadonlyMap<number, readonly number[]>;
}

/** People behind a business: as many as are usual, and as many as there may be. */
const PARTIES = [10, 200] as const;

/** Decisions of the policy that ships over drawn customers, and the same by a function that is written in code: by turns. */
export function measureDecisions(policy: Policy, seed: number): DecisionTimes {
  const inputs = drawInputs(500, seed);
  const [ours, explained, byHand]: [number[], number[], number[]] = [[], [], []];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    const into = round < 0 ? [[], [], []] : [ours, explained, byHand];
    timeEach(inputs, (input) => policy.decide(input), into[0] ?? []);
    timeEach(inputs, (input) => policy.explain(input), into[1] ?? []);
    timeEach(inputs, (input) => decideByHand(input), into[2] ?? []);
  }
  return { customers: inputs.length, ours, explained, byHand, businesses: measureBusinesses(policy, seed) };
}

function measureBusinesses(policy: Policy, seed: number): Map<number, number[]> {
  return new Map(
    PARTIES.map((parties) => {
      const inputs = drawBusinesses(20, parties, seed);
      const times: number[] = [];
      for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
        timeEach(inputs, (input) => policy.decide(input), round < 0 ? [] : times);
      }
      return [parties, times] as const;
    }),
  );
}

function timeEach(inputs: readonly DecisionInput[], decide: (input: DecisionInput) => unknown, into: number[]): void {
  for (const input of inputs) {
    const from = performance.now();
    decide(input);
    into.push((performance.now() - from) * 1000);
  }
}

export function reportDecisions({ customers, ours, explained, byHand, businesses }: DecisionTimes) {
  const of = (times: readonly number[]) => ({
    p50Us: rounded(percentile(times, 0.5)),
    p95Us: rounded(percentile(times, 0.95)),
  });
  const times = ratio(percentile(ours, 0.5), percentile(byHand, 0.5));
  return {
    targets: [
      atMost('a decision, p95', percentile(ours, 0.95), 200, 'µs'),
      atMost('a decision with its explanation, p95', percentile(explained, 0.95), 400, 'µs'),
      ...[...businesses].map(([parties, taken]) =>
        atMost(
          `a decision about a business with ${parties} people, p95`,
          percentile(taken, 0.95) / 1000,
          0.2 * parties,
          'ms',
        ),
      ),
    ],
    notes: [
      `a decision: p50 ${of(ours).p50Us} µs; ${rounded(times)} times a function in code that only counts (${of(byHand).p50Us} µs)`,
    ],
    measured: {
      customers,
      decide: of(ours),
      explain: of(explained),
      byHand: of(byHand),
      timesByHand: rounded(times),
      businesses: Object.fromEntries([...businesses].map(([parties, taken]) => [`with${parties}`, of(taken)])),
    },
  };
}
