import { queryOptions } from '@tanstack/react-query';

import { api, dataOf } from './client';
import type { PolicyProposal } from './generated';

export const policiesQuery = queryOptions({ queryKey: ['policies'], queryFn: () => dataOf(api.listPolicies()) });

export const policyQuery = (version: string) =>
  queryOptions({ queryKey: ['policies', version], queryFn: () => dataOf(api.getPolicy(version)) });

const ANSWERS = { approve: api.approvePolicy, reject: api.rejectPolicy } as const;

export const proposePolicy = (body: PolicyProposal) => dataOf(api.proposePolicy(body));
export const replayPolicy = (version: string, since: string) =>
  dataOf(api.replayPolicy(version, since ? { since } : {}));
export const answerPolicy = (version: string, answer: keyof typeof ANSWERS, note: string) =>
  dataOf(ANSWERS[answer](version, { note }));
export const moveOpenCases = (version: string, limit: number) => dataOf(api.moveOpenCases(version, { limit }));
