import type { Transaction } from './database';
import { latestDecisionOfCustomer } from './decisions';
import { latestVerification } from './verifications';

/** Their latest verification is over and approved them; also under an operator's restriction: lifted, they are active again. */
export async function standsApproved(tx: Transaction, customerId: string): Promise<boolean> {
  const [latest, approval] = await Promise.all([
    latestVerification(tx, customerId),
    latestDecisionOfCustomer(tx, customerId, 'approve'),
  ]);
  return latest?.state === 'decided' && approval?.verificationId === latest.id;
}
