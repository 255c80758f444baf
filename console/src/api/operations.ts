import { queryOptions } from '@tanstack/react-query';

import { dataOf, request } from './client';
import type { Reasoned } from './customers';
import type { DecisionTimes, ListState, StuckItem } from './shapes';

const JSON_BODY = { type: 'application/json', format: 'json' } as const;
const EVERY_MS = 30_000;
const DAY_MS = 86_400_000;

export const stuckQuery = queryOptions({
  queryKey: ['operations', 'stuck'],
  queryFn: () =>
    dataOf(request<{ data: { items: readonly StuckItem[] } }>({ path: '/v1/operations/stuck', format: 'json' })),
  refetchInterval: EVERY_MS,
});

export interface RepairBody extends Reasoned {
  readonly verification_id: string;
  readonly repair: string;
}

export const orderRepair = (body: RepairBody) =>
  dataOf(request<{ data: unknown }>({ path: '/v1/operations/repairs', method: 'POST', body, ...JSON_BODY }));

export const listsQuery = queryOptions({
  queryKey: ['operations', 'lists'],
  queryFn: () =>
    dataOf(request<{ data: { items: readonly ListState[] } }>({ path: '/v1/operations/lists', format: 'json' })),
});

export const decisionTimesQuery = (days: number) =>
  queryOptions({
    queryKey: ['operations', 'decision-times', days],
    queryFn: () =>
      dataOf(
        request<{ data: DecisionTimes }>({
          path: '/v1/operations/decision-times',
          query: { from: new Date(Date.now() - days * DAY_MS).toISOString(), to: new Date().toISOString() },
          format: 'json',
        }),
      ),
  });
