import { performance } from 'node:perf_hooks';

import type { Progress } from '../../src/dev/progress';
import { compilePolicy } from '../../src/policy/compile-policy';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { fromParts } from '../parts';
import { rounded } from '../report';
import type { Measurement } from '../report';
import type { Stand } from '../stand';
import { measureDecisions, reportDecisions } from './measure-decisions';
import { measureReplay, reportReplay } from './measure-replay';

/**
 * What a decision by the policy that ships costs, against a function in code that only counts; and how fast the past is
 * decided again, against a loop that reads one decision after the other.
 */
export async function benchPolicy(
  stand: Stand,
  { seed, verifications }: { readonly seed: number; readonly verifications: number },
  progress: Progress,
): Promise<Measurement> {
  const policy = shippedPolicy();
  const decisions = await progress.step('Decisions against the clock', async () => measureDecisions(policy, seed));
  const from = performance.now();
  compilePolicy(policy.text);
  const compileMs = rounded(performance.now() - from);
  const replay = await progress.step('The past decided again', () => measureReplay(stand, policy, seed, verifications));
  return fromParts(
    { seed, verifications },
    {
      decisions: reportDecisions(decisions),
      replay: reportReplay(replay),
      loading: { targets: [], notes: [`reading and checking the policy: ${compileMs} ms`], measured: { compileMs } },
    },
  );
}
