import { activityInfo, log } from '@temporalio/activity';

import { insertChecks } from '../src/db/checks';
import type { StoredCheck } from '../src/db/checks';
import { touchCustomer } from '../src/db/customers';
import { asTenant } from '../src/db/database';
import { closeReviews } from '../src/db/reviews';
import { lockVerification, moveVerification, setStanding } from '../src/db/verifications';
import type { CheckKind, CheckResult, Evidence } from '../src/domain/evidence';
import type { ChecksStep, ChecksTask, PendingDocument, ResumeStep } from '../src/domain/steps';
import { decisionContext } from './decision-context';
import type { ActivityDeps } from './deps';
import { evidenceId } from './evidence-id';
import { inputHashOf, planChecks } from './plan-checks';
import type { PlannedCheck } from './planned-check';
import { loadSnapshot } from './snapshot';
import type { Snapshot } from './snapshot';
import { unavailableResult } from './unavailable';

export function createRunChecks(deps: ActivityDeps) {
  return {
    /**
     * Runs every cheap check that applies and has no answer yet, and writes all of their evidence in one transaction,
     * because each round trip costs. Names the documents that have to be looked at elsewhere.
     *
     * Safe to repeat: evidence of an attempt has a fixed id and is written once, and the state moves once a cause.
     */
    async runChecks({ attempt, ...scope }: ChecksTask): Promise<ChecksStep | ResumeStep | undefined> {
      const snapshot = await loadSnapshot(deps, scope);
      if (!snapshot) return undefined;
      const resume = resumeOf(snapshot);
      if (resume) return resume;

      const held: string[] = [];
      const documents: PendingDocument[] = [];
      const ran: StoredCheck[] = [];
      for (const check of planChecks(deps, snapshot)) {
        const inputHash = inputHashOf(deps.blindIndex, snapshot, check);
        const earlier = snapshot.evidence.find((row) => holds(row, check, inputHash));
        if (earlier) held.push(earlier.id);
        else if (check.run) ran.push(await runOne(check, inputHash));
        else documents.push({ documentId: check.subject.replace('document:', ''), inputHash });
      }
      if (!(await writeDown(snapshot, ran))) return undefined;
      return {
        verificationId: snapshot.verification.id,
        claimsVersion: snapshot.claimsVersion,
        context: decisionContext(snapshot),
        evidenceIds: [...held, ...ran.map(({ id }) => id)],
        documents,
        unavailable: ran.filter(({ outcome }) => outcome === 'unavailable').map(({ kind }) => kind),
      };

      async function runOne(check: PlannedCheck & { run?: unknown }, inputHash: string): Promise<StoredCheck> {
        const started = deps.now();
        const result = await answerOf(check);
        return toStoredCheck(result, check, {
          snapshot: snapshot as Snapshot,
          inputHash,
          attempt,
          started,
          finished: deps.now(),
        });
      }
    },
  };

  /** False when the verification ended meanwhile: what ran is of no use to it. */
  async function writeDown(snapshot: Snapshot, ran: readonly StoredCheck[]): Promise<boolean> {
    const { tenantId, customerId } = snapshot.scope;
    return asTenant(deps.database, tenantId, async (tx) => {
      // The customer first: everyone locks in this order, so nobody waits in a circle.
      const [, verification] = await Promise.all([
        touchCustomer(tx, customerId),
        lockVerification(tx, snapshot.verification.id),
      ]);
      if (!verification || verification.endedAt !== null) return false;
      // Another attempt was faster and has gone on from here, or a person has: look again, and undo nothing of theirs.
      if (verification.stateVersion !== snapshot.verification.stateVersion) {
        throw new Error('The verification moved while its checks ran');
      }
      const unavailable = ran.find(({ outcome }) => outcome === 'unavailable');
      const blockedOn = unavailable ? `check:${unavailable.kind}` : 'none';
      const why = {
        cause: `checking claims ${snapshot.claimsVersion} after state ${verification.stateVersion}`,
        actor: 'clearway',
      };
      const writes: Promise<void>[] = [insertChecks(tx, tenantId, customerId, ran)];
      if (verification.state !== 'checking') {
        writes.push(closeReviews(tx, verification.id, 'cancelled'));
        writes.push(moveVerification(tx, verification, 'checking', { blockedOn }, why));
      } else if (verification.blockedOn !== blockedOn) {
        writes.push(setStanding(tx, verification.id, { blockedOn }));
      }
      await Promise.all(writes);
      return true;
    });
  }
}

/** It waits for a person already, and nothing has changed since that was decided. */
function resumeOf({ verification, lastDecision, claimsVersion }: Snapshot): ResumeStep | undefined {
  const { id, state, dueAt, overdueAt } = verification;
  const waits = state === 'awaiting_customer' || state === 'in_review' || state === 'awaiting_second_approval';
  if (!waits || !dueAt || lastDecision?.claimsVersion !== claimsVersion) return undefined;
  const next = state === 'awaiting_customer' ? 'customer' : 'reviewer';
  const overdue = overdueAt !== null;
  return { verificationId: id, resume: { next, dueAt, riskTier: lastDecision.riskTier, overdue } };
}

/** Evidence is used again while everything it looked at is unchanged. What could not find out is asked again. */
function holds(row: Evidence, check: PlannedCheck, inputHash: string): boolean {
  return (
    row.kind === check.kind &&
    row.subject === check.subject &&
    row.input_hash === inputHash &&
    row.outcome !== 'unavailable'
  );
}

/** A check that breaks has not found out. What broke is for the log, without the message: it might quote the input. */
async function answerOf({ kind, run }: PlannedCheck): Promise<CheckResult> {
  try {
    return run ? await run() : unavailableResult(kind, 'engine_failed');
  } catch (error) {
    log.error('A check failed', {
      kind,
      error: error instanceof Error ? error.name : 'unknown',
      attempt: activityInfo().attempt,
    });
    return unavailableResult(kind, 'engine_failed');
  }
}

export function toStoredCheck(
  { sealed, ...result }: CheckResult,
  { kind, subject }: { kind: CheckKind; subject: string },
  run: {
    snapshot: Pick<Snapshot, 'verification' | 'seal'>;
    inputHash: string;
    attempt: number;
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
