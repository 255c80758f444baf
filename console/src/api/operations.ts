import { queryOptions } from '@tanstack/react-query';

import { api, dataOf } from './client';
import type { Repair } from './generated';

const EVERY_MS = 30_000;
const DAY_MS = 86_400_000;

export const stuckQuery = queryOptions({
  queryKey: ['operations', 'stuck'],
  queryFn: () => dataOf(api.listStuckVerifications()),
  refetchInterval: EVERY_MS,
});

export const orderRepair = (body: Repair) => dataOf(api.orderRepair(body));

export const listsQuery = queryOptions({
  queryKey: ['operations', 'lists'],
  queryFn: () => dataOf(api.listWatchlists()),
});

export const decisionTimesQuery = (days: number) =>
  queryOptions({
    queryKey: ['operations', 'decision-times', days],
    queryFn: () =>
      dataOf(
        api.getDecisionTimes({
          from: new Date(Date.now() - days * DAY_MS).toISOString(),
          to: new Date().toISOString(),
        }),
      ),
  });
