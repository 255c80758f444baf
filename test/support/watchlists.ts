/** A folder of lists of a test's own, to change, and the following of what was changed. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { rowsOf } from '../../src/db/database';
import { VERIFICATION_TASK_QUEUE } from '../../workflows/messages';
import { rescreenWorkflowId } from '../../workflows/monitoring-messages';
import type { UpdateWatchlistsInput } from '../../workflows/monitoring-messages';
import type { ReviewCounts } from '../../src/domain/monitoring';
import type { reviewPeriodically, updateWatchlists } from '../../workflows';
import type { Desk } from './desk';
import { until } from './until';

export interface TestLists {
  readonly folder: string;
  /** Puts an invented person on the sample list. */
  add(number: number, name: string, remarks: string): Promise<void>;
  /** Changes what the sample list says. */
  rewrite(before: string, after: string): Promise<void>;
  remove(): Promise<void>;
}

export async function createTestLists(): Promise<TestLists> {
  const folder = await mkdtemp(join(tmpdir(), 'clearway-lists-'));
  await cp(join(__dirname, '../../data/watchlists'), folder, { recursive: true });
  const file = join(folder, 'sample', 'sdn.csv');
  const nothing = '-0- ,'.repeat(7);
  return {
    folder,
    async add(number, name, remarks) {
      const before = await readFile(file, 'utf8');
      const line = `${number},"${name}","individual","SAMPLE",${nothing}"${remarks} SAMPLE entry of an invented person."`;
      await writeFile(file, `${line}\r\n${before}`);
    },
    async rewrite(before, after) {
      const text = await readFile(file, 'utf8');
      if (!text.includes(before)) throw new Error('The sample list does not say that');
      await writeFile(file, text.replace(before, after));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Small pages and no pause, so that a test takes the ways that long lists take. */
export const AT_ONCE: UpdateWatchlistsInput = { pageSize: 2, settle: 1 };

let runs = 0;

/** Runs what the schedule runs, and waits until every change has been followed to the end. */
export async function followLists(desk: Pick<Desk, 'client' | 'owner'>): Promise<void> {
  await updateLists(desk);
  await untilFollowed(desk);
}

/** On return, what has changed is on record, and is being followed. Answers the workflow that saw to it. */
export async function updateLists({ client }: Pick<Desk, 'client'>): Promise<string> {
  const workflowId = `update-${++runs}`;
  await client.workflow.execute<typeof updateWatchlists>('updateWatchlists', {
    workflowId,
    taskQueue: VERIFICATION_TASK_QUEUE,
    args: [AT_ONCE],
  });
  return workflowId;
}

/** Runs what the other schedule runs. */
export async function reviewNow(
  { client }: Pick<Desk, 'client'>,
  most: number,
): Promise<{ readonly workflowId: string; readonly counts: ReviewCounts }> {
  const workflowId = `review-${++runs}`;
  const counts = await client.workflow.execute<typeof reviewPeriodically>('reviewPeriodically', {
    workflowId,
    taskQueue: VERIFICATION_TASK_QUEUE,
    args: [{ most }],
  });
  return { workflowId, counts };
}

/** The workflow that followed the last version. */
export async function latestRescreen({ owner }: Pick<Desk, 'owner'>): Promise<string> {
  const [row] = await rowsOf<{ id: string; list: string }>(
    owner.raw('select id, list from list_versions order by id desc limit 1'),
  );
  if (!row) throw new Error('No version is on record');
  return rescreenWorkflowId(row.list, row.id);
}

export async function untilFollowed({ owner }: Pick<Desk, 'owner'>): Promise<void> {
  await until('every version has been followed', async () => {
    const [row] = await rowsOf<{ open: string }>(
      owner.raw(`select count(*) as open from list_versions v
        where not exists (select from list_versions_followed f where f.version_id = v.id)`),
    );
    return row?.open === '0';
  });
}

/** The version of the sample list that is on record last. */
export async function recordedVersion({ owner }: Pick<Desk, 'owner'>): Promise<string> {
  const [row] = await rowsOf<{ version: string }>(
    owner.raw(`select version from list_versions where list = 'sample' order by id desc limit 1`),
  );
  if (!row) throw new Error('No version is on record');
  return row.version;
}
