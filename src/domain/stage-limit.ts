import type { VerificationState } from './verification';

/** The states that a verification can be stuck in. */
export const OPEN_STATES = [
  'collecting',
  'checking',
  'awaiting_customer',
  'in_review',
  'awaiting_second_approval',
] as const satisfies readonly VerificationState[];
export type OpenState = (typeof OPEN_STATES)[number];

/** How long finished verifications stayed in a state. */
export interface Peers {
  readonly count: number;
  readonly p95Seconds: number;
}

/** Fewer say nothing about the hundred-and-first. */
export const ENOUGH_PEERS = 20;

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** In seconds, while too few peers are known. docs/operations.md prints them. */
export const DEFAULT_LIMITS: Readonly<Record<OpenState, number>> = {
  collecting: MINUTE,
  checking: 10 * MINUTE,
  awaiting_customer: 7 * 24 * HOUR,
  in_review: 24 * HOUR,
  awaiting_second_approval: 8 * HOUR,
};

/**
 * Nobody is stuck before this, however fast the peers are: most pass the machine's stages in less than a second, and one in
 * twenty of those under way would be shown otherwise.
 */
export const NEVER_BEFORE_SECONDS = MINUTE;

/** Beyond this age, in seconds, a verification in that state counts as stuck. */
export function stageLimit(state: OpenState, peers: Peers | undefined): number {
  const limit = peers && peers.count >= ENOUGH_PEERS ? peers.p95Seconds : DEFAULT_LIMITS[state];
  return Math.max(limit, NEVER_BEFORE_SECONDS);
}
