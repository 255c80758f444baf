/**
 * A policy of an earlier release is stored by its text, and every decision that names it can be made again: this is the policy
 * that shipped before related parties were verified, and what the release of that time made of 2,000 inputs.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compilePolicy } from '../../../src/policy/compile-policy';
import { earlierInputs } from './inputs';

const AS_THEN = '293ab915449d92b258d36594df65da09dc2b6c62c91d5456b06839976479cb28';

test('what was decided before there were related parties is decided byte for byte as then, and explained so', () => {
  const policy = compilePolicy(readFileSync(join(__dirname, 'before-parties.yaml'), 'utf8'));
  const outcomes = new Set<string>();
  const hash = createHash('sha256');
  for (const input of earlierInputs(2_000)) {
    const explanation = policy.explain(input);
    outcomes.add(explanation.decision.outcome);
    hash.update(JSON.stringify(explanation));
  }
  expect([...outcomes].toSorted()).toEqual(['approve', 'decline', 'refer', 'request_information']);
  expect(hash.digest('hex')).toBe(AS_THEN);
});
