import type { DecisionInput, VerdictEffect } from '../domain/decision';
import { openMatches } from '../domain/open-matches';
import { sentenceOf } from '../domain/requirement-sentences';
import { idsOf } from './vote';
import type { Vote } from './vote';

/**
 * A reviewer's verdict, carried out over what the policy says. They accept doubts; what the policy declines, and a list match
 * that nobody has judged, is not for them to accept.
 *
 * @param ofPolicy what the policy's rules ask for without the verdict
 */
export function judgeVerdict(verdict: VerdictEffect, { evidence }: DecisionInput, ofPolicy: readonly Vote[]): Vote[] {
  const { action, reasonCode, requirements } = verdict;
  const said = (outcome: Vote['outcome']) =>
    vote(outcome, reasonCode, `A reviewer chose ${action.replaceAll('_', ' ')}.`);
  switch (action) {
    case 'approve': {
      const declined = ofPolicy.filter(({ outcome }) => outcome === 'decline');
      if (openMatches(evidence).length === 0) return [said('approve'), ...declined];
      const matched = evidence.filter((row) => openMatches([row]).length > 0);
      const message = 'A list match is open: clear or confirm it before approving.';
      const open = vote('refer', 'screening.match_open', message);
      return [
        said('approve'),
        ...declined,
        { ...open, rule: 'built in match_open', checkIds: idsOf(matched), queue: 'sanctions' },
      ];
    }
    case 'decline':
    case 'confirm_match':
      return [said('decline')];
    case 'request_information':
      if (requirements.length === 0) {
        return [vote('refer', 'check.verdict_unknown', 'A reviewer asked for information without saying which.')];
      }
      return requirements.map((field) => ({
        ...said('request_information'),
        error: {
          code: reasonCode,
          field,
          retryable: true,
          customer_message: sentenceOf(field),
          staff_note: 'Asked for by a reviewer.',
        },
      }));
    case 'clear_match':
      return [...ofPolicy];
    default:
      return [vote('refer', 'check.verdict_unknown', 'The verdict has an action nobody knows.')];
  }
}

function vote(outcome: Vote['outcome'], code: string, message: string): Vote {
  return { outcome, code, message, rule: 'built in verdict', checkIds: [], queue: 'general', fourEyes: false };
}
