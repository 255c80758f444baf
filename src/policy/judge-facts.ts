import type { RuleOnFact } from './compiled-rules';
import type { Scope } from './fact-types';
import { fillIn } from './fill-in';
import { fieldOf } from './judged';
import type { Judged } from './judged';
import { EFFECT_OF } from './vote';
import type { Tally, Vote } from './vote';

/** What follows from who the customer or a party is. A condition that cannot be answered sends the case to a person. */
export function judgeFact(rule: RuleOnFact, judged: Judged, scope: Scope, tally: Tally): void {
  const holds = rule.when.holds(scope);
  if (holds === false) return;
  const { code, staff, customer, requirement, alternatives = [] } = rule;
  const { id: party } = judged;
  const pathOf = (path: string) => fieldOf(judged, fillIn(path, judged.given));
  const field = holds === true && rule.then === 'ask' && requirement ? pathOf(requirement) : undefined;
  const isAsked = field !== undefined && customer !== undefined;
  const vote: Vote = {
    outcome:
      holds === undefined ? 'refer' : isAsked ? 'request_information' : rule.then === 'ask' ? 'refer' : rule.then,
    code,
    message: staff,
    rule: rule.rule,
    checkIds: [],
    ...(party !== undefined && { party }),
    ...(isAsked && {
      error: { code, field, retryable: true, customer_message: customer, staff_note: staff },
      ...(alternatives.length > 0 && { alternatives: alternatives.flatMap((path) => pathOf(path) ?? []) }),
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
    ...(party !== undefined && { party }),
    checkIds: [],
    ...(holds === undefined && { failed: true }),
  });
}
