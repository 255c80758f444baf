import { insertAuditEvents } from '../db/audit-events';
import { asTenant } from '../db/database';
import { enterAsPerson, findPerson, rehashPassword } from '../db/people';
import type { StoredPerson } from '../db/people';
import { transact } from '../db/transaction';
import { personActor } from '../domain/person';
import type { PeopleDeps } from './deps';
import { foldEmail } from './email';
import { openSession } from './open-session';
import { PeopleRefusal } from './people';
import type { From, SignedIn, SignInAttempt } from './people';

/** With e-mail address and password. Whatever is wrong, the answer and the time that it takes are the same. */
export async function signIn(deps: PeopleDeps, attempt: SignInAttempt, from: From, before?: string): Promise<SignedIn> {
  const person = await transact(deps.database, async (tx) => {
    const id = await enterAsPerson(tx, { email: foldEmail(attempt.email) });
    return id === undefined ? undefined : findPerson(tx, id);
  });
  const usable = person && person.disabledAt === null ? person.passwordHash : null;
  const matches = await deps.passwords.matches(attempt.password, usable);
  if (!person || !matches) {
    if (person) await noteFailure(deps, person, from);
    throw new PeopleRefusal('UNAUTHENTICATED', 'E-mail address or password is wrong');
  }
  const signedIn = await asTenant(deps.database, person.tenantId, (tx) =>
    openSession(tx, deps, { personId: person.id, method: 'password', requestId: from.requestId, before }),
  );
  await keepAtTodaysCost(deps, person, attempt.password);
  return signedIn;
}

async function noteFailure({ database }: PeopleDeps, person: StoredPerson, { requestId }: From): Promise<void> {
  await asTenant(database, person.tenantId, (tx) =>
    insertAuditEvents(tx, {
      tenantId: person.tenantId,
      actor: personActor(person.id),
      action: 'person.sign_in_failed',
      requestId,
    }),
  );
}

/** The password is at hand only now. */
async function keepAtTodaysCost({ database, passwords }: PeopleDeps, person: StoredPerson, password: string) {
  const { passwordHash } = person;
  if (passwordHash === null || !passwords.isDated(passwordHash)) return;
  const hash = await passwords.hash(password);
  await asTenant(database, person.tenantId, (tx) => rehashPassword(tx, person.id, passwordHash, hash));
}
