import type { DecisionContext } from '../domain/decision';
import type { RuleOnFact } from './compiled-rules';
import type { Scope } from './facts';
import { fillIn } from './fill-in';
import { EFFECT_OF } from './vote';
import type { Tally, Vote } from './vote';

/** What follows from who the customer is. A condition that cannot be answered sends the case to a person. */
export function judgeFact(rule: RuleOnFact, context: DecisionContext, scope: Scope, tally: Tally): void {
  const holds = rule.when.holds(scope);
  if (holds === false) return;
  const { code, staff, customer, requirement } = rule;
  const isAsked = holds === true && rule.then === 'ask' && customer && requirement;
  const vote: Vote = {
    outcome:
      holds === undefined ? 'refer' : isAsked ? 'request_information' : rule.then === 'ask' ? 'refer' : rule.then,
    code,
    message: staff,
    rule: rule.rule,
    checkIds: [],
    ...(isAsked && {
      error: {
        code,
        field: fillIn(requirement, context),
        retryable: true,
        customer_message: customer,
        staff_note: staff,
      },
    }),
    queue: rule.queue ?? 'general',
    fourEyes: rule.four_eyes ?? false,
  };
  tally.votes.push(vote);
  tally.fired.push({
    rule: rule.rule,
    line: rule.line,
    when: rule.when,
    scope,
    effect: EFFECT_OF[vote.outcome],
    code,
    checkIds: [],
    ...(holds === undefined && { failed: true }),
  });
}
