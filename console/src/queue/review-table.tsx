import { Link } from '@tanstack/react-router';

import type { ReviewInQueue as Review } from '../api/generated';
import { duration } from '../app/dates';
import { ActionButton } from '../components/action-button';
import { DataTable } from '../components/data-table';
import { DueMark } from '../components/due-mark';
import { EmptyState } from '../components/empty-state';
import { StatusMark } from '../components/status-mark';
import { StatusWord } from '../components/status-word';
import { spoken } from '../components/tones';
import classes from './review-table.module.css';

const COLUMNS = ['Due', 'What is asked', 'Risk', 'Country', 'Kind', 'Waiting', 'Claimed by'];

interface ReviewTableProps {
  readonly reviews: readonly Review[];
  readonly me: string;
  readonly filtered: boolean;
  readonly mayClaim: boolean;
  readonly onClaim: (id: string) => void;
  readonly claiming: string | undefined;
}

export function ReviewTable({ reviews, me, filtered, mayClaim, onClaim, claiming }: ReviewTableProps) {
  if (reviews.length === 0) {
    return filtered ? (
      <EmptyState title="No open review is like this.">Others may be: look at all open ones.</EmptyState>
    ) : (
      <EmptyState title="Nothing waits for a person.">
        What the policy leaves to a person appears here by itself, the most urgent first.
      </EmptyState>
    );
  }
  return (
    <DataTable caption="Open reviews" columns={COLUMNS} cards>
      {reviews.map((review) => (
        <tr key={review.id}>
          <td>
            <DueMark review={review} />
          </td>
          <td data-wide="">
            <Link
              to="/reviews/$reviewId"
              params={{ reviewId: review.id }}
              data-row={review.id}
              className={classes.question}
            >
              {review.question}
            </Link>
          </td>
          <td>
            <StatusWord word={review.risk_tier} />
          </td>
          <td>{review.customer.country_code}</td>
          <td>{spoken(review.customer.kind)}</td>
          <td data-label="Waiting">{duration(review.age_seconds)}</td>
          <td>
            <Claim review={review} me={me} mayClaim={mayClaim} onClaim={onClaim} busy={claiming === review.id} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

interface ClaimProps extends Pick<ReviewTableProps, 'me' | 'mayClaim' | 'onClaim'> {
  readonly review: Review;
  readonly busy: boolean;
}

function Claim({ review, me, mayClaim, onClaim, busy }: ClaimProps) {
  if (review.claimed_by === me) {
    return (
      <span className="row">
        <StatusMark tone="info">you</StatusMark>
        <ActionButton
          size="compact-sm"
          variant="default"
          busy={busy}
          aria-label={`Release: ${review.question}`}
          onClick={() => onClaim(review.id)}
        >
          Release
        </ActionButton>
      </span>
    );
  }
  if (review.claimed_by !== null) return <span>{review.claimed_by_name ?? review.claimed_by}</span>;
  return (
    <ActionButton
      size="compact-sm"
      variant="default"
      busy={busy}
      whyNot={mayClaim ? null : 'A viewer may look at reviews, and claims none.'}
      aria-label={`Claim: ${review.question}`}
      onClick={() => onClaim(review.id)}
    >
      Claim
    </ActionButton>
  );
}
