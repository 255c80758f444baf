import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import { reviewsQuery } from '../api/reviews';
import type { ReviewInQueue as Review } from '../api/generated';
import { useKeys } from '../app/use-keys';
import { Notice } from '../components/notice';

const NEXT = { awaiting: 'first', claimed_by: 'none' } as const;

interface VerdictSentProps {
  readonly review: Review;
  readonly action: string;
}

/** The verdict is on record; the next review is one key away. */
export function VerdictSent({ review, action }: VerdictSentProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const { data } = useQuery(reviewsQuery(NEXT));
  const next = data?.items.find(({ id }) => id !== review.id);
  useEffect(() => {
    place.current?.focus();
    void queries.invalidateQueries({ queryKey: ['reviews'] });
  }, [queries]);
  useKeys('case', {
    n: () =>
      void (next
        ? navigate({ to: '/reviews/$reviewId', params: { reviewId: next.id } })
        : navigate({ to: '/reviews' })),
  });
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="good" title={action === 'lock' ? 'The customer is locked' : 'Your verdict is on record'}>
        {review.awaiting === 'second' && <p>It takes effect when a second person agrees.</p>}
        {next ? (
          <p>
            Next: <kbd>n</kbd>{' '}
            <Link to="/reviews/$reviewId" params={{ reviewId: next.id }}>
              {next.question}
            </Link>
          </p>
        ) : (
          data && (
            <p>
              Nothing else waits for anybody. <Link to="/reviews">To the reviews</Link>
            </p>
          )
        )}
      </Notice>
    </div>
  );
}
