import type { CheckKind, CheckResult, Json } from '../src/domain/evidence';

/** A check that applies to this customer now. */
export interface PlannedCheck {
  readonly kind: CheckKind;
  readonly subject: string;
  /**
   * Everything the answer depends on: claims, engine version, dataset versions, the day where the day matters. Evidence
   * with the same input holds and is used again.
   */
  readonly input: Json;
  /** Absent: it reads files, and runs on the documents queue. */
  readonly run?: () => CheckResult | Promise<CheckResult>;
}
