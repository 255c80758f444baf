import pg from 'pg';
import type { Logger } from 'pino';

import { OUTBOX_CHANNEL } from '../db/outbox';
import { failureCode } from './failure-code';

const RECONNECT_MS = 1_000;

/** Listens for the hint that the outbox has something. A lost connection costs latency only: the relay polls anyway. */
export function listenToOutbox(deps: { url: string; wake: () => void; logger: Logger }): { stop(): Promise<void> } {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: deps.url,
      application_name: 'clearway_outbox_listener',
      keepAlive: true,
    });
    client = next;
    next.on('notification', deps.wake);
    next.on('error', (error) => reconnect(next, error));
    next.on('end', () => reconnect(next));
    try {
      await next.connect();
      await next.query(`listen ${OUTBOX_CHANNEL}`);
      deps.wake();
    } catch (error) {
      reconnect(next, error);
    }
  };

  const reconnect = (lost: pg.Client, error?: unknown): void => {
    if (stopped || client !== lost) return;
    client = undefined;
    if (error) deps.logger.warn({ code: failureCode(error) }, 'outbox listener lost its connection');
    lost.end().catch(() => undefined);
    timer = setTimeout(() => void connect(), RECONNECT_MS);
  };

  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
