import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ApiError, sentenceOf } from '../api/api-error';
import type { PersonIntake } from '../api/generated';
import { addPerson, peopleQuery } from '../api/people';
import { ActionButton } from '../components/action-button';
import { Notice } from '../components/notice';
import { OncePassword } from './once-password';
import { ROLES } from './roles';

const NOBODY: PersonIntake = { name: '', email: '', role: 'reviewer' };

export function AddPersonForm({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const [person, setPerson] = useState(NOBODY);
  const add = useMutation({
    mutationFn: () => addPerson(person),
    onSuccess: () => queries.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
  const errors = add.error instanceof ApiError ? add.error.fields : {};
  if (add.data) {
    return (
      <div className="stack-wide">
        <p>{add.data.person.name} can sign in now.</p>
        {add.data.password && <OncePassword of={add.data.person.name} password={add.data.password} />}
        <ActionButton onClick={onClose}>Done</ActionButton>
      </div>
    );
  }
  const text = (field: 'name' | 'email') => ({
    value: person[field],
    error: errors[field]?.join('; '),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setPerson({ ...person, [field]: currentTarget.value }),
  });
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <TextInput label="Name" required withAsterisk={false} {...text('name')} />
      <TextInput label="E-mail" type="email" required withAsterisk={false} {...text('email')} />
      <NativeSelect
        label="Role"
        data={ROLES.map(({ role, may }) => ({ value: role, label: `${role}: ${may}` }))}
        value={person.role}
        onChange={({ currentTarget }) =>
          setPerson({ ...person, role: ROLES.find(({ role }) => role === currentTarget.value)?.role ?? person.role })
        }
      />
      {add.error && Object.keys(errors).length === 0 && <Notice tone="bad" title={sentenceOf(add.error)} urgent />}
      <ActionButton type="submit" busy={add.isPending}>
        Add
      </ActionButton>
    </form>
  );
}
