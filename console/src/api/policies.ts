import { queryOptions } from '@tanstack/react-query';

import { dataOf, request } from './client';
import type { PolicyMoves, PolicyText, PolicyVersion } from './shapes';

const JSON_BODY = { type: 'application/json', format: 'json' } as const;

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: () =>
    dataOf(request<{ data: { items: readonly PolicyVersion[] } }>({ path: '/v1/policies', format: 'json' })),
});

export const policyQuery = (version: string) =>
  queryOptions({
    queryKey: ['policies', version],
    queryFn: () => dataOf(request<{ data: PolicyText }>({ path: `/v1/policies/${version}`, format: 'json' })),
  });

function post<T>(path: string, body: unknown): Promise<T> {
  return dataOf(request<{ data: T }>({ path, method: 'POST', body, ...JSON_BODY }));
}

export const proposePolicy = (body: { readonly text: string; readonly note: string }) => post('/v1/policies', body);
export const replayPolicy = (version: string, since: string) =>
  post(`/v1/policies/${version}/replay`, since ? { since } : {});
export const answerPolicy = (version: string, answer: 'approve' | 'reject', note: string) =>
  post(`/v1/policies/${version}/${answer}`, { note });
export const moveOpenCases = (version: string, limit: number) =>
  post<PolicyMoves>(`/v1/policies/${version}/move`, { limit });
