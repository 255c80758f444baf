import { standingOverrides } from '../src/db/finding-overrides';
import type { StoredOverride } from '../src/db/finding-overrides';
import type { Transaction } from '../src/db/database';
import type { StoredDecision } from '../src/db/decisions';
import type { Override } from '../src/domain/decision';
import type { Evidence } from '../src/domain/evidence';
import { overridesThatHold, whatItSaw } from '../src/domain/overrides';

export interface HoldingOverrides {
  readonly overrides: readonly Override[];
  /** Who gave the newest one that the decision before did not see: the case is theirs, should it stay with people. */
  readonly newestBy?: string;
}

export const NO_OVERRIDES: HoldingOverrides = { overrides: [] };

/** What reviewers said counts as clear in this evidence. The caller has the customer locked: giving one locks it too. */
export async function overridesFor(
  tx: Transaction,
  customerId: string,
  evidence: readonly Evidence[],
  before: StoredDecision | undefined,
): Promise<HoldingOverrides> {
  const standing = await standingOverrides(tx, customerId);
  const overrides = overridesThatHold(standing.map(toOverride), evidence);
  const seen = new Set(before && whatItSaw(before.context).overrides.map(({ id }) => id));
  const newest = overrides.findLast(({ id }) => !seen.has(id));
  const newestBy = standing.find(({ id }) => id === newest?.id)?.givenBy;
  return { overrides, ...(newestBy !== undefined && { newestBy }) };
}

function toOverride({ id, checkKind, subject, code, field, inputHash }: StoredOverride): Override {
  return { id, checkKind, subject, code, ...(field !== null && { field }), inputHash };
}
