import { QueryClient } from '@tanstack/react-query';

import { UnreachableError } from '../api/api-error';

const FRESH_MS = 2_000;
const TRIES = 2;

/**
 * Reads are asked again when nobody answered, and never when the API refused. What was read stays on the screen while it
 * is read again. Writes are never repeated by themselves.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        networkMode: 'always',
        retry: (failures, error) => error instanceof UnreachableError && failures < TRIES,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
