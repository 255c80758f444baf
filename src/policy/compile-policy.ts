import { createHash } from 'node:crypto';

import type { DecisionInput } from '../domain/decision';
import type { Explanation, FiredRule } from '../domain/explanation';
import { createRules } from './apply-rules';
import { compileRules } from './compiled-rules';
import type { Policy } from './policy';
import type { PolicyFile } from './policy-schema';
import { readPolicy } from './read-policy';
import type { Fired } from './vote';

/**
 * Text to a policy that decides. Everything that can be wrong with it is found here and not at a decision: throws
 * `PolicyError`, each problem with its line and rule.
 */
export function compilePolicy(text: string): Policy {
  const read = readPolicy(text);
  const { file } = read;
  const apply = createRules(compileRules(read), file);
  const thresholds = thresholdsOf(file);
  return {
    name: file.policy,
    version: policyVersion(text),
    text,
    deadlines: file.deadlines,
    reviewEvery: file.review_every,
    onNewMatch: file.on_new_match,
    ownership: { threshold: file.ownership.threshold },
    ...(thresholds && { screeningThresholds: thresholds }),
    decide: (input) => apply(input).decision,
    explain: (input) => explained(apply, input),
  };
}

/** Names a policy in every decision that it makes: the same text, the same version, and no other text has it. */
export function policyVersion(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

function thresholdsOf({ screening }: PolicyFile): Policy['screeningThresholds'] {
  if (!screening) return undefined;
  const { consider, hit, kinds, lists } = screening;
  return { consider, hit, byKind: kinds, byList: lists };
}

function explained(apply: ReturnType<typeof createRules>, input: DecisionInput): Explanation {
  const { decision, fired } = apply(input);
  // What no rule says comes last; the sort keeps the order of what stands on one line.
  const lineOf = ({ line }: Fired) => line ?? Number.MAX_SAFE_INTEGER;
  return { decision, rules: fired.toSorted((one, other) => lineOf(one) - lineOf(other)).map(firedRule) };
}

function firedRule({ when, scope, failed, ...rest }: Fired): FiredRule {
  return {
    ...rest,
    ...(when && { when: when.text }),
    values: when ? when.values(scope) : {},
    ...(failed && { failed: true as const }),
  };
}
