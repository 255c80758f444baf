import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { ApiError, sentenceOf } from '../api/api-error';
import { signIn } from '../api/session';
import type { Session } from '../api/generated';
import { ActionButton } from '../components/action-button';
import { Notice } from '../components/notice';

/** E-mail and password, and then, for who has one, the code of the moment. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: (session: Session) => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const entry = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  const { error } = entry;
  const codeNeeded = error instanceof ApiError && error.code === 'CODE_NEEDED';
  const [codeAsked, setCodeAsked] = useState(false);
  if (codeNeeded && !codeAsked) setCodeAsked(true);
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        entry.mutate({ email, password, ...(code && { code }) });
      }}
    >
      {error && !(codeNeeded && !code) && <Notice tone="bad" title={sentenceOf(error)} urgent />}
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      {codeAsked && (
        <TextInput
          label="Code"
          description="The six digits that your authenticator shows now."
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          withAsterisk={false}
          // The field has just been asked for by name, by who is to fill it in.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value.trim())}
        />
      )}
      <ActionButton type="submit" fullWidth busy={entry.isPending}>
        Sign in
      </ActionButton>
    </form>
  );
}
