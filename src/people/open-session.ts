import { insertAuditEvents } from '../db/audit-events';
import type { Transaction } from '../db/database';
import { findPerson, noteSignIn } from '../db/people';
import { endSession, findSession, insertSession } from '../db/sessions';
import type { SignInMethod, StoredSession } from '../db/sessions';
import { personActor } from '../domain/person';
import type { PeopleDeps } from './deps';
import { PeopleRefusal } from './people';
import type { Session, SignedIn } from './people';
import { mintToken, tokenHash } from './session-token';

/**
 * A new session for somebody who has proved who they are, within the transaction that looked. The one that their browser
 * had before is ended: a token that somebody planted there is worth nothing after a sign-in (OWASP: session fixation).
 */
export async function openSession(
  tx: Transaction,
  { settings }: Pick<PeopleDeps, 'settings'>,
  opened: {
    readonly personId: string;
    readonly method: SignInMethod;
    readonly requestId: string;
    readonly before?: string | undefined;
    /** What the audit row says: `person.signed_in` where nothing else does. */
    readonly action?: string;
  },
): Promise<SignedIn> {
  const { personId, method, requestId, before, action = 'person.signed_in' } = opened;
  // First, and it holds the person: two sign-ins at once take turns.
  const person = (await noteSignIn(tx, personId)) ? await findPerson(tx, personId) : undefined;
  if (!person) throw new PeopleRefusal('UNAUTHENTICATED', 'Nobody may sign in this way');
  const { token, hash } = mintToken();
  const old = before === undefined ? undefined : tokenHash(before);
  if (old) await endSession(tx, old);
  const { tenantId } = person;
  await insertSession(tx, { hash, tenantId, personId, method, seconds: settings.lifetimeSeconds });
  await insertAuditEvents(tx, {
    tenantId,
    actor: personActor(personId),
    action,
    detail: { method },
    requestId,
  });
  const stored = await findSession(tx, hash, settings.idleSeconds);
  if (!stored) throw new Error('A session that was just written cannot be read');
  return { token, session: sessionFrom(stored, settings.requireTotp) };
}

export function sessionFrom(stored: StoredSession, requireTotp: boolean): Session {
  const { personId, name, email, role, tenantId, tenantName, mode, method, totp, expiresAt } = stored;
  // The provider asks for the second factor where it is the provider that vouches.
  const missing = requireTotp && method === 'password' ? 'required' : 'off';
  return {
    person: { id: personId, name, email, role },
    tenant: { id: tenantId, name: tenantName, mode },
    method,
    totp: totp ? 'enrolled' : missing,
    expiresAt,
  };
}
