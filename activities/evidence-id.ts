import { v5 as uuidv5 } from 'uuid';

import type { Evidence } from '../src/domain/evidence';

/** A namespace of our own, drawn once at random. */
const EVIDENCE = '6f2a54e6-5d5c-4a0e-9d0a-6f0e3c1f7f1b';

/** The same attempt at the same check has the same id, so that a repeated activity writes the same row. */
export function evidenceId(
  check: Pick<Evidence, 'verification_id' | 'kind' | 'subject' | 'input_hash' | 'attempt'>,
): string {
  const { verification_id, kind, subject, input_hash, attempt } = check;
  return uuidv5([verification_id, kind, subject, input_hash, attempt].join(' '), EVIDENCE);
}
