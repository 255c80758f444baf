import { callerOf, isApprover, REVIEWERS } from '../../commands/callers';
import type { Actor } from '../../commands/command';
import type { CaseAction, VerdictOption } from '../../domain/case-view';
import { CASE_ACTIONS } from '../../domain/case-view';
import { needsSecond } from '../../domain/four-eyes';
import type { CustomerStatus } from '../../domain/customer';
import type { VerdictView } from '../../domain/review-views';

/** What decides which verdicts somebody may give. */
export interface VerdictSituation {
  readonly actor: Pick<Actor, 'id' | 'role'>;
  readonly review: {
    readonly state: string;
    readonly fourEyes: boolean;
    readonly claimedBy?: string;
    readonly verdict?: VerdictView;
  };
  /** As people know whoever has claimed it. */
  readonly claimedByName?: string;
  readonly customerStatus: CustomerStatus;
  readonly openMatches: number;
  /** The customer has changed since this review was opened. */
  readonly isChanged: boolean;
}

/**
 * Every button of a case, and why one may not be pressed. It says beforehand what `giveVerdict` and `controlCustomer` would
 * refuse; these refuse it all the same.
 */
export function verdictOptions(situation: VerdictSituation): VerdictOption[] {
  return CASE_ACTIONS.map((action) => {
    const whyNot = whyNotOf(action, situation);
    const { fourEyes, verdict } = situation.review;
    return {
      action,
      allowed: whyNot === undefined,
      ...(whyNot !== undefined && { whyNot }),
      needsSecond: action !== 'lock' && verdict === undefined && needsSecond(action, fourEyes),
    };
  });
}

function whyNotOf(action: CaseAction, situation: VerdictSituation): string | undefined {
  const { actor, review, claimedByName, customerStatus, openMatches, isChanged } = situation;
  const { verdict } = review;
  if (!REVIEWERS.includes(callerOf(actor))) return 'Your role may look at cases and not decide them.';
  if (action === 'lock') return customerStatus === 'LOCKED' ? 'The customer is locked already.' : undefined;
  if (review.state === 'decided') return 'This review is decided.';
  if (review.state !== 'open') return 'This review was cancelled: the customer is checked again.';
  if (isChanged) return 'The customer has changed since this review was opened: it is checked again.';
  if (verdict) return whyNotSecond(actor, verdict);
  if (review.claimedBy && review.claimedBy !== actor.id) {
    return `${claimedByName ?? 'Somebody else'} has claimed this review.`;
  }
  if (action === 'approve' && openMatches > 0) {
    return openMatches === 1
      ? 'A list match is open: clear or confirm it first.'
      : `${openMatches} list matches are open: clear or confirm them first.`;
  }
  const isAboutMatches = action === 'clear_match' || action === 'confirm_match';
  return isAboutMatches && openMatches === 0 ? 'No list match is open.' : undefined;
}

/** A verdict stands already: another person agrees by giving the same, and sends it back by giving another. */
function whyNotSecond(actor: VerdictSituation['actor'], verdict: VerdictView): string | undefined {
  if (!verdict.needsSecond || verdict.secondedBy) return 'A verdict was given already.';
  if (verdict.givenBy === actor.id) return 'You gave this verdict: another person has to agree.';
  if (!isApprover(actor)) return 'An approver has to answer this verdict.';
  return undefined;
}
