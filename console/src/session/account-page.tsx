import { PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { ApiError, sentenceOf } from '../api/api-error';
import { changePassword, sessionQuery } from '../api/session';
import { ActionButton } from '../components/action-button';
import { Facts } from '../components/facts';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { Panel } from '../components/panel';
import { When } from '../components/when';
import classes from './account-page.module.css';
import { EnrolTotp } from './enrol-totp';

const NOTHING = { old: '', new: '' };

/** Oneself: who one is here, and one's password. */
export function AccountPage() {
  const queries = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [enrolling, setEnrolling] = useState(false);
  const [typed, setTyped] = useState(NOTHING);
  const change = useMutation({
    mutationFn: () => changePassword(typed),
    onSuccess: (after) => {
      queries.setQueryData(sessionQuery.queryKey, after);
      setTyped(NOTHING);
    },
  });
  const errors = change.error instanceof ApiError ? change.error.fields : {};
  const field = (name: 'old' | 'new') => ({
    value: typed[name],
    error: errors[name]?.join('; '),
    required: true,
    withAsterisk: false,
    visibilityToggleButtonProps: { 'aria-label': 'Show the password' },
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setTyped({ ...typed, [name]: currentTarget.value }),
  });
  return (
    <>
      <PageHeading title="Your account" />
      <div className={classes.account}>
        <Panel title={session.person.name}>
          <Facts
            of={[
              ['E-mail', session.person.email],
              ['Role', session.person.role],
              ['Code', session.totp === 'enrolled' ? 'enrolled' : 'none'],
              [
                'Signed in',
                <>
                  until <When key="until" at={session.expires_at} />
                </>,
              ],
            ]}
          />
        </Panel>
        {session.totp === 'off' && (
          <Panel title="Code">
            {enrolling ? (
              <EnrolTotp
                onEnrolled={(after) => {
                  queries.setQueryData(sessionQuery.queryKey, after);
                  setEnrolling(false);
                }}
              />
            ) : (
              <div className="stack">
                <p>A code of the moment beside the password keeps others out who have learned it.</p>
                <ActionButton variant="default" onClick={() => setEnrolling(true)}>
                  Set up a code
                </ActionButton>
              </div>
            )}
          </Panel>
        )}
        <Panel title="Password">
          <form
            className="stack-wide"
            onSubmit={(event) => {
              event.preventDefault();
              change.mutate();
            }}
          >
            <PasswordInput label="Password now" autoComplete="current-password" {...field('old')} />
            <PasswordInput
              label="New password"
              description="At least 12 characters. Every other session of yours ends."
              autoComplete="new-password"
              {...field('new')}
            />
            {change.error && <Notice tone="bad" title={sentenceOf(change.error)} urgent />}
            {change.isSuccess && <Notice tone="good" title="Your password is changed" />}
            <ActionButton type="submit" busy={change.isPending}>
              Change the password
            </ActionButton>
          </form>
        </Panel>
      </div>
    </>
  );
}
