import { isDeepStrictEqual } from 'node:util';

import type { Decision } from '../../domain/decision';
import type { Json, JsonObject } from '../../domain/evidence';
import { MOST_FLIPS_SHOWN } from '../../domain/replay';
import type { PastDecision } from '../../domain/replay';
import type { Policy } from '../policy';
import { isBuiltin, pastInput } from './past-input';

/** A decision that does not come out as it is recorded, in these parts. */
export interface Difference {
  readonly decision_id: string;
  readonly verification_id: string;
  readonly policy_version: string;
  readonly parts: readonly string[];
}

export interface RecordedResult {
  readonly verifications: number;
  /** Decisions made again, each under the very version that made it. */
  readonly decisions: number;
  readonly same: number;
  readonly different: number;
  /** The first 200. */
  readonly differences: readonly Difference[];
  /** Of the rules that were built in before policies were files: there is no text to make them again from. Not among `decisions`. */
  readonly builtin: number;
  readonly human_verdicts: number;
  readonly versions: Readonly<Record<string, number>>;
  readonly ms: number;
  readonly per_second: number;
}

/**
 * Makes every decision again under the version that made it, and compares all of it: outcome, reasons, requirements, risk,
 * and what it came to for each related party.
 * `policyOf` is asked once a version; a version that is not there is a difference.
 */
export function createRecordedReplay(policyOf: (version: string) => Promise<Pick<Policy, 'decide'> | undefined>) {
  const verifications = new Set<string>();
  const differences: Difference[] = [];
  const versions = new Map<string, number>();
  const policies = new Map<string, Pick<Policy, 'decide'> | undefined>();
  let [decisions, same, builtin, humanVerdicts] = [0, 0, 0, 0];

  return {
    async add(past: PastDecision): Promise<void> {
      if (isBuiltin(past)) {
        builtin++;
        return;
      }
      const { policyVersion } = past;
      if (!policies.has(policyVersion)) policies.set(policyVersion, await policyOf(policyVersion));
      const policy = policies.get(policyVersion);
      decisions++;
      verifications.add(past.verificationId);
      versions.set(policyVersion, (versions.get(policyVersion) ?? 0) + 1);
      if (past.verdict) humanVerdicts++;
      const parts = policy ? differingParts(past, policy.decide(pastInput(past))) : ['policy_version'];
      if (parts.length === 0) same++;
      else if (differences.length < MOST_FLIPS_SHOWN) {
        const { id, verificationId } = past;
        differences.push({ decision_id: id, verification_id: verificationId, policy_version: policyVersion, parts });
      }
    },

    result(ms: number): RecordedResult {
      return {
        verifications: verifications.size,
        decisions,
        same,
        different: decisions - same,
        differences,
        builtin,
        human_verdicts: humanVerdicts,
        versions: Object.fromEntries(versions),
        ms: Math.round(ms),
        per_second: ms > 0 ? Math.round((verifications.size / ms) * 1000) : 0,
      };
    },
  };
}

function differingParts(past: PastDecision, again: Decision): string[] {
  const pairs: [part: string, recorded: unknown, now: unknown][] = [
    ['outcome', past.outcome, again.outcome],
    ['reasons', past.reasons, again.reasons],
    ['requirements', withoutDeadlines(past.requirements), again.requirements],
    ['risk_tier', past.riskTier, again.risk.tier],
    ['risk_reasons', past.riskReasons, again.risk.reasons],
    ['parties', past.parties, again.parties ?? []],
  ];
  return pairs.flatMap(([part, recorded, now]) => (isDeepStrictEqual(recorded, asStored(now)) ? [] : [part]));
}

/** Values that are absent are not stored, and the order of keys is Postgres's. */
function asStored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** They are added when the decision is recorded, and follow from its moment. */
function withoutDeadlines(requirements: JsonObject): JsonObject {
  const { items } = requirements;
  if (!Array.isArray(items)) return requirements;
  return { ...requirements, items: (items as Json[]).map(withoutDeadline) };
}

function withoutDeadline(item: Json): Json {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  const { deadline: _deadline, ...rest } = item as JsonObject;
  return rest;
}
