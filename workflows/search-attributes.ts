import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/**
 * What operators search by in the Temporal Web UI. Stored in clear and never passed through the codec, so: no personal
 * data. SQL visibility has room for 10 keywords and 3 of most other types; these are 4, 1 and 2.
 */
export const kycTenant = defineSearchAttributeKey('KycTenant', SearchAttributeType.KEYWORD);
export const kycStage = defineSearchAttributeKey('KycStage', SearchAttributeType.KEYWORD);
export const kycBlockedOn = defineSearchAttributeKey('KycBlockedOn', SearchAttributeType.KEYWORD);
export const kycRiskTier = defineSearchAttributeKey('KycRiskTier', SearchAttributeType.KEYWORD);
export const kycOverdue = defineSearchAttributeKey('KycOverdue', SearchAttributeType.BOOL);
export const kycDueAt = defineSearchAttributeKey('KycDueAt', SearchAttributeType.DATETIME);
export const kycStageEnteredAt = defineSearchAttributeKey('KycStageEnteredAt', SearchAttributeType.DATETIME);

/** All of them, for registration. */
export const SEARCH_ATTRIBUTES = [
  kycTenant,
  kycStage,
  kycBlockedOn,
  kycRiskTier,
  kycOverdue,
  kycDueAt,
  kycStageEnteredAt,
] as const;
