import { useQuery } from '@tanstack/react-query';

import { peopleQuery } from '../api/people';

const FRESH_MS = 300_000;

/** Who did something, by name where it was a person. Keys and Clearway itself stay as the API names them. */
export function ActorName({ id }: { readonly id: string }) {
  const { data } = useQuery({ ...peopleQuery, staleTime: FRESH_MS, enabled: id.startsWith('person:') });
  return data?.items.find((person) => person.id === id)?.name ?? id;
}
