import type { PersonRole } from '../domain/person';
import { rowsOf } from './database';
import type { Transaction } from './database';

export type SignInMethod = 'password' | 'oidc';

export interface StoredSession {
  readonly personId: string;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly mode: 'live' | 'test';
  readonly email: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly method: SignInMethod;
  readonly totp: boolean;
  readonly expiresAt: string;
  /** Neither ended, nor expired, nor idle for too long, and the person may still sign in. */
  readonly good: boolean;
  /** It was last seen so long ago that it is worth a write. */
  readonly stale: boolean;
}

/** A session is seen at most this often: a page that asks ten things at once writes one row. */
const SEEN_EVERY_SECONDS = 60;

/**
 * The session of this token, whose tenant becomes that of this transaction. Undefined when there never was one. The three
 * statements are one round trip: the later ones see nothing when the earlier find nothing.
 */
export async function findSession(
  tx: Transaction,
  hash: Buffer,
  idleSeconds: number,
): Promise<StoredSession | undefined> {
  const [, , [session]] = await Promise.all([
    tx.raw(`select set_config('clearway.session', ?, true)`, [hash.toString('hex')]),
    tx.raw(`select set_config('clearway.tenant', tenant_id::text, true) from sessions where token_hash = ?`, [hash]),
    rowsOf<StoredSession>(
      tx.raw(
        `select s.person_id as "personId", s.tenant_id as "tenantId", t.name as "tenantName", t.mode, p.email, p.name,
           p.role, s.method, s.expires_at as "expiresAt",
           exists (select 1 from totp_secrets x where x.person_id = p.id and x.confirmed_at is not null) as totp,
           s.revoked_at is null and p.disabled_at is null and s.expires_at > now()
             and s.last_seen_at > now() - make_interval(secs => ?) as good,
           s.last_seen_at < now() - make_interval(secs => ?) as stale
         from sessions s join people p on p.id = s.person_id join tenants t on t.id = s.tenant_id
         where s.token_hash = ?`,
        [idleSeconds, SEEN_EVERY_SECONDS, hash],
      ),
    ),
  ]);
  return session;
}

/** Safe to repeat. What has ended meanwhile stays ended. */
export async function touchSession(tx: Transaction, hash: Buffer): Promise<void> {
  await tx.raw('update sessions set last_seen_at = now() where token_hash = ? and revoked_at is null', [hash]);
}

/** For somebody whose sign-in was noted in this transaction. What is long over is cleared away with it. */
export async function insertSession(
  tx: Transaction,
  session: {
    readonly hash: Buffer;
    readonly tenantId: string;
    readonly personId: string;
    readonly method: SignInMethod;
    readonly seconds: number;
  },
): Promise<void> {
  const { hash, tenantId, personId, method, seconds } = session;
  await tx.raw(`delete from sessions where person_id = ? and expires_at < now() - interval '30 days'`, [personId]);
  await tx.raw(
    `insert into sessions (token_hash, tenant_id, person_id, method, expires_at)
     values (?, ?, ?, ?, now() + make_interval(secs => ?))`,
    [hash, tenantId, personId, method, seconds],
  );
}

/** Safe to repeat. Answers whose session it was, when it was still open. */
export async function endSession(tx: Transaction, hash: Buffer): Promise<string | undefined> {
  const [ended] = await rowsOf<{ personId: string }>(
    tx.raw(
      `update sessions set revoked_at = now() where token_hash = ? and revoked_at is null
       returning person_id as "personId"`,
      [hash],
    ),
  );
  return ended?.personId;
}
