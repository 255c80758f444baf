/** A process that starts rival workflows and runs them: client and worker on one connection, nothing else in it. */
import { randomUUID } from 'node:crypto';

import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

import { closedLoop } from './closed-loop';
import type { LoopResult } from './closed-loop';

const empty = async (): Promise<void> => {};
const activities = { first: empty, second: empty, third: empty, fourth: empty };
export type EmptyActivities = typeof activities;

export type Rival = 'bare' | 'textbook';

export interface RivalRound {
  readonly rival: Rival;
  /** The first task comes back with the answer to the start. */
  readonly eager: boolean;
  readonly items: number;
  readonly concurrency: number;
}

export type FromRival = { readonly ready: true } | { readonly result: LoopResult } | { readonly failed: string };

const TASK_QUEUE = 'bench-rival';
const WORKFLOWS: Record<Rival, string> = { bare: 'bareWorkflow', textbook: 'textbookWorkflow' };

/** As many tasks at once, and workflows in the cache, as Clearway's own worker has. */
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

  const round = ({ rival, eager, items, concurrency }: RivalRound): Promise<LoopResult> =>
    closedLoop({
      items,
      concurrency,
      once: async () => {
        const options = { taskQueue: TASK_QUEUE, workflowId: randomUUID(), args: [] as [], requestEagerStart: eager };
        const handle = await client.workflow.start(WORKFLOWS[rival], options);
        await handle.result();
      },
    });

  process.on('message', (order: RivalRound) => {
    round(order).then(
      (result) => tell({ result }),
      (error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) }),
    );
  });
  process.once('disconnect', () => worker.getState() === 'RUNNING' && worker.shutdown());
  tell({ ready: true });
  await running;
  await connection.close();
}

function tell(message: FromRival): void {
  process.send?.(message);
}

if (require.main === module) {
  const [address = '', workflowTasks = '40'] = process.argv.slice(2);
  void serve(address, Number(workflowTasks));
}
