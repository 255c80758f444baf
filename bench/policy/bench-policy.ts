import { performance } from 'node:perf_hooks';

import type { Progress } from '../../src/dev/progress';
import { compilePolicy } from '../../src/policy/compile-policy';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { fromParts } from '../parts';
import { rounded } from '../report';
import type { Measurement } from '../report';
import { measureDecisions, reportDecisions } from './measure-decisions';

/** What a decision by the policy that ships costs, against a function in code that only counts. */
export async function benchPolicy({ seed }: { readonly seed: number }, progress: Progress): Promise<Measurement> {
  const policy = shippedPolicy();
  const decisions = await progress.step('Decisions against the clock', async () => measureDecisions(policy, seed));
  const from = performance.now();
  compilePolicy(policy.text);
  const compileMs = rounded(performance.now() - from);
  return fromParts(
    { seed },
    {
      decisions: reportDecisions(decisions),
      loading: { targets: [], notes: [`reading and checking the policy: ${compileMs} ms`], measured: { compileMs } },
    },
  );
}
