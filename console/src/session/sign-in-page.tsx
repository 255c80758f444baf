import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { sessionQuery, signInMethodsQuery } from '../api/session';
import type { Session } from '../api/generated';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';
import { EnrolTotp } from './enrol-totp';
import { placeAfter } from './place-after';
import { SignInForm } from './sign-in-form';
import classes from './sign-in-page.module.css';

const OIDC_SAYS = {
  refused: 'Nobody may sign in here as that. An admin has to add you first.',
  failed: 'The sign-in was not completed, or the provider is away. Try again.',
} as const;

/** The door: password and code, or the organisation's own sign-in; and the enrolment of a code where one is required. */
export function SignInPage() {
  const queries = useQueryClient();
  const router = useRouter();
  const { next, oidc } = useSearch({ from: '/sign-in' });
  const { data: methods } = useQuery(signInMethodsQuery);
  const known = queries.getQueryData(sessionQuery.queryKey);
  const [session, setSession] = useState<Session | undefined>(known);
  const enter = (entered: Session) => {
    queries.setQueryData(sessionQuery.queryKey, entered);
    setSession(entered);
    if (entered.totp !== 'required') router.history.push(placeAfter(next));
  };
  return (
    <main className={classes.door}>
      <div className={classes.card}>
        {session?.totp === 'required' ? (
          <>
            <PageHeading title="Set up a code" />
            <EnrolTotp onEnrolled={enter} />
          </>
        ) : (
          <>
            <PageHeading title="Sign in" above="Clearway" />
            {oidc && (
              <div className={classes.notice}>
                <Notice tone="bad" title={OIDC_SAYS[oidc]} urgent />
              </div>
            )}
            {methods?.password !== false && <SignInForm onSignedIn={enter} />}
            {methods?.oidc && (
              <Button component="a" href={methods.oidc.url} variant="default" fullWidth mt={12}>
                Sign in with {methods.oidc.name}
              </Button>
            )}
          </>
        )}
      </div>
    </main>
  );
}
