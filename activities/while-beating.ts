import { heartbeat } from '@temporalio/activity';

/** Several times within the workflow's `heartbeatTimeout`: a worker that dies is noticed then, and not after a minute. */
const HEARTBEAT_MS = 3_000;

/**
 * Tells Temporal that the work goes on for as long as it does, and how far it has come, where `reached` says so: another
 * attempt finds that in its heartbeat details.
 */
export async function whileBeating<T>(work: () => Promise<T>, reached?: () => unknown): Promise<T> {
  const beating = setInterval(() => heartbeat(reached?.()), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beating);
  }
}
