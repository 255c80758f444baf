/** A process that starts rival workflows and runs them: client and worker on one connection, nothing else in it. */
import { randomUUID } from 'node:crypto';

import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

import { closedLoop } from '../closed-loop';
import type { LoopResult } from '../closed-loop';
import type { Load } from './shape';

const empty = async (): Promise<void> => {};
const activities = { first: empty, second: empty, third: empty, fourth: empty };
export type EmptyActivities = typeof activities;

export interface RivalOrder extends Load {
  readonly workflow: 'bareWorkflow' | 'textbookWorkflow';
  /** The first task comes back with the answer to the start, as Clearway's own does. */
  readonly eager: boolean;
}

export type FromRival = { readonly ready: true } | { readonly result: LoopResult } | { readonly failed: string };

const TASK_QUEUE = 'bench-rival';

/** As many tasks at once, and workflows in the cache, as Clearway's own worker has. Payloads are not sealed. */
async function serve(address: string, workflowTasks: number): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    taskQueue: TASK_QUEUE,
    workflowsPath: require.resolve('./rival-workflows'),
    activities,
    maxConcurrentWorkflowTaskExecutions: workflowTasks,
    maxConcurrentLocalActivityExecutions: workflowTasks,
    maxCachedWorkflows: 1_000,
  });
  const running = worker.run();
  const client = new Client({ connection });

  const carryOut = ({ workflow, eager, items, concurrency }: RivalOrder): Promise<LoopResult> =>
    closedLoop({
      items,
      concurrency,
      once: async () => {
        const options = { taskQueue: TASK_QUEUE, workflowId: randomUUID(), requestEagerStart: eager };
        const handle = await client.workflow.start(workflow, options);
        await handle.result();
      },
    });

  process.on('message', (order: RivalOrder) => {
    carryOut(order).then(
      (result) => tell({ result }),
      (error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) }),
    );
  });
  process.once('disconnect', () => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  });
  tell({ ready: true });
  await running;
  await connection.close();
}

function tell(message: FromRival): void {
  process.send?.(message);
}

if (require.main === module) {
  const [address = '', workflowTasks = ''] = process.argv.slice(2);
  void serve(address, Number(workflowTasks));
}
