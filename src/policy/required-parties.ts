import type { PartyFacts } from '../domain/decision';
import type { RuleToVerify } from './compiled-rules';
import { factsOf } from './fact-types';
import type { Facts, Scope } from './fact-types';
import { partyFacts } from './party-facts';
import type { Fired } from './vote';

export interface PartiesKnown {
  /** By the id of the party: what a rule about them sees as `party`. */
  readonly facts: ReadonlyMap<string, Facts>;
  /** Ids of those whom the policy wants verified. */
  readonly required: ReadonlySet<string>;
  /** One for each party who is. */
  readonly fired: readonly Fired[];
}

const NOBODY: PartiesKnown = { facts: new Map(), required: new Set(), fired: [] };

/**
 * Which related parties a policy wants verified. Whoever it cannot be answered of is.
 *
 * @param scope facts of the customer
 */
export function requiredParties(
  { rule, line, when }: RuleToVerify,
  parties: readonly PartyFacts[],
  scope: Scope,
  by: Parameters<typeof partyFacts>[1],
): PartiesKnown {
  if (parties.length === 0) return NOBODY;
  const facts = new Map<string, Facts>();
  const required = new Set<string>();
  const fired: Fired[] = [];
  for (const each of parties) {
    const values = partyFacts(each, by);
    const inner = { ...scope, party: factsOf('PartyToVerify', values) };
    const holds = when.holds(inner);
    facts.set(each.id, factsOf('Party', { ...values, required: holds !== false }));
    if (holds === false) continue;
    required.add(each.id);
    fired.push({
      rule,
      ...(line !== undefined && { line }),
      when,
      scope: inner,
      effect: 'require',
      party: each.id,
      checkIds: [],
      ...(holds === undefined && { failed: true }),
    });
  }
  return { facts, required, fired };
}
