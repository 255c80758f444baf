import type { AskedAbout, QueuedReview } from '../db/review-queue';
import type { StoredReview } from '../db/reviews';
import type { StoredVerdict } from '../db/verdicts';
import type { ReviewInQueue, ReviewView, VerdictView } from '../domain/review-views';
import type { CustomerSeal } from '../storage/customer-seal';
import { partyOf } from '../domain/evidence-subject';
import { questionOf } from './case/question';
import type { Asked } from './case/question';
import { nounOf } from './case/whose-words';

/** A review as people read it. Overdue is what the clock says, also when no worker has marked it yet. */
export function reviewView(
  review: StoredReview,
  verdict: StoredVerdict | undefined,
  seal: CustomerSeal | undefined,
  now: Date,
): ReviewView {
  const { id, customerId, verificationId, state, queue, riskTier, fourEyes, reasons, openedAt, dueAt } = review;
  return {
    id,
    customerId,
    verificationId,
    state,
    queue,
    riskTier,
    fourEyes,
    reasons,
    openedAt,
    dueAt,
    overdue: review.overdueAt !== null || (state === 'open' && Date.parse(dueAt) < now.getTime()),
    ...(review.claimedBy && { claimedBy: review.claimedBy }),
    ...(verdict && { verdict: verdictView(verdict, seal) }),
  };
}

/** The same as the queue shows it. @param about absent: no list entry and no related party is asked about */
export function reviewInQueue(
  row: QueuedReview,
  {
    seal,
    about,
    now,
  }: { readonly seal: CustomerSeal | undefined; readonly about: AskedAbout | undefined; readonly now: Date },
): ReviewInQueue {
  const { verdict } = row;
  return {
    ...reviewView(row, verdict ?? undefined, seal, now),
    question: questionOf(row.reasons, askedOf(about)),
    customer: { kind: row.customerKind, countryCode: row.countryCode },
    ...(row.claimedAt && { claimedAt: row.claimedAt }),
    ...(row.claimedByName && { claimedByName: row.claimedByName }),
    awaiting: verdict?.needsSecond && !verdict.secondedBy ? 'second' : 'first',
    ageSeconds: Math.max(0, Math.floor((now.getTime() - Date.parse(row.openedAt)) / 1000)),
  };
}

/** Each list entry once, whoever it may mean. */
function askedOf({ matches, parties }: AskedAbout = { matches: [], parties: [] }): Asked {
  return {
    matches: new Set(matches.map(({ entry }) => entry)).size,
    matched: matches.map(({ subject }) => partyOf(subject)),
    nouns: new Map(parties.map((party) => [party.id, nounOf(party)])),
  };
}

function verdictView(verdict: StoredVerdict, seal: CustomerSeal | undefined): VerdictView {
  const { action, reasonCode, entryIds, requirements, givenBy, givenAt, needsSecond, secondedBy } = verdict;
  return {
    action,
    reasonCode,
    note: seal?.open<{ note: string }>(`verdict/${verdict.id}`, verdict.noteSealed).note ?? '',
    entryIds,
    requirements,
    givenBy,
    givenAt,
    needsSecond,
    ...(secondedBy && { secondedBy }),
  };
}
