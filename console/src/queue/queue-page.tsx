import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { sentenceOf } from '../api/api-error';
import { claimReview, countsQuery, releaseReview, reviewsQuery } from '../api/reviews';
import { sessionQuery } from '../api/session';
import type { ReviewSearch } from '../app/search';
import { useKeys } from '../app/use-keys';
import { Loaded } from '../components/loaded';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { Sheet } from '../components/sheet';
import { useRows } from '../components/use-rows';
import { LiveMark } from './live-mark';
import { QueueFilters } from './queue-filters';
import classes from './queue-page.module.css';
import { QueueTabs } from './queue-tabs';
import { ReviewTable } from './review-table';

/** What waits for a person, the most urgent first. */
export function QueuePage() {
  const search = useSearch({ from: '/inside/reviews' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const reviews = useQuery(reviewsQuery({ ...search, awaiting: 'first' }));
  // Mine come first, wherever they stand in the queue.
  const mine = useQuery({
    ...reviewsQuery({ ...search, awaiting: 'first', claimed_by: 'me' }),
    enabled: search.claimed_by === undefined && search.cursor === undefined,
  });
  const { data: counts } = useQuery(countsQuery);
  const rows = useRows<HTMLDivElement>();
  const first = search.claimed_by === undefined && search.cursor === undefined ? (mine.data?.items ?? []) : [];
  const isFirst = (id: string) => first.some((each) => each.id === id);
  const claim = useMutation({
    mutationFn: (id: string) =>
      [...first, ...(reviews.data?.items ?? [])].find((each) => each.id === id)?.claimed_by === session.person.id
        ? releaseReview(id)
        : claimReview(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['reviews'] }),
  });
  useKeys('queue', {
    c: () => {
      const id = rows.current();
      if (id !== undefined) claim.mutate(id);
    },
  });
  const filter = (change: ReviewSearch) =>
    void navigate({ to: '/reviews', search: { ...search, cursor: undefined, ...change } });
  return (
    <>
      <PageHeading title="Reviews" aside={<LiveMark />} />
      <div className="stack-wide">
        <QueueTabs search={search} counts={counts} onChange={filter} />
        <QueueFilters search={search} onChange={filter} />
        {claim.error && <Notice tone="bad" title={sentenceOf(claim.error)} urgent />}
        <Sheet ref={rows.ref}>
          <Loaded query={reviews} what="the reviews">
            {(page) => (
              <ReviewTable
                reviews={[...first, ...page.items.filter(({ id }) => !isFirst(id))]}
                me={session.person.id}
                filtered={Object.keys(search).length > 0}
                onClaim={(id) => claim.mutate(id)}
                claiming={claim.isPending ? claim.variables : undefined}
                mayClaim={session.person.role !== 'viewer'}
              />
            )}
          </Loaded>
        </Sheet>
        {(search.cursor ?? reviews.data?.next_cursor) && (
          <nav aria-label="Pages" className="row">
            {search.cursor && (
              <button type="button" className={classes.page} onClick={() => filter({ cursor: undefined })}>
                First page
              </button>
            )}
            {reviews.data?.next_cursor && (
              <button
                type="button"
                className={classes.page}
                onClick={() => filter({ cursor: reviews.data?.next_cursor ?? undefined })}
              >
                Next page
              </button>
            )}
          </nav>
        )}
      </div>
    </>
  );
}
