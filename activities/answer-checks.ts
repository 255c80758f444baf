import { activityInfo, log } from '@temporalio/activity';

import type { StoredCheck } from '../src/db/checks';
import type { CheckResult, Evidence } from '../src/domain/evidence';
import { partyOf, subjectWithin } from '../src/domain/evidence-subject';
import type { ChecksTask, PendingCertificate, PendingDocument, PendingProof } from '../src/domain/steps';
import type { OwnershipGraph } from '../src/ownership/ownership-graph';
import { businessOwnership } from './business-ownership';
import type { ActivityDeps } from './deps';
import { evidenceId } from './evidence-id';
import { askedOn, dayItHoldsFrom } from './earlier-day';
import { inputHashOf, planAfterwards, planChecks } from './plan-checks';
import type { PlannedCheck } from './planned-check';
import type { Snapshot } from './snapshot';
import { toStoredCheck } from './stored-check';
import { unavailableResult } from './unavailable';

/** What the checks of one attempt came to. */
export interface Answers {
  /** Evidence that is on record already: it holds from before, or this attempt was carried out before. */
  readonly held: readonly Evidence[];
  /** What the standing approval rests on beside the screening: not asked again, and not decided about. */
  readonly kept: readonly Evidence[];
  readonly ran: readonly StoredCheck[];
  readonly documents: readonly PendingDocument[];
  readonly proofs: readonly PendingProof[];
  readonly certificates: readonly PendingCertificate[];
  /** Of a business: what its ownership was found in. */
  readonly graph: OwnershipGraph | undefined;
}

/** Runs every cheap check that applies and has no answer that still holds. Writes nothing. */
export async function answerChecks(
  deps: ActivityDeps,
  snapshot: Snapshot,
  { attempt, cause }: Pick<ChecksTask, 'attempt' | 'cause'>,
): Promise<Answers> {
  const held: Evidence[] = [];
  const documents: PendingDocument[] = [];
  const proofs: PendingProof[] = [];
  const certificates: PendingCertificate[] = [];
  const ran: StoredCheck[] = [];
  const newest = new Map(snapshot.evidence.map((row) => [`${row.kind} ${row.subject}`, row]));
  await settle(planChecks(deps, snapshot));
  const approved = new Set(snapshot.approval?.evidenceIds);
  const kept = snapshot.evidence.filter(({ id, kind }) => kind !== 'screening' && approved.has(id));
  const graph = businessOwnership(snapshot, [...kept, ...held, ...ran]);
  await settle(planAfterwards(snapshot, graph));
  return { held, kept, ran, documents, proofs, certificates, graph };

  /** All at once: a register that is slow for one business behind another is waited for once, and not once a business. */
  async function settle(plan: readonly PlannedCheck[]): Promise<void> {
    ran.push(...(await Promise.all(plan.flatMap((check) => start(check) ?? []))));
  }

  function start(check: PlannedCheck): Promise<StoredCheck> | undefined {
    const inputHash = inputHashOf(deps.blindIndex, snapshot, check);
    const about = { ...check, verification_id: snapshot.verification.id, input_hash: inputHash };
    const id = evidenceId({ ...about, attempt, cause });
    const row = newest.get(`${check.kind} ${check.subject}`);
    const hashes = (row: Evidence) => [inputHash, ...askedBefore(check, row)];
    if (row && (row.id === id || (holds(row, hashes(row)) && !snapshot.distrusted.has(row.id)))) held.push(row);
    else if (check.run) {
      return run(check, inputHash);
    } else if (check.kind === 'document') {
      documents.push({ documentId: idIn(check, 'document:'), ...ofParty(check), inputHash });
    } else if (check.kind === 'registration') {
      certificates.push({ documentId: idIn(check, 'document:'), ...ofParty(check), inputHash });
    } else proofs.push({ addressId: idIn(check, 'proof:'), ...ofParty(check), inputHash });
    return undefined;
  }

  /**
   * A file that was looked at on an earlier day: what one party sends is no reason to read everybody's passport again. A
   * periodic review does, which is what it is for.
   */
  function askedBefore(check: PlannedCheck, row: Evidence): readonly string[] {
    if (snapshot.verification.openedBecause === 'periodic_review') return [];
    const day = dayItHoldsFrom(row, snapshot.today);
    const before = day === undefined ? undefined : askedOn(check, day);
    return before ? [inputHashOf(deps.blindIndex, snapshot, before)] : [];
  }

  async function run(check: PlannedCheck, inputHash: string): Promise<StoredCheck> {
    const started = deps.now();
    const asked = answerOf(check);
    // What has its answer at once has it now, and not when all others have theirs.
    const result = asked instanceof Promise ? await asked : asked;
    return toStoredCheck(result, check, { snapshot, inputHash, attempt, cause, started, finished: deps.now() });
  }
}

/**
 * Evidence is used again while everything it looked at is unchanged. What could not find out is asked again, and so is
 * what a person ordered to be run anew.
 */
function holds(row: Evidence, inputHashes: readonly string[]): boolean {
  return inputHashes.includes(row.input_hash) && row.outcome !== 'unavailable';
}

function idIn({ subject }: PlannedCheck, what: 'document:' | 'proof:'): string {
  return subjectWithin(subject).replace(what, '');
}

function ofParty({ subject }: PlannedCheck): { readonly subject?: string } {
  return partyOf(subject) === undefined ? {} : { subject };
}

/** A check that breaks has not found out. What broke is for the log, without the message: it might quote the input. */
function answerOf({ kind, run }: PlannedCheck): CheckResult | Promise<CheckResult> {
  const broke = (error: unknown): CheckResult => {
    log.error('A check failed', {
      kind,
      error: error instanceof Error ? error.name : 'unknown',
      attempt: activityInfo().attempt,
    });
    return unavailableResult(kind, 'engine_failed');
  };
  try {
    const answer = run?.() ?? unavailableResult(kind, 'engine_failed');
    return answer instanceof Promise ? answer.catch(broke) : answer;
  } catch (error) {
    return broke(error);
  }
}
