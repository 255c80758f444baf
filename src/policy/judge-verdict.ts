import type { DecisionInput, VerdictEffect } from '../domain/decision';
import type { Evidence } from '../domain/evidence';
import { partyOf } from '../domain/evidence-subject';
import { groupBy } from '../domain/group-by';
import { openMatches } from '../domain/open-matches';
import { sentenceOf } from '../domain/requirement-sentences';
import type { EverybodyJudged } from './judged';
import { idsOf } from './vote';
import type { Vote } from './vote';

/**
 * A reviewer's verdict, carried out over what the policy says. They accept doubts; what the policy declines, and a list match
 * that nobody has judged, is not for them to accept.
 *
 * @param ofPolicy what the policy's rules ask for without the verdict
 * @param partyAt the related party of whom a field is
 */
export function judgeVerdict(
  verdict: VerdictEffect,
  { context, evidence }: DecisionInput,
  ofPolicy: readonly Vote[],
  partyAt: EverybodyJudged['partyAt'],
): Vote[] {
  const { action, reasonCode, requirements } = verdict;
  const said = (outcome: Vote['outcome']) =>
    vote(outcome, reasonCode, `A reviewer chose ${action.replaceAll('_', ' ')}.`);
  switch (action) {
    case 'approve': {
      const declined = ofPolicy.filter(({ outcome }) => outcome === 'decline');
      return [said('approve'), ...declined, ...stillOpen(evidence), ...stillLocked(context)];
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
        ...partyIn(partyAt(field)),
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

/** One for each customer or party who has a match that nobody has judged. */
function stillOpen(evidence: readonly Evidence[]): Vote[] {
  if (openMatches(evidence).length === 0) return [];
  const message = 'A list match is open: clear or confirm it before approving.';
  const byParty = groupBy(evidence, ({ subject }) => partyOf(subject));
  return [...byParty].flatMap(([party, own]) => {
    if (openMatches(own).length === 0) return [];
    const matched = own.filter((row) => openMatches([row]).length > 0);
    const open = vote('refer', 'screening.match_open', message);
    return [
      {
        ...open,
        ...partyIn(party),
        rule: 'built in match_open',
        checkIds: idsOf(matched),
        queue: 'sanctions' as const,
      },
    ];
  });
}

/** A lock is left only by an unlock that two people signed, and not by approving a business of whoever is locked. */
function stillLocked({ parties = [] }: DecisionInput['context']): Vote[] {
  const message = 'A party who is a customer is locked: unlock them, or have the party removed, before approving.';
  return parties
    .filter(({ customerStatus }) => customerStatus === 'LOCKED')
    .map(({ id }) => ({
      ...vote('refer', 'ownership.party_not_active', message),
      party: id,
      rule: 'built in party_locked',
    }));
}

const partyIn = (party: string | undefined) => party !== undefined && { party };

function vote(outcome: Vote['outcome'], code: string, message: string): Vote {
  return { outcome, code, message, rule: 'built in verdict', checkIds: [], queue: 'general', fourEyes: false };
}
