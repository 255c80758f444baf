import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';

import { sentenceOf } from '../api/api-error';
import type { Person, PersonChange } from '../api/generated';
import { changePerson, peopleQuery } from '../api/people';
import { sessionQuery } from '../api/session';
import { ActionButton } from '../components/action-button';
import { StatusMark } from '../components/status-mark';
import { When } from '../components/when';
import { OncePassword } from './once-password';
import { ROLES } from './roles';

/** One person, and what an admin may change about them. Nobody changes themselves. */
export function PersonRow({ person }: { readonly person: Person }) {
  const queries = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const change = useMutation({
    mutationFn: (part: PersonChange) => changePerson(person.id, part),
    onSettled: () => queries.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
  const self = person.id === session.person.id;
  const whyNot = self ? 'Another admin has to do this.' : null;
  const buttons = [
    { name: person.active ? 'Disable' : 'Enable', part: { active: !person.active } },
    { name: 'New password', part: { reset: ['password'] } },
    ...(person.totp ? [{ name: 'New code', part: { reset: ['totp'] } as const }] : []),
  ] as const;
  return (
    <tr>
      <td data-wide="">
        {person.name} {self && <span className="muted">you</span>}
        <br />
        <span className="muted">{person.email}</span>
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
            onChange={({ currentTarget }) => {
              const chosen = ROLES.find(({ role }) => role === currentTarget.value);
              if (chosen) change.mutate({ role: chosen.role });
            }}
          />
        )}
      </td>
      <td>
        <StatusMark tone={person.active ? 'good' : 'quiet'}>{person.active ? 'active' : 'disabled'}</StatusMark>
      </td>
      <td data-label="Code">{person.totp ? 'enrolled' : 'none'}</td>
      <td data-label="Signed in">{person.last_sign_in_at ? <When at={person.last_sign_in_at} /> : 'never'}</td>
      <td data-wide="">
        <div className="row">
          {buttons.map(({ name, part }) => (
            <ActionButton
              key={name}
              size="compact-sm"
              variant="default"
              busy={change.isPending}
              whyNot={whyNot}
              aria-label={`${name}: ${person.name}`}
              onClick={() => change.mutate({ ...part } as PersonChange)}
            >
              {name}
            </ActionButton>
          ))}
        </div>
        {change.error && <span role="alert">{sentenceOf(change.error)}</span>}
        {change.data?.password && <OncePassword of={person.name} password={change.data.password} />}
      </td>
    </tr>
  );
}
