import { insertAuditEvents } from '../db/audit-events';
import { asTenant } from '../db/database';
import { findPerson, setPassword } from '../db/people';
import { personActor } from '../domain/person';
import type { PeopleDeps } from './deps';
import { requireFitPassword } from './fit-password';
import { openSession } from './open-session';
import { UnfitField } from './people';
import type { From, Session, SignedIn } from './people';

/** Whoever sits down at an open browser does not know the old password, and learns nothing by asking often. */
export async function changePassword(
  deps: PeopleDeps,
  { person: { id, email }, tenant, method }: Session,
  given: { readonly old: string; readonly new: string },
  { requestId }: From,
): Promise<SignedIn> {
  const { database, passwords, throttle } = deps;
  requireFitPassword(given.new, email, 'new');
  const attempt = await throttle.person(id);
  const stored = await asTenant(database, tenant.id, (tx) => findPerson(tx, id));
  if (!(await passwords.matches(given.old, stored?.passwordHash))) {
    throw new UnfitField('old', 'This is not your password');
  }
  await attempt.right();
  const hash = await passwords.hash(given.new);
  return asTenant(database, tenant.id, async (tx) => {
    await setPassword(tx, id, hash);
    await insertAuditEvents(tx, {
      tenantId: tenant.id,
      actor: personActor(id),
      action: 'person.password_changed',
      requestId,
    });
    return openSession(tx, deps, { personId: id, method, requestId });
  });
}
