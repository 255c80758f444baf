import { insertAuditEvents } from '../db/audit-events';
import { asTenant } from '../db/database';
import { endSession, findSession, touchSession } from '../db/sessions';
import { transact } from '../db/transaction';
import { personActor } from '../domain/person';
import type { PeopleDeps } from './deps';
import { sessionFrom } from './open-session';
import type { People } from './people';
import { tokenHash } from './session-token';
import { signIn } from './sign-in';

/** Everything about the people who work here, wired. */
export function createPeople(deps: PeopleDeps): People {
  const { database, settings } = deps;
  return {
    async sessionOf(token) {
      const hash = tokenHash(token);
      if (!hash) return undefined;
      return transact(database, async (tx) => {
        const stored = await findSession(tx, hash, settings.idleSeconds);
        if (!stored) return undefined;
        if (stored.good && stored.stale) await touchSession(tx, hash);
        return { session: sessionFrom(stored, settings.requireTotp), good: stored.good };
      });
    },

    signIn: (attempt, from, before) => signIn(deps, attempt, from, before),

    async signOut(token, { tenantId, requestId }) {
      const hash = tokenHash(token);
      if (!hash) return;
      await asTenant(database, tenantId, async (tx) => {
        const personId = await endSession(tx, hash);
        if (personId === undefined) return;
        const actor = personActor(personId);
        await insertAuditEvents(tx, { tenantId, actor, action: 'person.signed_out', requestId });
      });
    },
  };
}
