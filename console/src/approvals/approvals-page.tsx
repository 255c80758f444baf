import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { reviewsQuery } from '../api/reviews';
import { ActorName } from '../components/actor-name';
import { DataTable } from '../components/data-table';
import { DueMark } from '../components/due-mark';
import { EmptyState } from '../components/empty-state';
import { Loaded } from '../components/loaded';
import { PageHeading } from '../components/page-heading';
import { Sheet } from '../components/sheet';
import { StatusWord } from '../components/status-word';
import { useRows } from '../components/use-rows';
import { When } from '../components/when';

const COLUMNS = ['Due', 'What was asked', 'First verdict', 'Given', 'By', 'Risk'];

/** Verdicts that take effect when a second person agrees. */
export function ApprovalsPage() {
  const reviews = useQuery(reviewsQuery({ awaiting: 'second' }));
  const rows = useRows<HTMLDivElement>();
  return (
    <>
      <PageHeading title="Second approvals" />
      <Sheet ref={rows.ref}>
        <Loaded query={reviews} what="the verdicts">
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title="No verdict waits for a second person.">
                Where policy asks for four eyes, the first verdict appears here.
              </EmptyState>
            ) : (
              <DataTable caption="Verdicts that wait for a second person" columns={COLUMNS} cards>
                {items.map((review) => (
                  <tr key={review.id}>
                    <td>
                      <DueMark review={review} />
                    </td>
                    <td data-wide="">
                      <Link to="/reviews/$reviewId" params={{ reviewId: review.id }} data-row={review.id}>
                        {review.question}
                      </Link>
                    </td>
                    <td>{review.verdict && <StatusWord word={review.verdict.action} />}</td>
                    <td>{review.verdict && <When at={review.verdict.given_at} />}</td>
                    <td>{review.verdict && <ActorName id={review.verdict.given_by} />}</td>
                    <td>
                      <StatusWord word={review.risk_tier} />
                    </td>
                  </tr>
                ))}
              </DataTable>
            )
          }
        </Loaded>
      </Sheet>
    </>
  );
}
