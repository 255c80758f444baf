export const CONSOLE_PATH = '/console';

/** A browser stands where these lead from, so what went wrong is told by the sign-in page: in its address, as a word. */
export function signInPage(oidc: 'refused' | 'failed'): string {
  return `${CONSOLE_PATH}/sign-in?oidc=${oidc}`;
}
