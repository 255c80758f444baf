import { insertAuditEvents } from '../db/audit-events';
import type { Transaction } from '../db/database';
import { bindIdentity, enterAsPerson, findPerson } from '../db/people';
import type { StoredPerson } from '../db/people';
import { transact } from '../db/transaction';
import { personActor } from '../domain/person';
import type { PeopleDeps } from './deps';
import { foldEmail } from './email';
import type { OidcIdentity } from './oidc';
import { openSession } from './open-session';
import type { From, SignedIn } from './people';

/**
 * Signs in whom the identity provider vouches for: the person it vouched for before, or the first time the one whom an
 * admin has added with the address that it has verified. It makes nobody, and it says nothing about roles: those are ours.
 * Undefined: nobody may sign in as that.
 */
export async function signInByProvider(
  deps: PeopleDeps,
  { identity, email }: OidcIdentity,
  { requestId }: From,
  before?: string,
): Promise<SignedIn | undefined> {
  return transact(deps.database, async (tx) => {
    const known = await enterAsPerson(tx, { identity });
    const person =
      known === undefined ? await bindByEmail(tx, identity, email, requestId) : await findPerson(tx, known);
    if (!person || person.disabledAt !== null) return undefined;
    return openSession(tx, deps, { personId: person.id, method: 'oidc', requestId, before });
  });
}

/** An address that is somebody's whom the provider vouched for under another subject is not bound anew. */
async function bindByEmail(
  tx: Transaction,
  identity: string,
  email: string | undefined,
  requestId: string,
): Promise<StoredPerson | undefined> {
  const id = email === undefined ? undefined : await enterAsPerson(tx, { email: foldEmail(email) });
  const person = id === undefined ? undefined : await findPerson(tx, id);
  if (!person || person.disabledAt !== null || !(await bindIdentity(tx, person.id, identity))) return undefined;
  await insertAuditEvents(tx, {
    tenantId: person.tenantId,
    actor: personActor(person.id),
    action: 'person.identity_bound',
    requestId,
  });
  return person;
}
