import pg from 'pg';

const RECONNECT_MS = 1_000;

export interface Listener {
  stop(): Promise<void>;
}

/**
 * Hears one channel of Postgres on a connection of its own, and comes back by itself when that is lost. What was said in
 * between is lost too: `connected` is called each time it can hear, so that whoever needs to know can look.
 */
export function listenTo(options: {
  readonly url: string;
  readonly channel: string;
  readonly applicationName: string;
  readonly heard: (payload: string) => void;
  readonly connected: () => void;
  readonly trouble: (error: unknown) => void;
}): Listener {
  const { url, channel, applicationName, heard, connected, trouble } = options;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: applicationName, keepAlive: true });
    client = next;
    next.on('notification', ({ payload }) => heard(payload ?? ''));
    next.on('error', (error) => reconnect(next, error));
    next.on('end', () => reconnect(next));
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      connected();
    } catch (error) {
      reconnect(next, error);
    }
  };

  const reconnect = (lost: pg.Client, error?: unknown): void => {
    if (stopped || client !== lost) return;
    client = undefined;
    if (error) trouble(error);
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
