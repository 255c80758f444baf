import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';

import { sentenceOf } from '../api/api-error';
import { changePerson, peopleQuery } from '../api/people';
import { sessionQuery } from '../api/session';
import type { Person, Role } from '../api/shapes';
import { ActionButton } from '../components/action-button';
import { StatusMark } from '../components/status-mark';
import { ROLES } from './roles';

export function PersonRow({ person }: { readonly person: Person }) {
  const queries = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const change = useMutation({
    mutationFn: (part: { role?: Role; active?: boolean }) => changePerson(person.id, part),
    onSettled: () => queries.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
  const self = person.id === session.person.id;
  return (
    <tr>
      <td>
        {person.name} {self && <span className="muted">you</span>}
      </td>
      <td>
        {self ? (
          person.role
        ) : (
          <NativeSelect
            size="xs"
            aria-label={`Role of ${person.name}`}
            data={ROLES.map(({ role }) => role)}
            value={person.role}
            onChange={({ currentTarget }) => change.mutate({ role: currentTarget.value as Role })}
          />
        )}
      </td>
      <td>
        <StatusMark tone={person.active ? 'good' : 'quiet'}>{person.active ? 'active' : 'disabled'}</StatusMark>
      </td>
      <td>
        <ActionButton
          size="compact-sm"
          variant="default"
          busy={change.isPending}
          whyNot={self ? 'Another admin has to do this.' : null}
          aria-label={`${person.active ? 'Disable' : 'Enable'} ${person.name}`}
          onClick={() => change.mutate({ active: !person.active })}
        >
          {person.active ? 'Disable' : 'Enable'}
        </ActionButton>{' '}
        {change.error && <span role="alert">{sentenceOf(change.error)}</span>}
      </td>
    </tr>
  );
}
