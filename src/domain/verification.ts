/** The states of a verification and what they mean for the customer. Pure; see evidence.ts for what that means here. */

export const VERIFICATION_STATES = [
  'collecting',
  'checking',
  'awaiting_customer',
  'in_review',
  'awaiting_second_approval',
  'decided',
  'expired',
  'cancelled',
] as const;
export type VerificationState = (typeof VERIFICATION_STATES)[number];

export type OpenedBecause = 'created' | 'changed' | 'unlocked' | 'periodic_review' | 'list_changed' | 'party_changed';

export const RISK_TIERS = ['low', 'medium', 'high'] as const;
export type RiskTier = (typeof RISK_TIERS)[number];

const FINAL: ReadonlySet<VerificationState> = new Set(['decided', 'expired', 'cancelled']);

export function isFinal(state: VerificationState): boolean {
  return FINAL.has(state);
}
