import type { Case } from '../api/generated';
import { StatusMark } from '../components/status-mark';
import { StatusWord } from '../components/status-word';
import { When } from '../components/when';

/** Risk and time, in one line over the question. */
export function CaseSummary({ of: { review } }: { readonly of: Case }) {
  const due = (
    <>
      {review.overdue ? 'overdue, due' : 'due'} <When at={review.due_at} />
    </>
  );
  return (
    <span className="row" style={{ display: 'inline-flex' }}>
      <span>
        <StatusWord word={review.risk_tier} /> risk
      </span>
      {review.overdue ? <StatusMark tone="bad">{due}</StatusMark> : <span>{due}</span>}
      {review.state !== 'open' && <StatusWord word={review.state} />}
    </span>
  );
}
