import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { dataOf, request } from './client';
import { whileNotLive } from './live';
import type { Case, Review, ReviewCounts, ReviewPage } from './shapes';

const JSON_BODY = { type: 'application/json', format: 'json' } as const;

/** As the API takes them, which is as they stand in the address. */
export interface ReviewFilters {
  readonly queue?: string;
  readonly risk_tier?: string;
  readonly country?: string;
  readonly kind?: string;
  readonly awaiting?: 'first' | 'second';
  readonly claimed_by?: string;
  readonly overdue?: boolean;
  readonly cursor?: string;
}

const PAGE = 50;

export const reviewsQuery = (filters: ReviewFilters) =>
  queryOptions({
    queryKey: ['reviews', 'list', filters],
    queryFn: () =>
      dataOf(
        request<{ data: ReviewPage }>({
          path: '/v1/reviews',
          query: { ...filters, state: 'open', size: PAGE },
          format: 'json',
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: whileNotLive,
  });

export const countsQuery = queryOptions({
  queryKey: ['reviews', 'counts'],
  queryFn: () => dataOf(request<{ data: ReviewCounts }>({ path: '/v1/reviews/counts', format: 'json' })),
  refetchInterval: whileNotLive,
});

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: () => dataOf(request<{ data: Case }>({ path: `/v1/reviews/${id}`, format: 'json' })),
    refetchInterval: whileNotLive,
  });

function post<T>(path: string, body: unknown, idempotencyKey?: string): Promise<T> {
  return dataOf(
    request<{ data: T }>({
      path,
      method: 'POST',
      body,
      ...JSON_BODY,
      ...(idempotencyKey && { headers: { 'Idempotency-Key': idempotencyKey } }),
    }),
  );
}

export const claimReview = (id: string) => post<Review>(`/v1/reviews/${id}/claim`, {});
export const releaseReview = (id: string) => post<Review>(`/v1/reviews/${id}/release`, {});
export const reassignReview = (id: string, to: string) => post<Review>(`/v1/reviews/${id}/reassign`, { to });

export interface VerdictBody {
  readonly action: string;
  readonly reason_code: string;
  readonly note: string;
  readonly matches?: readonly string[];
  readonly requirements?: readonly string[];
}

/** With a key, so that sending it again after a lost answer gives one verdict. */
export const giveVerdict = (id: string, body: VerdictBody, idempotencyKey: string) =>
  post<Review>(`/v1/reviews/${id}/decisions`, body, idempotencyKey);

export interface OverrideBody {
  readonly check_id: string;
  readonly code: string;
  readonly field?: string;
  readonly reason_code: string;
  readonly note: string;
}

export const overrideFinding = (id: string, body: OverrideBody) => post(`/v1/reviews/${id}/overrides`, body);
export const withdrawOverride = (overrideId: string, body: { reason_code: string; note: string }) =>
  post(`/v1/overrides/${overrideId}/withdraw`, body);
