import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { api, dataOf } from './client';
import type { Control, Override, Verdict } from './generated';
import { whileNotLive } from './live';

/** As the API takes them, which is as they stand in the address. */
export type ReviewFilters = Omit<NonNullable<Parameters<typeof api.listReviews>[0]>, 'state' | 'size'>;

const PAGE = 50;

export const reviewsQuery = (filters: ReviewFilters) =>
  queryOptions({
    queryKey: ['reviews', 'list', filters],
    queryFn: () => dataOf(api.listReviews({ ...filters, state: 'open', size: PAGE })),
    placeholderData: keepPreviousData,
    refetchInterval: whileNotLive,
  });

export const countsQuery = queryOptions({
  queryKey: ['reviews', 'counts'],
  queryFn: () => dataOf(api.countReviews()),
  refetchInterval: whileNotLive,
});

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: () => dataOf(api.getReview(id)),
    refetchInterval: whileNotLive,
  });

export const claimReview = (id: string) => dataOf(api.claimReview(id));
export const releaseReview = (id: string) => dataOf(api.releaseReview(id, {}));
export const reassignReview = (id: string, to: string) => dataOf(api.reassignReview(id, { to }));

/** With a key, so that sending it again after a lost answer gives one verdict. */
export const giveVerdict = (id: string, body: Verdict, idempotencyKey: string) =>
  dataOf(api.giveVerdict(id, body, { headers: { 'Idempotency-Key': idempotencyKey } }));

export const overrideFinding = (id: string, body: Override) => dataOf(api.overrideFinding(id, body));
export const withdrawOverride = (overrideId: string, body: Control) => dataOf(api.withdrawOverride(overrideId, body));
