import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { connectDatabase } from '../../src/db/database';
import { migrate } from '../../src/db/migrate';
import { startEmbeddedPostgres } from '../../src/dev/embedded-postgres';
import type { Progress } from '../../src/dev/progress';
import { createOperationsReads } from '../../src/reads/operations-reads';
import { atMost, rounded } from '../report';
import type { Measurement } from '../report';
import { seedTenant, TENANT } from './seed-tenant';

const DECIDED = 100_000;
const OPEN = 10_000;
const CALLS = 20;
const WEEK_MS = 7 * 86_400_000;

/** What operators look at, at a tenant with a hundred thousand decided verifications and ten thousand open ones. */
export async function benchOperations(progress: Progress): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'clearway-bench-'));
  // Postgres runs as another user when we are root.
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir: folder, port: 0 });
  const owner = connectDatabase({ url: postgres.databaseUrl, poolSize: 1, statementTimeoutMs: 600_000 });
  const database = connectDatabase({ url: postgres.databaseUrl, role: 'clearway_app', poolSize: 1 });
  try {
    await migrate(owner);
    await progress.step('A month of verifications', () => seedTenant(owner, { decided: DECIDED, open: OPEN }));
    const reads = createOperationsReads({ database });
    const lastWeek = () => ({ from: new Date(Date.now() - WEEK_MS).toISOString() });
    const stuck = await timed(progress, 'Who is stuck', () => reads.stuck(TENANT, { size: 100 }));
    const week = await timed(progress, 'Times of a week', () => reads.decisionTimes(TENANT, lastWeek()));
    const month = await timed(progress, 'Times of a month', () => reads.decisionTimes(TENANT, {}));
    const { total } = await reads.stuck(TENANT, { size: 1 });
    const { count } = await reads.decisionTimes(TENANT, {});
    return {
      targets: [
        atMost('who is stuck, p95', stuck.p95, 500, 'ms'),
        atMost('decision times of a week, p95', week.p95, 1_000, 'ms'),
        atMost('decision times of a month, p95', month.p95, 3_000, 'ms'),
      ],
      notes: [`${total} of ${OPEN} open ones are stuck; ${count} of ${DECIDED} were decided in the last 30 days`],
      measured: { decided: DECIDED, open: OPEN, calls: CALLS, stuck, week, month },
    };
  } finally {
    await Promise.all([owner.destroy(), database.destroy()]);
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(progress: Progress, name: string, call: () => Promise<unknown>) {
  return progress.step(name, async () => {
    await call();
    const took: number[] = [];
    for (let i = 0; i < CALLS; i++) {
      const from = performance.now();
      await call();
      took.push(performance.now() - from);
    }
    took.sort((a, b) => a - b);
    const at = (share: number) => rounded(took[Math.min(CALLS - 1, Math.floor(share * CALLS))] ?? 0);
    return { p50: at(0.5), p95: at(0.95) };
  });
}
