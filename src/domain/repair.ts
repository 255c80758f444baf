/**
 * A verification that does not move: what it waits for, who can unblock it, and which repairs make sense. Pure; the
 * console, the CLI and the command that carries a repair out all ask here, so none of them offers what another refuses.
 */
import type { CheckKind } from './evidence';
import type { VerificationState } from './verification';

export const REPAIR_KINDS = ['retry', 'signal', 'rerun'] as const;
/**
 * - `retry`: run now what is `unavailable`;
 * - `signal`: deliver the waiting signal again;
 * - `rerun`: run every check anew, and use no evidence again.
 */
export type RepairKind = (typeof REPAIR_KINDS)[number];

export const UNBLOCKERS = ['customer', 'reviewer', 'approver', 'operator'] as const;
export type Unblocker = (typeof UNBLOCKERS)[number];

/** How an open verification stands on record, as far as its waiting goes. */
export interface OpenStanding {
  readonly state: VerificationState;
  /** `none`, `customer`, `reviewer`, or `check:<kind>`. */
  readonly blockedOn: string;
  /** Field paths that the customer owes now. */
  readonly currentlyDue: readonly string[];
  readonly dueAt?: string;
  /** Of the open review: somebody has it. */
  readonly claimed: boolean;
  /** Of the open review. `agreed`: nobody else is needed for it to be carried out. */
  readonly verdict: 'none' | 'proposed' | 'agreed';
  /** What checks look at has changed since the last decision. */
  readonly changedSince: boolean;
  /** Kinds of check that the last decision had no answer from. */
  readonly unavailable: readonly CheckKind[];
  /** Something for its workflow is in the outbox, and has been for longer than delivering takes. */
  readonly undelivered: boolean;
}

export interface Wait {
  readonly waitsFor: string;
  readonly whoCanUnblock: Unblocker;
}

export interface RepairOption {
  readonly repair: RepairKind;
  readonly allowed: boolean;
  /** Why it makes no sense now, for people; null where it does. */
  readonly whyNot: string | null;
}

const CHECK = 'check:';

export function explainWait(standing: OpenStanding, now: Date): Wait {
  const { state, blockedOn, currentlyDue, claimed } = standing;
  if (standing.undelivered) return byOperator('Temporal, to take what waits in the outbox');
  if (standing.verdict === 'agreed') return byOperator('its workflow, to carry out the verdict that is on record');
  if (isWithPeople(state) && standing.changedSince) {
    return byOperator('its workflow, to look at the change that is on record');
  }
  switch (state) {
    case 'awaiting_customer':
      if (isPastDue(standing, now))
        return byOperator('its workflow, to end it: the deadline of the customer has passed');
      return {
        waitsFor: ['the customer', ...(currentlyDue.length > 0 ? [`to send ${currentlyDue.join(', ')}`] : [])].join(
          ', ',
        ),
        whoCanUnblock: 'customer',
      };
    case 'in_review':
      return {
        waitsFor: claimed ? 'the reviewer who has claimed it' : 'a reviewer, to claim it',
        whoCanUnblock: 'reviewer',
      };
    case 'awaiting_second_approval':
      return { waitsFor: 'a second person, to agree or send it back', whoCanUnblock: 'approver' };
    case 'collecting':
      return byOperator('its workflow, to begin');
    case 'checking':
      if (!blockedOn.startsWith(CHECK)) return byOperator('its checks, or a worker that runs them');
      return byOperator(waitForCheck(blockedOn.slice(CHECK.length)));
    case 'decided':
    case 'expired':
    case 'cancelled':
      return byOperator('nothing: it has ended');
  }
}

/** Who is a customer already is not checked again with the business: it waits for what becomes of them. */
function waitForCheck(kind: string): string {
  return kind === 'ownership'
    ? 'the ownership check: a party who is a customer is still being verified as one, or it could not find out'
    : `the ${kind} check, which could not find out`;
}

export function repairOptions(standing: OpenStanding, now: Date): readonly RepairOption[] {
  const why = { retry: whyNoRetry(standing), signal: whyNoSignal(standing, now), rerun: whyNoRerun(standing) };
  return REPAIR_KINDS.map((repair) => ({ repair, allowed: why[repair] === null, whyNot: why[repair] }));
}

const IN_OUTBOX = 'It waits in the outbox already: Temporal or every worker is away';
const VERDICT_FIRST = 'A verdict is on record: it is carried out, or sent back, first';

function whyNoRetry({ state, blockedOn, unavailable, undelivered, verdict }: OpenStanding): string | null {
  if (undelivered) return IN_OUTBOX;
  if (state === 'checking' ? !blockedOn.startsWith(CHECK) : unavailable.length === 0) return 'No check is unavailable';
  return verdict === 'none' ? null : VERDICT_FIRST;
}

function whyNoSignal(standing: OpenStanding, now: Date): string | null {
  const { state, blockedOn, undelivered, verdict, changedSince } = standing;
  if (undelivered) return IN_OUTBOX;
  if (verdict === 'agreed' || state === 'collecting') return null;
  if (state === 'checking') {
    return blockedOn.startsWith(CHECK) ? 'It waits for a check and not for a signal: a retry runs that at once' : null;
  }
  if (changedSince || isPastDue(standing, now)) return null;
  return 'Its workflow has acted on all that is on record';
}

function whyNoRerun({ state, verdict }: OpenStanding): string | null {
  if (state === 'collecting') return 'Nothing has been checked yet';
  return verdict === 'none' ? null : VERDICT_FIRST;
}

/** What is on record decides again once the claims count as new; while it is being checked, a wake-up is enough. */
export function renewsClaims(repair: RepairKind, state: VerificationState): boolean {
  return repair === 'rerun' || (repair === 'retry' && isWithPeople(state));
}

function isWithPeople(state: VerificationState): boolean {
  return state === 'awaiting_customer' || state === 'in_review' || state === 'awaiting_second_approval';
}

/** A timer may be a little late without anything being wrong. */
const LATE_MS = 60_000;

function isPastDue({ state, dueAt }: OpenStanding, now: Date): boolean {
  return state === 'awaiting_customer' && dueAt !== undefined && Date.parse(dueAt) + LATE_MS < now.getTime();
}

function byOperator(waitsFor: string): Wait {
  return { waitsFor, whoCanUnblock: 'operator' };
}
