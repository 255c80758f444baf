import { rowsOf } from './database';
import type { Transaction } from './database';

/** Somebody or something that sign-ins are counted for, and how many may be wrong before the next has to wait. */
export interface SignInSubject {
  readonly hash: Buffer;
  readonly free: number;
}

/** After that many wrong ones each further one doubles the wait, from one second to this. Nothing is locked for good. */
export const LONGEST_WAIT_SECONDS = 900;
/** Without a wrong one for this long, counting begins anew. */
const FORGOTTEN_AFTER = '1 day';

/**
 * Takes one attempt, counted as wrong until `forgive` says otherwise: who tries many at once has taken many. While a wait
 * lasts nothing is counted, so nobody can prolong it for somebody else. Answers the seconds to wait, 0 for "go on".
 *
 * By the clock and not by the start of the transaction: who waited here for another's row would else come before it.
 */
export async function takeAttempt(tx: Transaction, { hash, free }: SignInSubject): Promise<number> {
  const { rows } = await tx.raw(
    `insert into sign_in_failures as f (subject, failures, last_failed_at, blocked_until)
     values (?, 1, clock_timestamp(), clock_timestamp() + make_interval(secs => case when 1 > ?::int then 1 else 0 end))
     on conflict (subject) do update set
       failures = case when f.last_failed_at < clock_timestamp() - interval '${FORGOTTEN_AFTER}' then 1 else f.failures + 1 end,
       last_failed_at = clock_timestamp(),
       blocked_until = clock_timestamp() + make_interval(secs => case
         when f.last_failed_at < clock_timestamp() - interval '${FORGOTTEN_AFTER}' or f.failures + 1 <= ?::int then 0
         else least(?::int, power(2, least(f.failures - ?::int, 20))) end)
       where f.blocked_until <= clock_timestamp()
     returning failures`,
    [hash, free, free, LONGEST_WAIT_SECONDS, free],
  );
  if (rows.length > 0) return 0;
  const [row] = await rowsOf<{ seconds: number }>(
    tx.raw(
      `select greatest(1, ceil(extract(epoch from blocked_until - clock_timestamp())))::int as seconds
       from sign_in_failures where subject = ?`,
      [hash],
    ),
  );
  return row?.seconds ?? 1;
}

/** It was not wrong after all. Safe to repeat for `all`, which forgets everything that was. */
export async function forgive(tx: Transaction, hash: Buffer, what: 'one' | 'all'): Promise<void> {
  if (what === 'all') {
    await tx.raw('delete from sign_in_failures where subject = ?', [hash]);
    return;
  }
  await tx.raw('delete from sign_in_failures where subject = ? and failures <= 1', [hash]);
  await tx.raw(
    'update sign_in_failures set failures = greatest(1, failures - 1), blocked_until = clock_timestamp() where subject = ?',
    [hash],
  );
}

/** What is forgotten need not be kept. A few at a time, by whoever comes by. */
export async function forgetOldFailures(tx: Transaction): Promise<void> {
  await tx.raw(
    `delete from sign_in_failures where subject in (
       select subject from sign_in_failures where last_failed_at < clock_timestamp() - interval '${FORGOTTEN_AFTER}'
       order by last_failed_at limit 20 for update skip locked)`,
  );
}
