/** What operators read, and what they order. Plain JSON; pure types. */
import type { RepairKind, RepairOption, Unblocker } from './repair';
import type { VerificationState } from './verification';

export interface IncomingRepair {
  readonly verificationId: string;
  readonly repair: RepairKind;
  readonly reasonCode: string;
  readonly note: string;
}

export interface RepairView {
  readonly id: string;
  readonly verificationId: string;
  readonly customerId: string;
  readonly repair: RepairKind;
  readonly reasonCode: string;
  readonly orderedBy: string;
  readonly orderedAt: string;
}

/** An open verification that is in its state for longer than 95 of 100 others were. */
export interface StuckView {
  readonly verificationId: string;
  readonly customerId: string;
  readonly state: VerificationState;
  readonly blockedOn: string;
  readonly since: string;
  readonly ageSeconds: number;
  /** Absent while too few others are known: then `limitSeconds` is a default. */
  readonly peersP95Seconds?: number;
  /** Beyond this age it counts as stuck. */
  readonly limitSeconds: number;
  readonly waitsFor: string;
  readonly whoCanUnblock: Unblocker;
  readonly repairs: readonly RepairOption[];
  readonly temporalUrl?: string;
}

export interface StuckPage {
  /** The longest first. */
  readonly items: readonly StuckView[];
  readonly total: number;
  readonly nextCursor?: string;
}

export const TIME_STAGES = ['customer', 'reviewer', 'machine', 'queue', 'total'] as const;
export type TimeStage = (typeof TIME_STAGES)[number];

/** How long verifications took that were decided in a time, and with whom they were meanwhile. */
export interface DecisionTimesView {
  /** Instants; from inclusive, to exclusive. */
  readonly from: string;
  readonly to: string;
  /** Verifications that were decided then. */
  readonly count: number;
  readonly stages: Readonly<Record<TimeStage, StageTimes>>;
}

/** Of the verifications that were ever in that stage; null while there was none. */
export interface StageTimes {
  readonly count: number;
  readonly p50Seconds: number | null;
  readonly p95Seconds: number | null;
}

/** A list of people and organisations to screen against, as the workers have it. */
export interface ListView {
  readonly list: string;
  readonly required: boolean;
  /** Absent: the list is not loaded, and while a required one is not, nobody is `clear`. */
  readonly inUse?: {
    readonly kind: string;
    readonly version: string;
    /** `YYYY-MM-DD`, as the list says of itself. */
    readonly dated: string;
    /** When this version came into use. */
    readonly takenAt: string;
    readonly entries: number;
    /** Since midnight UTC of `dated`. */
    readonly ageSeconds: number;
  };
  /** What came of the last look at its source, and when its source last said that this is the newest. */
  readonly lastLookup?: { readonly outcome: 'unchanged' | 'updated' | 'refused' | 'failed'; readonly at: string };
  readonly confirmedAt?: string;
  /** A list that is required or fetched, and was not confirmed for 48 hours; or a required one that is not loaded. */
  readonly stale: boolean;
}
