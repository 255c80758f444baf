import { queryOptions } from '@tanstack/react-query';

import { api, dataOf, keepCsrfToken, request, sessionEnded } from './client';
import type { PasswordChange, Session, SignIn } from './generated';

const JSON_BODY = { type: 'application/json', format: 'json' } as const;

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

interface SignInMethods {
  readonly password: boolean;
  readonly oidc: { readonly name: string; readonly url: string } | null;
}

export const signInMethodsQuery = queryOptions({
  queryKey: ['sign-in-methods'],
  queryFn: () => dataOf(request<{ data: SignInMethods }>({ path: '/v1/sign-in-methods', format: 'json' })),
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

export interface TotpSecret {
  readonly secret: string;
  readonly otpauth_url: string;
}

export function startTotp(): Promise<TotpSecret> {
  return dataOf(request<{ data: TotpSecret }>({ path: '/v1/session/totp', method: 'POST', body: {}, ...JSON_BODY }));
}

export function confirmTotp(code: string): Promise<unknown> {
  return request({ path: '/v1/session/totp/confirm', method: 'POST', body: { code }, ...JSON_BODY });
}
