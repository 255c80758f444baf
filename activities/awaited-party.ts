import type { Decision } from '../src/domain/decision';
import type { Evidence } from '../src/domain/evidence';
import { partyOf } from '../src/domain/evidence-subject';

/** Whether a party is waited for whom the policy requires, and who is a customer that is not verified (any more). */
export function awaitsRequiredParty({ parties = [] }: Decision, evidence: readonly Evidence[]): boolean {
  const awaited = new Set(
    evidence.flatMap(({ kind, subject, outcome }) =>
      kind === 'ownership' && outcome === 'unavailable' ? (partyOf(subject) ?? []) : [],
    ),
  );
  return parties.some(({ id, required }) => required && awaited.has(id));
}
