import { insertAuditEvents } from '../db/audit-events';
import type { Actor } from '../commands/command';
import { asTenant, readAsTenant } from '../db/database';
import { listPeople } from '../db/people';
import { endSession, findSession, touchSession } from '../db/sessions';
import { transact } from '../db/transaction';
import { personActor } from '../domain/person';
import { changePassword } from './change-password';
import type { PeopleDeps } from './deps';
import { addPerson, changePerson, newPassword, personView, prepareIntake } from './manage-people';
import { sessionFrom } from './open-session';
import { PeopleRefusal } from './people';
import type { People } from './people';
import { confirmSecondFactor, proposeSecondFactor } from './second-factor';
import { tokenHash } from './session-token';
import { signIn } from './sign-in';
import { signInByProvider } from './sign-in-by-provider';

/** Everything about the people who work here, wired. */
export function createPeople(deps: PeopleDeps): People {
  const { database, passwords, settings } = deps;
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

    async isGood(token) {
      const hash = tokenHash(token);
      if (!hash) return false;
      const stored = await transact(database, (tx) => findSession(tx, hash, settings.idleSeconds));
      return stored?.good ?? false;
    },

    changePassword: (session, given, from) => changePassword(deps, session, given, from),

    list: async (tenantId) =>
      (await readAsTenant(database, tenantId, (tx) => listPeople(tx, tenantId))).map(personView),

    async add(actor, intake) {
      const prepared = await prepareIntake(passwords, intake);
      return asTenant(database, actor.tenantId, (tx) => addPerson(tx, actor.tenantId, prepared, by(actor)));
    },

    async change(actor, personId, change) {
      if (personActor(personId) === actor.id && (change.role ?? change.active ?? change.reset) !== undefined) {
        throw new PeopleRefusal(
          'NOT_ONESELF',
          'Another admin has to change your role, your resets and whether you may sign in',
        );
      }
      const password = change.reset?.includes('password') ? await newPassword(passwords) : undefined;
      return asTenant(database, actor.tenantId, (tx) =>
        changePerson(tx, actor.tenantId, personId, change, password, by(actor)),
      );
    },

    signIn: (attempt, from, cookies) => signIn(deps, attempt, from, cookies),
    oidc: deps.oidc,
    signInByProvider: (identity, from, before) => signInByProvider(deps, identity, from, before),
    proposeTotp: (session) => proposeSecondFactor(deps, session),
    confirmTotp: (session, given, from) => confirmSecondFactor(deps, session, given, from),

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

function by({ id, requestId }: Actor) {
  return { actor: id, requestId };
}
