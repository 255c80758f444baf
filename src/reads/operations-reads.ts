import type { Knex } from 'knex';

import type { OperationsReads } from '../commands/command';
import { readAsTenant } from '../db/database';
import { decisionTimes } from '../db/decision-times';
import { listStandings } from '../db/list-standings';
import type { StoredListStanding } from '../db/list-standings';
import { openStandings } from '../db/open-standings';
import type { StoredStanding } from '../db/open-standings';
import { stagePeers } from '../db/stage-peers';
import { stuckVerifications } from '../db/stuck-verifications';
import type { ListView, StuckView } from '../domain/operations-view';
import { explainWait, repairOptions } from '../domain/repair';
import { ENOUGH_PEERS, OPEN_STATES, stageLimit } from '../domain/stage-limit';
import type { OpenState, Peers } from '../domain/stage-limit';
import { readCursor, writeCursor } from './cursor';

const DAY_MS = 86_400_000;
/** Lists are fetched daily: one that missed two days is not what its publisher says today. */
const STALE_MS = 2 * DAY_MS;
const DEFAULT_DAYS = 30;

export interface OperationsReadDeps {
  readonly database: Knex;
  /** Where the run of a customer's workflow can be looked at. */
  readonly temporalUrlOf?: (customerId: string) => string;
}

/** What operators look at. Computed here and nowhere else, so that console, API and CLI say the same. */
export function createOperationsReads({ database, temporalUrlOf }: OperationsReadDeps): OperationsReads {
  return {
    stuck: (tenantId, { size, cursor }) =>
      readAsTenant(database, tenantId, async (tx) => {
        const after = cursor === undefined ? undefined : readCursor('stuck', cursor);
        const peers = await stagePeers(tx);
        const limits = OPEN_STATES.map((state) => ({ state, seconds: stageLimit(state, peers.get(state)) }));
        const { places, total } = await stuckVerifications(tx, limits, {
          size: size + 1,
          ...(after && { after: { since: after.at, id: after.id } }),
        });
        const shown = places.slice(0, size);
        const standings = await openStandings(
          tx,
          shown.map(({ id }) => id),
        );
        const last = places.length > size ? shown.at(-1) : undefined;
        return {
          items: shown.flatMap(({ id }) => {
            const standing = standings.find(({ verificationId }) => verificationId === id);
            return standing ? [stuckView(standing, peers, temporalUrlOf?.(standing.customerId), new Date())] : [];
          }),
          total,
          ...(last && { nextCursor: writeCursor('stuck', { at: last.since, id: last.id }) }),
        };
      }),

    watchlists: (tenantId) =>
      readAsTenant(database, tenantId, async (tx) => (await listStandings(tx)).map((row) => listView(row, new Date()))),

    decisionTimes: (tenantId, { to = new Date().toISOString(), from }) =>
      readAsTenant(database, tenantId, async (tx) => {
        const span = { from: from ?? new Date(Date.parse(to) - DEFAULT_DAYS * DAY_MS).toISOString(), to };
        return { ...span, ...(await decisionTimes(tx, span)) };
      }),
  };
}

function stuckView(
  standing: StoredStanding,
  peers: ReadonlyMap<OpenState, Peers>,
  temporalUrl: string | undefined,
  now: Date,
): StuckView {
  const { verificationId, customerId, state, blockedOn, since } = standing;
  const ofState = peers.get(state as OpenState);
  return {
    verificationId,
    customerId,
    state,
    blockedOn,
    since,
    ageSeconds: secondsSince(since, now),
    ...(ofState && ofState.count >= ENOUGH_PEERS && { peersP95Seconds: ofState.p95Seconds }),
    limitSeconds: stageLimit(state as OpenState, ofState),
    ...explainWait(standing, now),
    repairs: repairOptions(standing, now),
    ...(temporalUrl && { temporalUrl }),
  };
}

function listView(row: StoredListStanding, now: Date): ListView {
  const { list, required, kind, version, dated, entries, takenAt, lastLookup, lookedUpAt, confirmedAt } = row;
  const inUse = kind !== null && version !== null && dated !== null && entries !== null;
  // One that nobody requires and nobody fetches is as old as its owner wants it to be.
  const watched = required || lastLookup !== null;
  const confirmedLongAgo = now.getTime() - Date.parse(confirmedAt ?? takenAt) > STALE_MS;
  return {
    list,
    required,
    ...(inUse && { inUse: { kind, version, dated, takenAt, entries, ageSeconds: secondsSince(dated, now) } }),
    ...(lastLookup && lookedUpAt && { lastLookup: { outcome: lastLookup, at: lookedUpAt } }),
    ...(confirmedAt && { confirmedAt }),
    stale: inUse ? watched && confirmedLongAgo : watched,
  };
}

function secondsSince(instant: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / 1000));
}
