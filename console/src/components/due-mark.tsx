import type { ReviewInQueue as Review } from '../api/generated';
import { StatusMark } from './status-mark';
import { When } from './when';

/** When it is due. Overdue has a shape and a word, not only a colour. */
export function DueMark({ review }: { readonly review: Pick<Review, 'due_at' | 'overdue'> }) {
  if (!review.overdue) {
    return (
      <span className="nowrap">
        <When at={review.due_at} />
      </span>
    );
  }
  return (
    <StatusMark tone="bad">
      <span>
        overdue, due <When at={review.due_at} />
      </span>
    </StatusMark>
  );
}
