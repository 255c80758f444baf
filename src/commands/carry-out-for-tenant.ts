import { asTenant } from '../db/database';
import type { Transaction } from '../db/database';
import { claimTenantKey, findTenantAnswer } from '../db/tenant-answers';
import { inFlight } from './carry-out';
import { Refusal } from './command';
import type { Answer, Idempotency, Request } from './command';
import type { CommandDeps } from './deps';

/** Another request with the same key committed first: this one leaves no trace, and the other's answer is given. */
class Overtaken extends Error {}

/**
 * As `carryOut`, for a command that is about no customer: its answer is remembered under the idempotency key in the same
 * transaction, in clear, so it must hold nothing personal. Safe to repeat with a key, by any number of requests at once.
 */
export async function carryOutForTenant<T>(
  { database }: Pick<CommandDeps, 'database'>,
  { actor, idempotency }: Request,
  work: (tx: Transaction) => Promise<T>,
): Promise<Answer<T>> {
  const { tenantId } = actor;
  try {
    return await asTenant(database, tenantId, async (tx) => {
      const earlier = idempotency && (await answerBefore<T>(tx, idempotency));
      if (earlier) return earlier;
      const value = await work(tx);
      if (idempotency && !(await claimTenantKey(tx, { tenantId, ...idempotency, answer: value })))
        throw new Overtaken();
      return { value, replayed: false };
    });
  } catch (error) {
    // Refused, perhaps only because the same request had been carried out meanwhile: then its answer is the answer.
    if (!idempotency || !(error instanceof Overtaken || error instanceof Refusal)) throw error;
    const earlier = await asTenant(database, tenantId, (tx) => answerBefore<T>(tx, idempotency));
    if (earlier) return earlier;
    if (error instanceof Refusal) throw error;
    throw inFlight();
  }
}

/** What was answered to the first request with this key; undefined when there was none. Refused with another body. */
export async function answerBefore<T>(
  tx: Transaction,
  { key, route, bodyHash }: Idempotency,
): Promise<Answer<T> | undefined> {
  const stored = await findTenantAnswer(tx, { key, route });
  if (!stored) return undefined;
  if (!stored.bodyHash.equals(bodyHash)) {
    throw new Refusal('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used with another request body');
  }
  return { value: stored.answer as T, replayed: true };
}
