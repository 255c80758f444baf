import { queryOptions } from '@tanstack/react-query';

import { dataOf, request } from './client';
import type { Person, Role } from './shapes';

const JSON_BODY = { type: 'application/json', format: 'json' } as const;

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => dataOf(request<{ data: { items: readonly Person[] } }>({ path: '/v1/people', format: 'json' })),
});

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

export const addPerson = (body: NewPerson) =>
  dataOf(request<{ data: Person }>({ path: '/v1/people', method: 'POST', body, ...JSON_BODY }));

export const changePerson = (id: string, body: { readonly role?: Role; readonly active?: boolean }) =>
  dataOf(request<{ data: Person }>({ path: `/v1/people/${id}`, method: 'PATCH', body, ...JSON_BODY }));
