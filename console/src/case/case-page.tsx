import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { caseQuery } from '../api/reviews';
import { Loaded } from '../components/loaded';
import { CaseView } from './case-view';

/** One review, on one screen. */
export function CasePage() {
  const { reviewId } = useParams({ from: '/inside/reviews/$reviewId' });
  const found = useQuery(caseQuery(reviewId));
  return (
    <Loaded query={found} what="the case" page="Case">
      {(shown) => <CaseView key={reviewId} of={shown} />}
    </Loaded>
  );
}
