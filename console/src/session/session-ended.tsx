import { useQueryClient } from '@tanstack/react-query';

import { sessionEnded } from '../api/client';
import { sessionQuery } from '../api/session';
import { useSignal } from '../app/signal';
import { Dialog } from '../components/dialog';
import { SignInForm } from './sign-in-form';

/** Over the screen and not instead of it: whoever was writing goes on where they were. */
export function SessionEnded() {
  const ended = useSignal(sessionEnded);
  const queries = useQueryClient();
  if (!ended) return null;
  return (
    <Dialog title="Your session has ended">
      <div className="stack-wide">
        <p>Sign in again to go on. What you typed is kept.</p>
        <SignInForm
          onSignedIn={(session) => {
            queries.setQueryData(sessionQuery.queryKey, session);
            void queries.invalidateQueries();
          }}
        />
      </div>
    </Dialog>
  );
}
