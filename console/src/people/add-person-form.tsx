import { NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ApiError, sentenceOf } from '../api/api-error';
import { addPerson, peopleQuery } from '../api/people';
import type { NewPerson } from '../api/people';
import type { Role } from '../api/shapes';
import { ActionButton } from '../components/action-button';
import { Notice } from '../components/notice';
import { ROLES } from './roles';

const NOBODY: NewPerson = { name: '', email: '', role: 'reviewer', password: '' };

export function AddPersonForm({ onAdded }: { readonly onAdded: () => void }) {
  const queries = useQueryClient();
  const [person, setPerson] = useState(NOBODY);
  const add = useMutation({
    mutationFn: () => addPerson(person),
    onSuccess: async () => {
      onAdded();
      await queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
    },
  });
  const errors = add.error instanceof ApiError ? add.error.fields : {};
  const set = (field: 'name' | 'email' | 'password') => ({
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
      <TextInput label="Name" required withAsterisk={false} {...set('name')} />
      <TextInput label="E-mail" type="email" required withAsterisk={false} {...set('email')} />
      <NativeSelect
        label="Role"
        data={ROLES.map(({ role, may }) => ({ value: role, label: `${role}: ${may}` }))}
        value={person.role}
        onChange={({ currentTarget }) => setPerson({ ...person, role: currentTarget.value as Role })}
      />
      <PasswordInput
        label="First password"
        description="Give it to them another way than by e-mail; they change it after signing in."
        autoComplete="new-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        {...set('password')}
      />
      {add.error && Object.keys(errors).length === 0 && <Notice tone="bad" title={sentenceOf(add.error)} urgent />}
      <ActionButton type="submit" busy={add.isPending}>
        Add
      </ActionButton>
    </form>
  );
}
