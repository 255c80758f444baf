import { useMutation, useQueryClient } from '@tanstack/react-query';

import { reveal } from '../api/customers';

/** Asks for masked values once somebody wants to see them. What came stays on this screen and nowhere else. */
export function useReveal(customerId: string, field: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => reveal(customerId, [field]),
    gcTime: 0,
    onSettled: () => queries.invalidateQueries({ queryKey: ['customer', customerId, 'access'] }),
  });
}
