import { queryOptions } from '@tanstack/react-query';

import { api, dataOf, keepCsrfToken, sessionEnded } from './client';
import type { PasswordChange, ProposedTotp, Session, SignIn } from './generated';

function kept(session: Session): Session {
  keepCsrfToken(session.csrf_token);
  sessionEnded.set(false);
  return session;
}

/** Who is signed in here. Refuses with 401 when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => kept(await dataOf(api.getSession())),
  staleTime: Infinity,
  retry: false,
});

export const signInMethodsQuery = queryOptions({
  queryKey: ['sign-in-methods'],
  queryFn: () => dataOf(api.signInMethods()),
  staleTime: Infinity,
});

export async function signIn(body: SignIn): Promise<Session> {
  return kept(await dataOf(api.signIn(body)));
}

export function signOut(): Promise<unknown> {
  return api.signOut();
}

export async function changePassword(body: PasswordChange): Promise<Session> {
  return kept(await dataOf(api.changePassword(body)));
}

export function startTotp(): Promise<ProposedTotp> {
  return dataOf(api.proposeTotp());
}

export async function confirmTotp(code: string): Promise<Session> {
  return kept(await dataOf(api.confirmTotp({ code })));
}
