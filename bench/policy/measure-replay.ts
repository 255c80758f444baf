import { randomUUID } from 'node:crypto';

import type { Knex } from 'knex';

import { checksByIds } from '../../src/db/checks';
import { connectDatabase, readAsTenant, rowsOf } from '../../src/db/database';
import { decisionsOf } from '../../src/db/decisions';
import type { DecisionContext } from '../../src/domain/decision';
import type { Policy } from '../../src/policy/policy';
import { LARGE_PAGE } from '../../src/policy-shelf/read-history';
import { replayHistory } from '../../src/policy-shelf/replay-history';
import { familyMs, readProcesses } from '../cpu-time';
import { atLeast, rounded } from '../report';
import type { Stand } from '../stand';
import { percentile, ratio } from '../statistics';
import { drawInputs } from './draw-inputs';
import { writePastVerifications } from './past-verifications';

const ROUNDS = 3;
const ONE_BY_ONE = 2_000;

interface ReplaySpeed {
  readonly verifications: number;
  readonly flips: number;
  /** Verifications a second, of each round. */
  readonly ours: readonly number[];
  readonly oneByOne: readonly number[];
  /** Microseconds of CPU a verification, which a busy machine does not change: of this process, and of Postgres beside it. */
  readonly cpuUs: readonly number[];
  readonly postgresUs: readonly number[];
}

/**
 * A past of so many verifications decided again by the policy that decided it; and a part of it by a loop that reads each
 * decision and its evidence by themselves, as an operator's script would: by turns.
 */
export async function measureReplay(stand: Stand, policy: Policy, seed: number, count: number): Promise<ReplaySpeed> {
  const { databaseUrl: url } = stand;
  const owner = connectDatabase({ url, poolSize: 1, statementTimeoutMs: 600_000 });
  const app = connectDatabase({ url, role: 'clearway_app', poolSize: 3, statementTimeoutMs: 60_000 });
  stand.defer(async () => {
    await Promise.all([owner.destroy(), app.destroy()]);
  });
  const tenantId = randomUUID();
  await owner.raw(`insert into tenants (id, name, mode) values (?, 'replayed', 'test')`, [tenantId]);
  await writePastVerifications(owner, { tenantId, policy, count, inputs: drawInputs(500, seed) });
  const [ours, oneByOne, cpuUs, postgresUs]: [number[], number[], number[], number[]] = [[], [], [], []];
  const postgresMs = async () => familyMs(await readProcesses(), stand.postgresPid);
  let flips = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [from, postgresFrom] = [process.cpuUsage(), await postgresMs()];
    const result = await replayHistory(app, tenantId, policy, { page: LARGE_PAGE });
    const { user, system } = process.cpuUsage(from);
    cpuUs.push((user + system) / count);
    postgresUs.push((((await postgresMs()) - postgresFrom) * 1000) / count);
    if (result.verifications !== count) throw new Error('The replay left verifications out');
    ours.push(result.per_second);
    flips += result.decisions - result.same;
    oneByOne.push(await decideOneByOne(app, tenantId, policy));
  }
  return { verifications: count, flips, ours, oneByOne, cpuUs, postgresUs };
}

async function decideOneByOne(app: Knex, tenantId: string, policy: Policy): Promise<number> {
  const ids = await readAsTenant(app, tenantId, (tx) =>
    rowsOf<{ id: string }>(tx.raw('select id from verifications order by id limit ?', [ONE_BY_ONE])),
  );
  const from = performance.now();
  await readAsTenant(app, tenantId, async (tx) => {
    for (const { id } of ids) {
      const decision = (await decisionsOf(tx, id)).at(-1);
      if (!decision) throw new Error('A verification of the bench has no decision');
      const evidence = await checksByIds(tx, decision.evidenceIds);
      policy.decide({ context: decision.context as unknown as DecisionContext, evidence, now: decision.decidedAt });
    }
  });
  return (ids.length / (performance.now() - from)) * 1000;
}

export function reportReplay({ verifications, flips, ours, oneByOne, cpuUs, postgresUs }: ReplaySpeed) {
  const perSecond = percentile(ours, 0.5);
  const rival = percentile(oneByOne, 0.5);
  return {
    targets: [atLeast('replay of the past', perSecond, 5_000, 'verifications/s')],
    notes: [
      `replay: ${verifications} verifications, ${flips} flips by the policy that decided; ` +
        `${rounded(ratio(perSecond, rival))} times a loop that reads one after the other (${Math.round(rival)}/s); ` +
        `${Math.round(percentile(cpuUs, 0.5))} µs of CPU a verification, ${Math.round(percentile(postgresUs, 0.5))} µs of Postgres beside it`,
    ],
    measured: {
      verifications,
      flips,
      perSecond: ours.map(rounded),
      oneByOnePerSecond: oneByOne.map(rounded),
      cpuUs: cpuUs.map(rounded),
      postgresUs: postgresUs.map(rounded),
    },
  };
}
