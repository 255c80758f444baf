import { v5 as uuidv5 } from 'uuid';

import type { StoredCheck } from '../src/db/checks';

/** A namespace of our own, drawn once at random. */
const EVIDENCE = '6f2a54e6-5d5c-4a0e-9d0a-6f0e3c1f7f1b';

/**
 * The same attempt at the same check has the same id, so that a repeated activity writes the same row. The cause says of
 * which run: one that begins anew counts from one again, and asks anew.
 */
export function evidenceId(
  check: Pick<StoredCheck, 'verification_id' | 'kind' | 'subject' | 'input_hash' | 'attempt' | 'cause'>,
): string {
  const { verification_id, kind, subject, input_hash, attempt, cause } = check;
  return uuidv5([verification_id, kind, subject, input_hash, cause ?? attempt].join(' '), EVIDENCE);
}
