import type { StoredOverride } from '../db/finding-overrides';
import type { OverrideView } from '../domain/review-views';

export function overrideView(override: StoredOverride): OverrideView {
  const { inputHash: _ofTheCheck, field, withdrawnBy, withdrawnAt, ...rest } = override;
  return {
    ...rest,
    ...(field !== null && { field }),
    ...(withdrawnBy !== null && { withdrawnBy }),
    ...(withdrawnAt !== null && { withdrawnAt }),
  };
}
