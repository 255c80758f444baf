import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { sentenceOf } from '../api/api-error';
import type { Session } from '../api/generated';
import { confirmTotp, startTotp } from '../api/session';
import { ActionButton } from '../components/action-button';
import { Loaded } from '../components/loaded';
import { Notice } from '../components/notice';
import classes from './enrol-totp.module.css';

/** The secret as text, so that any authenticator can take it, and the first code as the proof that one did. */
export function EnrolTotp({ onEnrolled }: { readonly onEnrolled: (session: Session) => void }) {
  const [code, setCode] = useState('');
  const secret = useQuery({ queryKey: ['totp-secret'], queryFn: startTotp, staleTime: Infinity, gcTime: 0 });
  const proof = useMutation({ mutationFn: confirmTotp, onSuccess: onEnrolled });
  return (
    <Loaded query={secret} what="your secret">
      {({ secret: text, otpauth_url: url }) => (
        <form
          className="stack-wide"
          onSubmit={(event) => {
            event.preventDefault();
            proof.mutate(code);
          }}
        >
          <p>
            Signing in asks for a code beside the password. <a href={url}>Open your authenticator</a>, or type this
            secret into it:
          </p>
          <code className={classes.secret}>{text.replace(/.{4}(?=.)/g, '$& ')}</code>
          {proof.error && <Notice tone="bad" title={sentenceOf(proof.error)} urgent />}
          <TextInput
            label="Code"
            description="The six digits that it shows now."
            autoComplete="one-time-code"
            inputMode="numeric"
            required
            withAsterisk={false}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value.trim())}
          />
          <ActionButton type="submit" fullWidth busy={proof.isPending}>
            Confirm
          </ActionButton>
        </form>
      )}
    </Loaded>
  );
}
