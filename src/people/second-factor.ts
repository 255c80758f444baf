import { insertAuditEvents } from '../db/audit-events';
import { asTenant } from '../db/database';
import type { Transaction } from '../db/database';
import { endSession } from '../db/sessions';
import { findTotp, proposeTotp, takeStep } from '../db/totp-secrets';
import { personActor } from '../domain/person';
import type { PeopleDeps } from './deps';
import { openSession } from './open-session';
import { PeopleRefusal, UnfitField } from './people';
import type { From, ProposedTotp, Session, SignedIn } from './people';
import { tokenHash } from './session-token';
import { mintTotpSecret, stepOfCode, totpUrl } from './totp';

/** A secret to enrol, in place of one that no code has confirmed. Safe to repeat: the last one counts. */
export async function proposeSecondFactor(
  { database, keys }: PeopleDeps,
  { person, tenant }: Session,
): Promise<ProposedTotp> {
  const secret = mintTotpSecret();
  const sealed = { personId: person.id, tenantId: tenant.id, ...keys.sealTotp(person.id, secret) };
  if (!(await asTenant(database, tenant.id, (tx) => proposeTotp(tx, sealed)))) throw enrolled();
  return { secret, url: totpUrl(secret, person.email) };
}

/** The first code makes the secret count. The session is replaced by a new one, which may do more. */
export async function confirmSecondFactor(
  deps: PeopleDeps,
  { person, tenant, method }: Session,
  given: { readonly code: string; readonly token: string },
  { requestId }: From,
): Promise<SignedIn> {
  const attempt = await deps.throttle.person(person.id);
  const signedIn = await asTenant(deps.database, tenant.id, async (tx) => {
    const taken = await takeCode(tx, deps, person.id, given.code, { confirm: true });
    if (taken === 'enrolled') throw enrolled();
    if (taken === 'wrong') throw new UnfitField('code', 'This is not the code that the app shows now');
    await insertAuditEvents(tx, {
      tenantId: tenant.id,
      actor: personActor(person.id),
      action: 'person.second_factor_enrolled',
      requestId,
    });
    const hash = tokenHash(given.token);
    if (hash) await endSession(tx, hash);
    return openSession(tx, deps, { personId: person.id, method, requestId });
  });
  await attempt.right();
  return signedIn;
}

/** Takes a code once. `enrolled`: the secret to confirm counts already. */
export async function takeCode(
  tx: Transaction,
  { keys, now }: Pick<PeopleDeps, 'keys' | 'now'>,
  personId: string,
  code: string,
  { confirm }: { readonly confirm: boolean },
): Promise<'taken' | 'wrong' | 'enrolled'> {
  const stored = await findTotp(tx, personId);
  if (confirm && stored?.confirmedAt != null) return 'enrolled';
  const step = stored && stepOfCode(keys.openTotp(personId, stored), code, now());
  if (step === undefined) return 'wrong';
  return (await takeStep(tx, personId, step, { confirm })) ? 'taken' : 'wrong';
}

function enrolled(): PeopleRefusal {
  return new PeopleRefusal('TOTP_ENROLLED', 'A second factor is enrolled already; an admin can reset it');
}
