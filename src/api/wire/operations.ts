import type { z } from 'zod';

import type {
  DecisionTimesView,
  IncomingRepair,
  ListView,
  RepairView,
  StageTimes,
  StuckView,
} from '../../domain/operations-view';
import type { OpenState } from '../../domain/stage-limit';
import type { DecisionTimesAnswer, ListsAnswer, RepairAnswer, StuckPageAnswer } from '../schemas/answers/operations';
import type { RepairBody } from '../schemas/operations';
import { wireInstant } from './instant';

export function readRepair(body: z.infer<typeof RepairBody>): IncomingRepair {
  return {
    verificationId: body.verification_id,
    repair: body.repair,
    reasonCode: body.reason_code,
    note: body.note,
  };
}

export function stuck(view: StuckView): z.infer<typeof StuckPageAnswer>['items'][number] {
  return {
    verification_id: view.verificationId,
    customer_id: view.customerId,
    state: view.state as OpenState,
    blocked_on: view.blockedOn,
    since: wireInstant(view.since),
    age_seconds: view.ageSeconds,
    peers_p95_seconds: view.peersP95Seconds === undefined ? null : toMilliseconds(view.peersP95Seconds),
    limit_seconds: toMilliseconds(view.limitSeconds),
    waits_for: view.waitsFor,
    who_can_unblock: view.whoCanUnblock,
    repairs: view.repairs.map(({ repair, allowed, whyNot }) => ({ repair, allowed, why_not: whyNot })),
    temporal_url: view.temporalUrl ?? null,
  };
}

export function repairOrdered(view: RepairView): z.infer<typeof RepairAnswer> {
  return {
    id: view.id,
    verification_id: view.verificationId,
    customer_id: view.customerId,
    repair: view.repair,
    reason_code: view.reasonCode,
    ordered_by: view.orderedBy,
    ordered_at: wireInstant(view.orderedAt),
  };
}

export function list(view: ListView): z.infer<typeof ListsAnswer>['items'][number] {
  const { inUse, lastLookup, confirmedAt } = view;
  return {
    list: view.list,
    required: view.required,
    loaded: inUse !== undefined,
    kind: inUse?.kind ?? null,
    version: inUse?.version ?? null,
    dated: inUse?.dated ?? null,
    taken_at: inUse ? wireInstant(inUse.takenAt) : null,
    entries: inUse?.entries ?? null,
    age_seconds: inUse?.ageSeconds ?? null,
    last_lookup: lastLookup?.outcome ?? null,
    looked_up_at: lastLookup ? wireInstant(lastLookup.at) : null,
    confirmed_at: confirmedAt === undefined ? null : wireInstant(confirmedAt),
    stale: view.stale,
  };
}

export function decisionTimes({ from, to, count, stages }: DecisionTimesView): z.infer<typeof DecisionTimesAnswer> {
  return {
    from: wireInstant(from),
    to: wireInstant(to),
    count,
    stages: {
      customer: stageTimes(stages.customer),
      reviewer: stageTimes(stages.reviewer),
      machine: stageTimes(stages.machine),
      queue: stageTimes(stages.queue),
      total: stageTimes(stages.total),
    },
  };
}

function stageTimes({ count, p50Seconds, p95Seconds }: StageTimes) {
  return {
    count,
    p50_seconds: p50Seconds === null ? null : toMilliseconds(p50Seconds),
    p95_seconds: p95Seconds === null ? null : toMilliseconds(p95Seconds),
  };
}

function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
