import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { sentenceOf } from '../api/api-error';
import { claimReview, releaseReview } from '../api/reviews';
import { sessionQuery } from '../api/session';
import type { ReviewInQueue as Review } from '../api/generated';
import { useKeys } from '../app/use-keys';
import { ActionButton } from '../components/action-button';
import { Reassign } from './reassign';

/** Who works on it: take it, give it back, give it to somebody. */
export function ClaimControls({ review }: { readonly review: Review }) {
  const queries = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [reassigning, setReassigning] = useState(false);
  const mine = review.claimed_by === session.person.id;
  const change = useMutation({
    mutationFn: () => (mine ? releaseReview(review.id) : claimReview(review.id)),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['review', review.id] }),
        queries.invalidateQueries({ queryKey: ['reviews'] }),
      ]),
  });
  const whyNot = whyNotClaim(review, mine, session.person.role);
  useKeys('case', { c: () => !whyNot && !change.isPending && change.mutate() });
  const maySteer = session.person.role === 'approver' || session.person.role === 'admin';
  return (
    <div className="row">
      {change.error && <span role="alert">{sentenceOf(change.error)}</span>}
      <ActionButton
        variant={mine ? 'default' : 'filled'}
        busy={change.isPending}
        whyNot={whyNot}
        shortcut="c"
        onClick={() => change.mutate()}
      >
        {mine ? 'Release' : 'Claim'}
      </ActionButton>
      {maySteer && review.state === 'open' && (
        <ActionButton variant="default" onClick={() => setReassigning(true)}>
          Reassign
        </ActionButton>
      )}
      {reassigning && <Reassign review={review} onClose={() => setReassigning(false)} />}
    </div>
  );
}

function whyNotClaim(review: Review, mine: boolean, role: string): string | null {
  if (review.state !== 'open') return 'This review is closed.';
  if (role === 'viewer') return 'A viewer may look at reviews, and claims none.';
  if (mine || review.claimed_by === null) return null;
  return `${review.claimed_by_name ?? review.claimed_by} has claimed it.`;
}
