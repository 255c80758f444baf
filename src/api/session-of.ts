import type { Session } from '../people/people';
import type { RawCall } from './endpoint';

/** Of an endpoint for people alone; one that a key can reach fails here, closed. */
export function sessionOf({ session, sessionToken }: Pick<RawCall, 'session' | 'sessionToken'>): {
  readonly session: Session;
  readonly token: string;
} {
  if (!session || sessionToken === undefined) throw new Error('An endpoint for people was reached without a session');
  return { session, token: sessionToken };
}
