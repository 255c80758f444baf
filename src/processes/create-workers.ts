import { type NativeConnection, Runtime, Worker } from '@temporalio/worker';

import { createActivities } from '../../activities';
import type { ActivityDeps } from '../../activities/deps';
import { createMonitoring } from '../../activities/monitoring/create-monitoring';
import { DOCUMENTS_TASK_QUEUE, VERIFICATION_TASK_QUEUE } from '../../workflows/messages';
import { MONITORING_TASK_QUEUE } from '../../workflows/monitoring-messages';
import type { Config } from '../config';
import type { createDataConverter } from '../temporal/data-converter';
import { loadWorkflowBundle } from '../temporal/workflow-bundle';

/** The parts of the grace period: activities get the first, then they are cancelled; the rest is for closing. */
const SHUTDOWN = { shutdownGraceTime: '15s', shutdownForceTime: '20s' } as const;

/** One for each queue: verifications, documents, and the monitoring of lists and customers. */
export async function createWorkers({
  config,
  activityDeps,
  ...to
}: {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly dataConverter: ReturnType<typeof createDataConverter>;
  readonly config: Pick<Config, 'workflowTasks' | 'documents'>;
  readonly activityDeps: ActivityDeps;
}): Promise<readonly Worker[]> {
  const activities = createActivities(activityDeps);
  const shared = { ...to, ...SHUTDOWN };
  return Promise.all([
    Worker.create({
      ...shared,
      taskQueue: VERIFICATION_TASK_QUEUE,
      workflowBundle: await loadWorkflowBundle({
        failureConverterPath: to.dataConverter.failureConverterPath,
        logger: Runtime.instance().logger,
      }),
      activities,
      maxConcurrentWorkflowTaskExecutions: config.workflowTasks,
      maxConcurrentLocalActivityExecutions: config.workflowTasks,
      maxCachedWorkflows: 1_000,
    }),
    Worker.create({
      ...shared,
      taskQueue: DOCUMENTS_TASK_QUEUE,
      activities: {
        checkDocument: activities.checkDocument,
        checkProof: activities.checkProof,
        checkCertificate: activities.checkCertificate,
      },
      maxConcurrentActivityTaskExecutions: config.documents.processes,
    }),
    Worker.create({
      ...shared,
      taskQueue: MONITORING_TASK_QUEUE,
      activities: createMonitoring(activityDeps),
      // They share the thread with everybody's verification.
      maxConcurrentActivityTaskExecutions: 2,
    }),
  ]);
}
