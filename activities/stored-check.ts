import type { StoredCheck } from '../src/db/checks';
import type { CheckKind, CheckResult } from '../src/domain/evidence';
import { evidenceId } from './evidence-id';
import type { Snapshot } from './snapshot';

/** An engine's answer as a row of evidence: what it was about, when and in which attempt; personal details sealed. */
export function toStoredCheck(
  { sealed, ...result }: CheckResult,
  { kind, subject }: { kind: CheckKind; subject: string },
  run: {
    snapshot: Pick<Snapshot, 'verification' | 'seal'>;
    inputHash: string;
    attempt: number;
    cause: string | null;
    started: Date;
    finished: Date;
  },
): StoredCheck {
  const check = {
    verification_id: run.snapshot.verification.id,
    kind,
    subject,
    input_hash: run.inputHash,
    attempt: run.attempt,
    cause: run.cause,
  };
  const id = evidenceId(check);
  return {
    ...check,
    ...result,
    id,
    started_at: run.started.toISOString(),
    finished_at: run.finished.toISOString(),
    sealed: sealed ? run.snapshot.seal.seal(`check/${id}`, sealed) : null,
  };
}
