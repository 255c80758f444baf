/**
 * What no policy may pass over of a related party whom it requires: that they were screened, that it says what they have to
 * show, and that a party who is a customer stands as one.
 */
import type { Judged } from './judged';
import type { Scope } from './fact-types';
import type { Tally, Vote } from './vote';

export function judgeStanding(
  { id, party, evidence }: Judged,
  {
    isRequired,
    isProofAsked,
  }: { readonly isRequired: ReadonlySet<string>; readonly isProofAsked: ReadonlySet<string> },
  scope: Scope,
  tally: Tally,
): void {
  if (id === undefined || !party) return;
  const status = party.customerStatus;
  if (status !== undefined) {
    if (status === 'ACTIVE' || (status === 'APPROVAL_PENDING' && !isRequired.has(id))) return;
    const isPending = status === 'APPROVAL_PENDING';
    const code = isPending ? 'ownership.party_pending' : 'ownership.party_not_active';
    const message = isPending
      ? 'A party who is a customer has not been verified as one yet.'
      : 'A party who is a customer is restricted or locked.';
    refer('built in party_not_active', code, message);
    return;
  }
  if (!isRequired.has(id)) return;
  if (!evidence.some(({ kind, outcome }) => kind === 'screening' && outcome !== 'not_applicable')) {
    const message = 'The screening check, which this party needs, has no result.';
    refer('built in party_unscreened', 'check.screening_missing', message, 'sanctions');
  }
  if (party.kind === 'person' && !isProofAsked.has(id)) {
    const message = 'The policy wants this person verified and does not say what they have to show.';
    refer('built in party_unverified', 'check.party_unverified', message);
  }

  function refer(rule: string, code: string, message: string, queue: Vote['queue'] = 'general'): void {
    // A rule of the policy has said it already.
    if (tally.votes.some((vote) => vote.party === id && vote.code === code)) return;
    const about = { rule, code, party: id as string, checkIds: [] };
    tally.votes.push({ outcome: 'refer', message, ...about, queue, fourEyes: false });
    tally.fired.push({ scope, effect: 'refer', ...about });
  }
}
