import { DefaultLogger } from '@temporalio/worker';
import type { LogLevel, Logger as TemporalLogger } from '@temporalio/worker';
import pino from 'pino';
import type { Logger } from 'pino';

/** Structured logs on standard output. Ids and codes only: what could name a person is never handed to a logger. */
export function createLogger(level: string, role: 'api' | 'worker' | 'dev'): Logger {
  return pino({
    level,
    base: { role },
    timestamp: pino.stdTimeFunctions.isoTime,
    // A second line of defence: an error's message or stack might quote what it choked on.
    serializers: { err: (error: unknown) => ({ name: error instanceof Error ? error.name : 'unknown' }) },
  });
}

/** What the SDK says, without messages and stacks of failures: those might quote an input, and are in Temporal, sealed. */
export function createTemporalLogger(logger: Logger): TemporalLogger {
  const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;
  return new DefaultLogger('INFO', ({ level, message, meta }) => {
    const { workflowId, runId, activityType, attempt, taskQueue, kind, error } = (meta ?? {}) as Record<
      string,
      unknown
    >;
    // The documents worker has activities only, and by design.
    if (message.startsWith('No workflows registered')) return;
    const name = error instanceof Error ? error.name : typeof error === 'string' ? error.slice(0, 40) : undefined;
    logger[levels[level satisfies LogLevel]](
      { workflowId, runId, activityType, attempt, taskQueue, kind, error: name },
      message,
    );
  });
}
