import { againAfterDeadlock } from '../db/again-after-deadlock';
import { findCustomer } from '../db/customers';
import type { SealOf } from '../db/customer-record';
import { ErasedError } from '../db/customer-record';
import { asTenant } from '../db/database';
import type { Transaction } from '../db/database';
import { claimKeys, findAnswer } from '../db/idempotency-keys';
import type { CustomerSeal } from '../storage/customer-seal';
import { Refusal } from './command';
import type { Answer, Idempotency, Request } from './command';
import type { CommandDeps } from './deps';

export interface Done<T> {
  readonly customerId: string;
  readonly seal: CustomerSeal;
  readonly value: T;
  /** What is kept of it for whoever repeats the request; all of it where nothing is said. */
  readonly remembered?: T;
}

/** Another request with the same key committed first: this one leaves no trace, and the other's answer is given. */
class Overtaken extends Error {}

/**
 * Carries out a command in one transaction and remembers its answer under the idempotency key in that same transaction:
 * either both are there or neither is. Safe to repeat with a key, by any number of requests at once.
 *
 * @param work leaves nothing behind when its transaction is rolled back: after a deadlock it is done once more
 */
export async function carryOut<T>(
  deps: Pick<CommandDeps, 'database' | 'sealOf' | 'wakeRelay'>,
  { actor, idempotency }: Request,
  work: (tx: Transaction) => Promise<Done<T>>,
): Promise<Answer<T>> {
  const { tenantId } = actor;
  try {
    const answer = await againAfterDeadlock(() =>
      asTenant(deps.database, tenantId, async (tx) => {
        const earlier = idempotency && (await earlierAnswer<T>(tx, deps.sealOf, idempotency));
        if (earlier) return earlier;
        const { customerId, seal, value, remembered = value } = await work(tx);
        if (idempotency) {
          const { key, route, bodyHash } = idempotency;
          const answerSealed = seal.seal(`answer/${route}/${key}`, remembered);
          const claimed = await claimKeys(tx, { tenantId, key, route, bodyHash, customerId, answerSealed });
          if (!claimed.has(customerId)) throw new Overtaken();
        }
        return { value, replayed: false };
      }),
    );
    if (!answer.replayed) deps.wakeRelay();
    return answer;
  } catch (error) {
    if (error instanceof ErasedError) throw new Refusal('CUSTOMER_ERASED', 'This customer was erased');
    // Refused, perhaps only because the same request had been carried out meanwhile: then its answer is the answer.
    if (!idempotency || !(error instanceof Overtaken || error instanceof Refusal)) throw error;
    const earlier = await asTenant(deps.database, tenantId, (tx) => earlierAnswer<T>(tx, deps.sealOf, idempotency));
    if (earlier) return earlier;
    if (error instanceof Refusal) throw error;
    throw inFlight();
  }
}

export function inFlight(): Refusal {
  return new Refusal('IDEMPOTENCY_IN_FLIGHT', 'A request with this Idempotency-Key is still being carried out');
}

/** What was answered to the first request with this key; undefined when there was none. Refused with another body. */
export async function earlierAnswer<T>(
  tx: Transaction,
  sealOf: SealOf,
  { key, route, bodyHash }: Idempotency,
): Promise<Answer<T> | undefined> {
  const stored = await findAnswer(tx, { key, route });
  if (!stored) return undefined;
  if (!stored.bodyHash.equals(bodyHash)) {
    throw new Refusal('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used with another request body');
  }
  const customer = await findCustomer(tx, stored.customerId);
  if (!customer) throw new Error('An answer is remembered for a customer that is not there');
  return { value: sealOf(customer).open<T>(`answer/${route}/${key}`, stored.answerSealed), replayed: true };
}
