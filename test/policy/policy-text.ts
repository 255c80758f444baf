/** A small policy to try rules in: complete, and as short as one can be. */
import { compilePolicy } from '../../src/policy/compile-policy';
import type { Policy } from '../../src/policy/policy';
import { PolicyError } from '../../src/policy/policy-error';
import type { PolicyProblem } from '../../src/policy/policy-error';

const SECTIONS = {
  lists: 'lists: { high_risk: [PRK] }',
  requires: 'requires:\n  - { check: screening }',
  facts: 'facts: []',
  findings: 'findings:\n  - { code: "*.unavailable", then: refer }',
  unavailable: 'unavailable: []',
  risk: 'risk: []',
  tiers: 'tiers: { low: 0, medium: 30, high: 60 }',
  four_eyes: 'four_eyes: []',
  deadlines: 'deadlines: { customer: 14d, review: { low: 24h, medium: 8h, high: 4h }, unavailable: 6h }',
  review_every: 'review_every: { low: 36mo, medium: 24mo, high: 12mo }',
  on_new_match: 'on_new_match: restrict',
};

/** The first line is `policy: small`; each section given takes the place of the one there; `ownership` comes last. */
export function policyText(sections: Partial<Record<keyof typeof SECTIONS | 'ownership', string>> = {}): string {
  return ['policy: small', ...Object.values({ ...SECTIONS, ...sections }), ''].join('\n');
}

export function policyOf(sections: Parameters<typeof policyText>[0]): Policy {
  return compilePolicy(policyText(sections));
}

/** What is wrong with a text. */
export function problemsOf(text: string): readonly PolicyProblem[] {
  try {
    compilePolicy(text);
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
  return [];
}
